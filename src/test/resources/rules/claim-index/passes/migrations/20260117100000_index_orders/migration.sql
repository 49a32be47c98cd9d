CREATE INDEX CONCURRENTLY orders_shop_placed_idx ON orders (shop_id, placed_at);
