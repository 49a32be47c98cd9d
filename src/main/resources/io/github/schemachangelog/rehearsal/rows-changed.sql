-- How many rows of tables this transaction has inserted, updated or deleted so far.
SELECT coalesce(sum(s.n_tup_ins + s.n_tup_upd + s.n_tup_del), 0)::bigint FROM pg_stat_xact_user_tables s
