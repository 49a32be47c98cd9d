CREATE TABLE stock_rooms (
    id    smallint PRIMARY KEY,
    title text NOT NULL
);

CREATE TABLE stock_levels (
    pack_id    bigint NOT NULL,
    room_id    smallint NOT NULL,
    on_hand    integer NOT NULL DEFAULT 0,
    counted_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (pack_id, room_id),
    CONSTRAINT stock_levels_pack_id_fkey
        FOREIGN KEY (pack_id) REFERENCES tea_packs (id) ON DELETE CASCADE,
    CONSTRAINT stock_levels_room_id_fkey
        FOREIGN KEY (room_id) REFERENCES stock_rooms (id) ON DELETE RESTRICT
);

COMMENT ON TABLE stock_levels IS 'One row per pack and room; counted_at belongs to the trigger -- leave it alone.';

CREATE FUNCTION stamp_stock_count() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF NEW.on_hand < 0 THEN
        RAISE EXCEPTION 'pack % in room %: % on hand', NEW.pack_id, NEW.room_id, NEW.on_hand;
    END IF;

    NEW.counted_at := now();
    RETURN NEW;
END;
$$;

CREATE TRIGGER stock_levels_stamp
    BEFORE INSERT OR UPDATE ON stock_levels
    FOR EACH ROW EXECUTE FUNCTION stamp_stock_count();
