-- Tables in which other tools note what they have applied, as far as this session sees them.
SELECT c.oid::regclass::text
  FROM pg_class c
 WHERE c.relkind IN ('r', 'p')
   AND c.relname IN ('_prisma_migrations', 'flyway_schema_history', 'schema_version', 'databasechangelog',
                     'schema_migrations', 'knex_migrations', 'django_migrations', 'alembic_version', 'pgmigrations')
   AND pg_table_is_visible(c.oid)
 ORDER BY 1
