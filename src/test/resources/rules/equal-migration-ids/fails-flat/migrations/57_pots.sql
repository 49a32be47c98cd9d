CREATE TABLE pots (id bigint PRIMARY KEY);
