ALTER TABLE orders ADD CONSTRAINT orders_amount UNIQUE (amount);
