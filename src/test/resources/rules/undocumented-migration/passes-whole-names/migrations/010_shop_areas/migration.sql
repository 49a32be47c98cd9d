CREATE TABLE shop_areas (id bigint PRIMARY KEY);
