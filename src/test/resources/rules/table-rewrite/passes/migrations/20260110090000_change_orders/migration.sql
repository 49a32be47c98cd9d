ALTER TABLE orders ADD COLUMN amount_in_cents bigint;
