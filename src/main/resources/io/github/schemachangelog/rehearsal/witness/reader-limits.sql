-- Takes from everybody, in this transaction, what does more than tell what is there: functions of PostgreSQL and of extensions that
-- not everybody may call, those that end other sessions, and the one that changes who we are. What is left to everybody instead is
-- a privilege that no function knows, because an empty list is none.
UPDATE pg_proc p
   SET proacl = ARRAY[makeaclitem(0, p.proowner, 'USAGE', false)]
 WHERE (p.oid < 16384
        OR EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e'))
   AND (p.proname IN ('pg_terminate_backend', 'pg_cancel_backend', 'set_config')
        OR p.proacl IS NOT NULL AND NOT EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0))
