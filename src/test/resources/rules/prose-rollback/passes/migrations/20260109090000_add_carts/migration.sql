CREATE TABLE carts (id bigint PRIMARY KEY, day date);
CREATE INDEX carts_by_day_idx ON carts (day);
