CREATE TABLE orders (id bigint PRIMARY KEY,);

SELECT 1 FROM missing;
