CREATE INDEX orders_amount ON ONLY orders (amount);
