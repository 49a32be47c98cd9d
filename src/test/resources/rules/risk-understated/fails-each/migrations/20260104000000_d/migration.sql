ALTER TABLE orders ADD COLUMN shop bigint NOT NULL;
