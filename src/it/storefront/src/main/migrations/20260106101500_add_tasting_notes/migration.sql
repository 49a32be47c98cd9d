-- What shoppers write about a tea. Nothing is shown before somebody has read it.

CREATE TYPE "NoteState" AS ENUM ('PENDING', 'PUBLISHED', 'REJECTED');

CREATE TABLE tasting_notes (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tea_id     bigint NOT NULL,
    shopper_id bigint,
    stars      smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
    body       text NOT NULL,
    state      "NoteState" NOT NULL DEFAULT 'PENDING',
    written_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT tasting_notes_tea_id_fkey
        FOREIGN KEY (tea_id) REFERENCES teas (id) ON DELETE CASCADE,
    CONSTRAINT tasting_notes_shopper_id_fkey
        FOREIGN KEY (shopper_id) REFERENCES shoppers (id) ON DELETE SET NULL
);

CREATE INDEX tasting_notes_tea_id_written_at_idx ON tasting_notes (tea_id, written_at);
CREATE UNIQUE INDEX tasting_notes_shopper_id_tea_id_key ON tasting_notes (shopper_id, tea_id);
