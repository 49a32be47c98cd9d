CREATE TYPE "VoucherKind" AS ENUM ('PERCENT', 'FIXED_AMOUNT', 'FREE_DELIVERY');

CREATE TABLE vouchers (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       varchar(32) NOT NULL,
    kind       "VoucherKind" NOT NULL,
    value      numeric(10, 2) NOT NULL DEFAULT 0,
    valid_from date NOT NULL,
    valid_to   date,
    uses_left  integer,
    CONSTRAINT vouchers_dates_check CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

CREATE UNIQUE INDEX vouchers_code_key ON vouchers (code);

-- A voucher that was deleted leaves the purchase as it was paid.
ALTER TABLE purchases
    ADD COLUMN voucher_id bigint,
    ADD COLUMN discount_cents integer;

ALTER TABLE purchases
    ADD CONSTRAINT purchases_voucher_id_fkey
    FOREIGN KEY (voucher_id) REFERENCES vouchers (id) ON DELETE SET NULL;

CREATE INDEX purchases_voucher_id_idx ON purchases (voucher_id);
