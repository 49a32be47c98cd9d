ALTER TABLE orders ADD COLUMN note text, ADD COLUMN customer_id bigint REFERENCES customers (id);
CREATE TABLE lines (
    order_id bigint REFERENCES orders (id)
);
CREATE INDEX lines_order ON lines (order_id);
