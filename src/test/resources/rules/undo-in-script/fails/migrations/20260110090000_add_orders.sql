CREATE TABLE orders (id bigint PRIMARY KEY);
-- //@UNDO
DROP TABLE orders;
