-- Names of relations, what they are, where they are stored, and the table of an index; without what only stores long values.
SELECT c.oid::bigint, n.nspname, c.relname, c.relkind::text, coalesce(pg_relation_filenode(c.oid), 0)::bigint,
       coalesce(i.indrelid, 0)::bigint
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_index i ON i.indexrelid = c.oid
 WHERE c.oid = ANY (?::oid[])
   AND c.relkind <> 't'
   AND n.nspname <> 'pg_toast'
