-- Where the history lies, or will be made, as the server spells it, and as which role we write it.
SELECT coalesce(
           (SELECT n.nspname
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE c.oid = pg_catalog.to_regclass('${history}')),
           CASE WHEN array_length(parse_ident('${history}'), 1) = 2
                THEN (parse_ident('${history}'))[1]
                ELSE current_schema() END),
       (parse_ident('${history}'))[array_length(parse_ident('${history}'), 1)],
       current_setting('role')
