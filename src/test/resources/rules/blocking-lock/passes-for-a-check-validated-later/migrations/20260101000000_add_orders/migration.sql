CREATE TABLE orders (
    id bigint PRIMARY KEY,
    amount integer,
    amount_in_cents integer
);
ALTER TABLE orders ADD CONSTRAINT given CHECK (amount IS NOT NULL) NOT VALID;
