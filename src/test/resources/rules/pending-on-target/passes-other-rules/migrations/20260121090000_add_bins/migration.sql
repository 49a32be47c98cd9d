CREATE TABLE bins (id bigint);
