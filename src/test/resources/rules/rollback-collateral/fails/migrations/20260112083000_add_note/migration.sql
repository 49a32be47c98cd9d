ALTER TABLE lines ADD COLUMN note text;
