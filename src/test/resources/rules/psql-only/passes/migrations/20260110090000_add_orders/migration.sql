CREATE TABLE orders (id bigint, path text DEFAULT '
\not a command');
