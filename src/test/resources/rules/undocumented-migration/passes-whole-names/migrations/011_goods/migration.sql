CREATE TABLE goods (id bigint PRIMARY KEY);
