CREATE TABLE t (v int);
-- // @undo:
DROP TABLE t;
