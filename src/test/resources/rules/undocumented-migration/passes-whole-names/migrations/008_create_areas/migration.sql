CREATE TABLE create_areas (id bigint PRIMARY KEY);
