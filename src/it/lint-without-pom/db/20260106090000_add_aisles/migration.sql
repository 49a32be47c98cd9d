CREATE TABLE "aisles" (
    "id" BIGINT PRIMARY KEY
);
