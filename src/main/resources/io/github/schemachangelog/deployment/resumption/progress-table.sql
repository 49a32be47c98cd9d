-- How far a script has come that is not recorded yet. Statements count from 1.
CREATE TABLE IF NOT EXISTS ${progress} (
    name TEXT NOT NULL,
    first_statement INTEGER NOT NULL,
    last_statement INTEGER NOT NULL,
    content_checksum TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('intent', 'done', 'failed')),
    found TEXT,
    attempts INTEGER NOT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    applied_by TEXT,
    applied_from TEXT,
    sqlstate TEXT,
    message TEXT,
    PRIMARY KEY (name, first_statement)
)
