CREATE TABLE customers (id bigint PRIMARY KEY);
-- //@UNDO
SELECT 1;
