-- Whether this session holds the advisory lock of a target.
SELECT EXISTS (
    SELECT FROM pg_catalog.pg_locks l
     WHERE l.locktype = 'advisory'
       AND l.pid = pg_catalog.pg_backend_pid()
       AND l.classid = ((${key}::bigint >> 32) & 4294967295)::oid
       AND l.objid = (${key}::bigint & 4294967295)::oid
       AND l.objsubid = 1
       AND l.granted)
