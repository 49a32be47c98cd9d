CREATE TABLE t (v int);
-- undo/redo
CREATE TABLE undo (v int);
-- @unto, @udo
SELECT 1;
-- @udo
SELECT 2;
/*
-- @UNDO
*/
SELECT 3;
