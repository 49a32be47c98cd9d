CREATE TABLE invoices (id bigint PRIMARY KEY);
-- //@UNDO
SELECT 1;
