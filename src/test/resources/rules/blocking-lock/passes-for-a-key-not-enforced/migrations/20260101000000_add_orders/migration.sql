CREATE TABLE customers (
    id bigint PRIMARY KEY
);

CREATE TABLE orders (
    id bigint PRIMARY KEY,
    amount integer
);
