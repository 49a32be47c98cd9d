ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (id) REFERENCES customers (id) NOT VALID;
