BEGIN;
ALTER TABLE invoices ADD COLUMN a int;
COMMIT;
CREATE INDEX CONCURRENTLY invoices_a_idx ON invoices (a);
