-- // Customers
CREATE TABLE customers (id bigint PRIMARY KEY);

-- //@UNDO
DROP TABLE customers;
