-- "My purchases" reads the newest first. Alone in its script: it cannot run in a transaction.
CREATE INDEX CONCURRENTLY purchases_shopper_id_placed_at_idx
    ON purchases (shopper_id, placed_at DESC);
