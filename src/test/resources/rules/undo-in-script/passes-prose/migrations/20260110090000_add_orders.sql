CREATE TABLE t (v int);
-- Undo:
-- // @undo
-- DROP TABLE t;
