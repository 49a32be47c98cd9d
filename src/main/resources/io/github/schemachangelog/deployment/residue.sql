-- Indexes and constraints that are not valid and that nobody is building.
SELECT 'INDEX', n.nspname, c.relname, t.nspname, r.relname
  FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_class r ON r.oid = i.indrelid
  JOIN pg_catalog.pg_namespace t ON t.oid = r.relnamespace
 WHERE NOT i.indisvalid
   AND n.nspname NOT LIKE 'pg\_%'
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index b
                    WHERE b.index_relid = i.indexrelid AND b.datname = current_database())
UNION ALL
SELECT 'CONSTRAINT', t.nspname, k.conname, t.nspname, r.relname
  FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_class r ON r.oid = k.conrelid
  JOIN pg_catalog.pg_namespace t ON t.oid = r.relnamespace
 WHERE NOT k.convalidated
   AND coalesce(pg_catalog.to_jsonb(k) ->> 'conenforced', 'true') = 'true'
   AND t.nspname NOT LIKE 'pg\_%'
 ORDER BY 1 DESC, 2, 3
