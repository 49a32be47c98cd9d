DROP TRIGGER stock_levels_stamp ON stock_levels;
DROP FUNCTION stamp_stock_count();
DROP TABLE stock_levels;
DROP TABLE stock_rooms;
