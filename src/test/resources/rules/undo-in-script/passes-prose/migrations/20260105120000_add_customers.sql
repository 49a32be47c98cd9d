-- Undo
UPDATE orders SET state = 'open' WHERE state = 'closed';
-- To undo: @see the wiki, or // ask
DELETE FROM orders WHERE id < 0;
