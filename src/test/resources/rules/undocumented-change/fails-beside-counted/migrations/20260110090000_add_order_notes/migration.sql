ALTER TABLE orders
    ADD COLUMN note text,
    ADD COLUMN memo text,
    ADD COLUMN mood text;
