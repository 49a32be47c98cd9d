-- When a purchase was packed, and a short index over those that still wait.
ALTER TABLE purchases ADD COLUMN packed_at timestamptz;

CREATE INDEX CONCURRENTLY purchases_to_pack_idx ON purchases (placed_at)
    WHERE status = 'PAID' AND packed_at IS NULL;
