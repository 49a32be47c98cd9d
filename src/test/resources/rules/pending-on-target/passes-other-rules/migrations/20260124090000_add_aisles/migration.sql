CREATE TABLE aisles (id bigint);
