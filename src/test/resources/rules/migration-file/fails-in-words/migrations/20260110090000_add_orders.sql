CREATE TABLE orders (id bigint PRIMARY KEY);
-- //@UNDO
SELECT 1;
