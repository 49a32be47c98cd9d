ALTER TABLE teas ALTER COLUMN name TYPE varchar(80) USING upper(name);
