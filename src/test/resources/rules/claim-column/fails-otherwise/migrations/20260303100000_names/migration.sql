ALTER TABLE customers ALTER COLUMN name SET NOT NULL;
ALTER TABLE orders ALTER COLUMN total TYPE numeric(12, 2);
ALTER TABLE orders DROP COLUMN legacy_code, ADD COLUMN shipped_at timestamptz;
