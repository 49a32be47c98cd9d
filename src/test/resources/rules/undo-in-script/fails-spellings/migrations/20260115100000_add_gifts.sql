CREATE TABLE t (v int);
-- //@UDNO
DROP TABLE t;
