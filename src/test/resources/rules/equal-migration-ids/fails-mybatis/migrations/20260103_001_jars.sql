CREATE TABLE jars (id bigint PRIMARY KEY);
-- //@UNDO
DROP TABLE jars;
