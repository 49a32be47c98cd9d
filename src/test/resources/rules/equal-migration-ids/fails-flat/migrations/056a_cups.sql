CREATE TABLE cups (id bigint PRIMARY KEY);
