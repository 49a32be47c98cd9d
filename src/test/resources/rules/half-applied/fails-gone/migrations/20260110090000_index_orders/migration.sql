ALTER TABLE orders ADD COLUMN paid boolean;
CREATE INDEX CONCURRENTLY orders_paid ON orders (paid);
ALTER TABLE orders ADD CHECK (paid);
