-- Who holds the advisory lock of a target.
SELECT a.pid, a.application_name, a.usename, coalesce(host(a.client_addr), ''), a.state,
       coalesce(a.xact_start, a.backend_start)::text, a.query
  FROM pg_catalog.pg_locks l
  JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
 WHERE l.locktype = 'advisory'
   AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database())
   AND l.classid = ((?::bigint >> 32) & 4294967295)::oid
   AND l.objid = (?::bigint & 4294967295)::oid
   AND l.objsubid = 1
   AND l.granted
