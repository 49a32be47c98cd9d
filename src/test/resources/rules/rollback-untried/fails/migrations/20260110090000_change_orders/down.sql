VACUUM orders;
ALTER TABLE orders DROP COLUMN note;
