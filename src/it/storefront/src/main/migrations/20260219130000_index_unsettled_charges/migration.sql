-- The nightly reconciliation looks at what the bank has not confirmed: a few rows of many.
CREATE INDEX CONCURRENTLY charges_unsettled_idx ON charges (charged_at) WHERE settled_at IS NULL;
