-- Who may be made to read: whether we may do everything, whether we may become the role that reads everything (PostgreSQL 14 has
-- it first), a name that no other session gives, and those who own what is here, with that role, in the order in which all wait
-- for them.
SELECT current_setting('is_superuser')::boolean,
       EXISTS (SELECT FROM pg_roles r WHERE r.rolname = 'pg_read_all_data' AND pg_has_role(r.oid, 'MEMBER')),
       'schema_changelog_reader_' || pg_backend_pid(),
       (SELECT string_agg(quote_ident(r.rolname), ', ' ORDER BY r.oid)
          FROM pg_roles r
         WHERE r.rolname IN (current_user, 'pg_read_all_data')
            OR r.rolname !~ '^pg_'
           AND r.oid IN (SELECT s.refobjid
                           FROM pg_shdepend s JOIN pg_database d ON d.oid = s.dbid
                          WHERE d.datname = current_database()
                            AND s.refclassid = 'pg_authid'::regclass
                            AND s.deptype = 'o'))
