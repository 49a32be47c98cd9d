CREATE TYPE "OrderState" AS ENUM ('OPEN', 'PAID');
CREATE TABLE orders (id bigint PRIMARY KEY, state "OrderState");
ALTER TABLE customers ADD COLUMN "lastOrder" bigint, ADD COLUMN tier text NOT NULL DEFAULT 'BASIC';
CREATE INDEX orders_state_id_idx ON orders (state, id);
CREATE UNIQUE INDEX ON orders (lower('`')) WHERE state = 'OPEN';
ALTER TABLE customers ADD CONSTRAINT customers_last_fk FOREIGN KEY ("lastOrder") REFERENCES orders (id);
ALTER TABLE customers DROP COLUMN name, ALTER COLUMN tier TYPE varchar(10), ALTER COLUMN "lastOrder" SET NOT NULL;
DROP TABLE old_orders;
