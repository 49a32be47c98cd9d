CREATE TABLE teas (id bigint PRIMARY KEY);
-- //@UNDO
DROP TABLE teas;
