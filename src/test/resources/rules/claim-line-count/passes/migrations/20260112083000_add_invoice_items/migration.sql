CREATE TABLE invoice_items (
    id bigint PRIMARY KEY,
    quantity integer NOT NULL
);
