-- Makes names and plans those that the catalog query needs; answers whether the query is prepared in this session.
SELECT set_config('search_path', 'public', false), set_config('jit', 'off', false),
       set_config('plan_cache_mode', 'force_generic_plan', false),
       EXISTS (SELECT FROM pg_prepared_statements WHERE name = 'schema_changelog_catalog')
