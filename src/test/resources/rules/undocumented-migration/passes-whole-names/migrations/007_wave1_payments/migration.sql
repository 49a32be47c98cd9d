CREATE TABLE wave1_payments (id bigint PRIMARY KEY);
