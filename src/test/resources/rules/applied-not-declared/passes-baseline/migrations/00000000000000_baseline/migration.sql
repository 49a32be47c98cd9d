CREATE TABLE halls (id bigint);
