CREATE TABLE pots (id bigint PRIMARY KEY);
-- //@UNDO
DROP TABLE pots;
