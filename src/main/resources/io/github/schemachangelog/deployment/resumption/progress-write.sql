-- How far a script is; alone or inside of a script's transaction, whatever role that has taken. SET LOCAL goes with it.
SET LOCAL SESSION AUTHORIZATION DEFAULT;
SET LOCAL ROLE ${role};
INSERT INTO ${progress} AS p (
        name, first_statement, last_statement, content_checksum, state, found, attempts, started_at, ended_at,
        applied_by, applied_from, sqlstate, message)
VALUES (${name}, ${first}, ${last}, ${before}, ${state}, ${found}, ${failures}, now(),
        CASE WHEN ${state} <> 'intent' THEN clock_timestamp() END, ${by}, ${from}, ${sqlstate}, ${message})
    ON CONFLICT (name, first_statement) DO UPDATE
   SET last_statement = EXCLUDED.last_statement,
       content_checksum = EXCLUDED.content_checksum,
       state = EXCLUDED.state,
       found = coalesce(EXCLUDED.found, p.found),
       attempts = p.attempts + EXCLUDED.attempts,
       started_at = CASE WHEN EXCLUDED.state = 'intent' THEN EXCLUDED.started_at ELSE p.started_at END,
       ended_at = EXCLUDED.ended_at,
       applied_by = EXCLUDED.applied_by,
       applied_from = EXCLUDED.applied_from,
       sqlstate = EXCLUDED.sqlstate,
       message = EXCLUDED.message
