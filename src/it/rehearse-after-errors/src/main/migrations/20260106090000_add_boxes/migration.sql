CREATE TABLE "boxes" (
    "id" BIGINT PRIMARY KEY,
    "shelf" BIGINT
);

ALTER TABLE "boxes" ADD FOREIGN KEY ("shelf") REFERENCES "shelfs" ("id");
