CREATE TABLE names (id bigint PRIMARY KEY);
