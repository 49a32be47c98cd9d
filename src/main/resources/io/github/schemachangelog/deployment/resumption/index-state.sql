-- Whether an index of that name lies in the table's schema, is valid, and is being built at this moment.
SELECT CASE WHEN i.indisvalid THEN 'valid' WHEN b.pid IS NULL THEN 'invalid' ELSE 'being built' END,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname),
       coalesce(b.pid, 0)
  FROM pg_catalog.pg_class t
  JOIN pg_catalog.pg_class c ON c.relnamespace = t.relnamespace
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_stat_progress_create_index b ON b.index_relid = c.oid AND b.datname = current_database()
 WHERE t.oid = pg_catalog.to_regclass(?)
   AND c.relname = ?
