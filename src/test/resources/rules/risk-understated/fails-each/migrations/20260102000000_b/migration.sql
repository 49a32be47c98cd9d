UPDATE orders SET state = 1 WHERE state IS NULL;
