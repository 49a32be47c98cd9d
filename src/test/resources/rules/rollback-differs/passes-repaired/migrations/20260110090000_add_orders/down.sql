DROP INDEX orders_id_idx;
DROP TABLE orders;
