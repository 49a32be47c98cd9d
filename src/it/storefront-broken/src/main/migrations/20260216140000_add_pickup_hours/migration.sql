ALTER TABLE preorders ADD COLUMN pickup_hour smallint;
