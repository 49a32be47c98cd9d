-- Whether an index is there, by its name along the search path.
SELECT pg_catalog.to_regclass(?) IS NOT NULL
