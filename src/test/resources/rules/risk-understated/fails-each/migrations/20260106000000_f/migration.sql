ALTER TABLE teas ALTER COLUMN price TYPE numeric(12, 3);
