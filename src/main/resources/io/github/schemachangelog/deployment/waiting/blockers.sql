-- Who blocks a session.
SELECT a.pid, a.application_name, a.usename, coalesce(host(a.client_addr), ''), a.state,
       coalesce(a.xact_start, a.backend_start)::text, a.query
  FROM pg_catalog.pg_stat_activity a
 WHERE a.pid = ANY (pg_catalog.pg_blocking_pids(?))
 ORDER BY a.pid
