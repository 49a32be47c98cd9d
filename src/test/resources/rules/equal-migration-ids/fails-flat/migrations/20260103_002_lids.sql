CREATE TABLE lids (id bigint PRIMARY KEY);
