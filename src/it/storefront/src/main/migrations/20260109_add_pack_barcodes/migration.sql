-- The barcode printed on a pack. Old packs have none.
ALTER TABLE tea_packs ADD COLUMN barcode varchar(14);

CREATE UNIQUE INDEX tea_packs_barcode_key ON tea_packs (barcode);
