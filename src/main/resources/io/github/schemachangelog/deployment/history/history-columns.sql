-- The columns of the history, and whether a number of it has a limit; no row where there is no such table.
SELECT a.attname, a.atttypid = 'pg_catalog.numeric'::pg_catalog.regtype AND a.atttypmod <> -1
  FROM pg_catalog.pg_attribute a
 WHERE a.attrelid = pg_catalog.to_regclass('${history}')
   AND a.attnum > 0
   AND NOT a.attisdropped
