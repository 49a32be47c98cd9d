-- Everything the tea shop's database held on the day this folder was begun.

CREATE TYPE "PurchaseStatus" AS ENUM ('OPEN', 'PAID', 'PACKED', 'SENT', 'CLOSED');

CREATE TABLE shoppers (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email      text NOT NULL,
    full_name  text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX shoppers_email_key ON shoppers (lower(email));

CREATE TABLE delivery_addresses (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shopper_id   bigint NOT NULL,
    street       text NOT NULL,
    postal_code  text NOT NULL,
    town         text NOT NULL,
    country_name text NOT NULL,
    CONSTRAINT delivery_addresses_shopper_id_fkey
        FOREIGN KEY (shopper_id) REFERENCES shoppers (id) ON DELETE CASCADE
);

CREATE TABLE tea_families (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    parent_id bigint,
    slug      text NOT NULL,
    title     text NOT NULL,
    CONSTRAINT tea_families_parent_id_fkey
        FOREIGN KEY (parent_id) REFERENCES tea_families (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX tea_families_slug_key ON tea_families (slug);

CREATE TABLE teas (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    family_id bigint NOT NULL,
    title     text NOT NULL,
    origin    text,
    harvest   smallint,
    on_sale   boolean NOT NULL DEFAULT true,
    CONSTRAINT teas_family_id_fkey
        FOREIGN KEY (family_id) REFERENCES tea_families (id) ON DELETE RESTRICT
);

CREATE TABLE tea_packs (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tea_id      bigint NOT NULL,
    grams       integer NOT NULL CHECK (grams > 0),
    price_cents integer NOT NULL CHECK (price_cents >= 0),
    CONSTRAINT tea_packs_tea_id_fkey
        FOREIGN KEY (tea_id) REFERENCES teas (id) ON DELETE CASCADE
);

CREATE TABLE purchases (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shopper_id  bigint NOT NULL,
    address_id  bigint,
    status      "PurchaseStatus" NOT NULL DEFAULT 'OPEN',
    placed_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT purchases_shopper_id_fkey
        FOREIGN KEY (shopper_id) REFERENCES shoppers (id) ON DELETE RESTRICT,
    CONSTRAINT purchases_address_id_fkey
        FOREIGN KEY (address_id) REFERENCES delivery_addresses (id) ON DELETE SET NULL
);

CREATE TABLE purchase_lines (
    purchase_id      bigint NOT NULL,
    pack_id          bigint NOT NULL,
    quantity         smallint NOT NULL CHECK (quantity > 0),
    unit_price_cents integer NOT NULL,
    PRIMARY KEY (purchase_id, pack_id),
    CONSTRAINT purchase_lines_purchase_id_fkey
        FOREIGN KEY (purchase_id) REFERENCES purchases (id) ON DELETE CASCADE,
    CONSTRAINT purchase_lines_pack_id_fkey
        FOREIGN KEY (pack_id) REFERENCES tea_packs (id) ON DELETE RESTRICT
);

CREATE TABLE charges (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    purchase_id  bigint NOT NULL,
    reference    text NOT NULL,
    amount_cents integer NOT NULL,
    charged_at   timestamptz NOT NULL DEFAULT now(),
    settled_at   timestamptz,
    CONSTRAINT charges_purchase_id_fkey
        FOREIGN KEY (purchase_id) REFERENCES purchases (id) ON DELETE RESTRICT
);
