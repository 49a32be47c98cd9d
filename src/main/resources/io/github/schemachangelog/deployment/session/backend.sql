-- Who serves this session: the process whose locks and settings it has.
SELECT pg_catalog.pg_backend_pid()
