-- The order has an amount.
ALTER TABLE orders ADD CONSTRAINT order_ CHECK (amount > 0);
ALTER TABLE orders DROP CONSTRAINT order_, ADD CONSTRAINT "order" CHECK (amount > 0) NOT VALID;
