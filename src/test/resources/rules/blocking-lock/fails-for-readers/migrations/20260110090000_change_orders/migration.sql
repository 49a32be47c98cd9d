ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX orders_amount ON orders (amount);
