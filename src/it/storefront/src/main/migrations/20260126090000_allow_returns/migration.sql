ALTER TYPE "PurchaseStatus" ADD VALUE 'RETURNED';

ALTER TABLE purchases ADD COLUMN returned_at timestamptz;

-- Uses the value from above, so that the two cannot share a transaction.
CREATE INDEX purchases_returned_idx ON purchases (returned_at) WHERE status = 'RETURNED';
