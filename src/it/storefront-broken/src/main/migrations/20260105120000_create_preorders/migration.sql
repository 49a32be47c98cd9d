CREATE TABLE patrons (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL,
    name  text NOT NULL
);

CREATE TABLE loaves (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title       text NOT NULL,
    price_cents integer NOT NULL
);

CREATE TABLE preorders (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    patron_id  bigint NOT NULL REFERENCES patrons (id) ON DELETE CASCADE,
    loaf_id    bigint NOT NULL REFERENCES loaves (id) ON DELETE RESTRICT,
    pickup_day date NOT NULL
);
