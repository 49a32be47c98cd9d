CREATE TABLE t (v int); -- //@UNDO

-- all of it
DROP
  TABLE t;
