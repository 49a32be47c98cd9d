CREATE TABLE jars (id bigint PRIMARY KEY);
