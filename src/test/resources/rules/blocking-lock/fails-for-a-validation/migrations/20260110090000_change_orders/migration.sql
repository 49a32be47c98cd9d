ALTER TABLE orders ADD CONSTRAINT orders_amount CHECK (amount > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_amount;
