-- It's a comment; with a quote
CREATE TABLE orders (id bigint PRIMARY KEY, note text DEFAULT 'a;b');
DO $$ BEGIN PERFORM 1; END $$;
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note)
