CREATE TABLE teas (id bigint PRIMARY KEY);
