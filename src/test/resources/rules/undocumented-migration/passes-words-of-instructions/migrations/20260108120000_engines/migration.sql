CREATE TABLE engines (id bigint PRIMARY KEY);
