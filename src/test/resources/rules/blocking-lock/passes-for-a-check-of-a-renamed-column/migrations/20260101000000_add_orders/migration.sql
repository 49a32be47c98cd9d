CREATE TABLE orders (
    id bigint PRIMARY KEY,
    total integer,
    CONSTRAINT given CHECK (total IS NOT NULL)
);
ALTER TABLE orders RENAME COLUMN total TO amount;
