-- The scratch databases that no run uses any more: nobody holds the lock whose number is in the name, nobody is
-- connected, and we may drop them.
SELECT d.datname
  FROM pg_database d
 WHERE d.datname ~ '^schema_changelog_[0-9a-f]{8}$'
   AND pg_has_role(d.datdba, 'USAGE')
   AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)
   AND NOT EXISTS (
       SELECT FROM pg_locks l
        WHERE l.locktype = 'advisory'
          AND l.classid = ?::oid
          AND lpad(to_hex(l.objid::bigint), 8, '0') = right(d.datname, 8))
 ORDER BY d.datname
