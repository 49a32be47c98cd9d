-- Whether we may become the role that reads everything and may do nothing else; PostgreSQL 14 has it first.
SELECT count(*) = 1 FROM pg_roles r WHERE r.rolname = 'pg_read_all_data' AND pg_has_role(r.oid, 'MEMBER')
