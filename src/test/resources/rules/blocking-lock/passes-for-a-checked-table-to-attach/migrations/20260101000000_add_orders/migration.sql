CREATE TABLE orders (
    id bigint,
    amount integer
) PARTITION BY RANGE (id);
CREATE TABLE orders_first PARTITION OF orders FOR VALUES FROM (1) TO (1000);
CREATE TABLE old_orders (
    id bigint NOT NULL,
    amount integer
);
ALTER TABLE old_orders ADD CONSTRAINT bounds CHECK (id >= 1000 AND id < 2000) NOT VALID;
ALTER TABLE old_orders VALIDATE CONSTRAINT bounds;
