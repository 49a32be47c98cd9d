CREATE TABLE lids (id bigint PRIMARY KEY);
-- //@UNDO
DROP TABLE lids;
