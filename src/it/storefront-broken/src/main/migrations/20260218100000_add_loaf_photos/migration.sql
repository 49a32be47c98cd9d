ALTER TABLE loaves ADD COLUMN photo_url text;
