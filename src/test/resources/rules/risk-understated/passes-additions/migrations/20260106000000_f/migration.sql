CREATE TABLE teas (id int PRIMARY KEY, name varchar(40), price numeric(10, 2), housing varchar(10));
ALTER TABLE teas ALTER COLUMN housing TYPE varchar(20);
