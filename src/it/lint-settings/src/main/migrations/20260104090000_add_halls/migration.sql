CREATE TABLE "halls" (
    "id" BIGINT PRIMARY KEY
);
