CREATE TABLE t (v int);
-- //@ UNDO
DROP TABLE t;
