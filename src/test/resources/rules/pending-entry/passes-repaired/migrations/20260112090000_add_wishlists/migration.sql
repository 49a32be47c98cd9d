CREATE TABLE wishlists (id bigint PRIMARY KEY);
