-- create table ${changelog}
DROP TABLE orders;
