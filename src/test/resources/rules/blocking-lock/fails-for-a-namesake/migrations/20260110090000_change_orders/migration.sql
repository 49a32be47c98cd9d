CREATE SCHEMA archive;
CREATE TABLE archive.orders (id bigint);
CREATE INDEX orders_amount ON orders (amount);
