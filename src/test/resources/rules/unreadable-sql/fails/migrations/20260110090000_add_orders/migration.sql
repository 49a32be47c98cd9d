CREATE TABLE orders (id bigint PRIMARY KEY);

CREATE INDEX orders_id_idx ON orders (id;
