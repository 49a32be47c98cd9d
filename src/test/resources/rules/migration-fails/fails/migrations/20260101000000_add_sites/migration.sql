CREATE TABLE sites (id bigint PRIMARY KEY);
