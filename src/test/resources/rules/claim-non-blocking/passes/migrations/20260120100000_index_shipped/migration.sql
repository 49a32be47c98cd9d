CREATE INDEX orders_shipped_idx ON orders (shipped_at);
