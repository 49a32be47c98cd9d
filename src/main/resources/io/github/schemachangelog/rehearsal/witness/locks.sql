-- What this session holds on relations other than the system's, until its transaction ends, and where each of them is stored.
SELECT l.relation::bigint, l.mode, coalesce(pg_catalog.pg_relation_filenode(l.relation), 0)::bigint
  FROM pg_catalog.pg_locks l
 WHERE l.pid = pg_catalog.pg_backend_pid()
   AND l.locktype = 'relation'
   AND l.relation >= 16384
   AND l.granted
   AND l.mode <> 'AccessShareLock'
 ORDER BY l.relation, l.mode
