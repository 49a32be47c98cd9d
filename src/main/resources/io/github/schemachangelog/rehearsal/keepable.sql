-- Whether a new session on a copy of this server would find what the next script finds here.
SELECT NOT EXISTS (SELECT FROM pg_db_role_setting)
       AND NOT EXISTS (SELECT FROM pg_file_settings WHERE sourcefile LIKE '%postgresql.auto.conf')
       AND NOT EXISTS (SELECT FROM pg_tablespace WHERE oid >= 16384)
       AND NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory')
