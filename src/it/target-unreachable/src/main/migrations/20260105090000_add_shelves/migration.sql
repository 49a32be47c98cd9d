CREATE TABLE "shelves" (
    "id" BIGINT PRIMARY KEY
);
