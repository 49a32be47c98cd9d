ALTER TABLE loaves ADD COLUMN allergens text;
