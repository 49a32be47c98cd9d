CREATE TABLE cups (id bigint PRIMARY KEY);
-- //@UNDO
DROP TABLE cups;
