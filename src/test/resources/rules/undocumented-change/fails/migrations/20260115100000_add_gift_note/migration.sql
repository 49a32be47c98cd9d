ALTER TABLE orders ADD COLUMN gift_note text;
CREATE TABLE gift_cards (
    id bigint PRIMARY KEY
);
