-- //undo
DROP TABLE t;
-- //@UNDO
DROP TABLE u;
