CREATE TABLE "shelves" (
    "id" BIGINT PRIMARY KEY
);

GRANT SELECT ON shelves TO shop_reader;
