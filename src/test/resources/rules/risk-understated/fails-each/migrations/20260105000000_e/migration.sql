CREATE TABLE teas (id int PRIMARY KEY, name varchar(40), price numeric(10, 2));
