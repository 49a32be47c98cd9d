SET lock_timeout = '5s';

BEGIN;
CREATE TABLE orders (id bigint PRIMARY KEY);
ROLLBACK;
