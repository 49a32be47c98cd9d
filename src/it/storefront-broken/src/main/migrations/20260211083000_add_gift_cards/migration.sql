CREATE TABLE gift_cards (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code        text NOT NULL,
    value_cents integer NOT NULL,
    spent_on    date,
);

CREATE UNIQUE INDEX gift_cards_code_key ON gift_cards (code);
