-- How many rows of tables were inserted, updated or deleted, and how many more inserted than deleted: in this transaction, and
-- in those before it that the server has not counted yet.
SELECT coalesce(sum(s.n_tup_ins + s.n_tup_upd + s.n_tup_del), 0)::bigint,
       coalesce(sum(s.n_tup_ins - s.n_tup_del), 0)::bigint
  FROM pg_stat_xact_user_tables s
  JOIN pg_class c ON c.oid = s.relid
 WHERE c.relkind IN ('r', 'p')
