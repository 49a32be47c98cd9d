CREATE TABLE old_orders (
    id bigint NOT NULL,
    amount integer
);
CREATE TABLE orders (
    id bigint,
    amount integer
) PARTITION BY RANGE (id);
CREATE TABLE orders_first PARTITION OF orders FOR VALUES FROM (1) TO (1000);
