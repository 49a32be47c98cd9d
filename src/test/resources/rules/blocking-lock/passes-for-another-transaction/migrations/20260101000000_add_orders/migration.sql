CREATE TABLE orders (
    id bigint PRIMARY KEY,
    amount integer,
    amount_in_cents integer
);
