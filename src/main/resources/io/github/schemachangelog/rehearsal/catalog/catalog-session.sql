-- Makes names, values and plans those that the catalog query needs, whatever a script or Java's time zone has made of them; answers
-- whether the query is prepared in this session.
SELECT set_config('search_path', 'public', false), set_config('jit', 'off', false),
       set_config('plan_cache_mode', 'force_generic_plan', false),
       set_config('TimeZone', 'UTC', false), set_config('IntervalStyle', 'postgres', false),
       set_config('bytea_output', 'hex', false), set_config('extra_float_digits', '1', false),
       set_config('quote_all_identifiers', 'off', false),
       EXISTS (SELECT FROM pg_prepared_statements WHERE name = 'schema_changelog_catalog') AS prepared
