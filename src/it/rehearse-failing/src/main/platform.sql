CREATE ROLE shop_reader;
