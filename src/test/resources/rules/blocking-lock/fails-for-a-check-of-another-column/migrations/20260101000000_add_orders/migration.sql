CREATE TABLE orders (
    id bigint PRIMARY KEY,
    amount integer,
    amount_in_cents integer
);
ALTER TABLE orders ADD CONSTRAINT cents CHECK (amount_in_cents IS NOT NULL);
