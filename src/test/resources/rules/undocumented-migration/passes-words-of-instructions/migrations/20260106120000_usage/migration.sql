CREATE TABLE usage (id bigint PRIMARY KEY);
