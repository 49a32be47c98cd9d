CREATE TABLE customers (id bigint, name text);
COPY customers (id, name) FROM stdin;
1	Ada
2	Grace
\.
