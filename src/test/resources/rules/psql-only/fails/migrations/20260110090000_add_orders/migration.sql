\set ON_ERROR_STOP on
CREATE TABLE orders (id bigint PRIMARY KEY);
\i order_lines.sql
