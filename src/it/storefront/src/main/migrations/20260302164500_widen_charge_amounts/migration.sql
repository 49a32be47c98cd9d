-- Amounts arrive in currencies whose smallest unit is small: integer ends at 21 million.
ALTER TABLE charges ALTER COLUMN amount_cents TYPE bigint;
