BEGIN;
DROP TYPE invoice_state;
DROP TABLE invoices;
COMMIT;
