-- orders_amount makes reports faster
CREATE INDEX CONCURRENTLY orders_amount ON orders (amount);
