-- Where every sequence stands: the value that it gave last, or else its first, which it has not given yet.
SELECT s.seqrelid::oid::text,
       coalesce(pg_sequence_last_value(s.seqrelid) || ' true', s.seqstart || ' false')
  FROM pg_sequence s
