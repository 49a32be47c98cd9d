-- Which names of a search path are no schema that the session may use; "$user" is whatever the user is called.
SELECT name
FROM pg_catalog.unnest(?::text[]) AS path (name)
WHERE name <> '$user'
  AND NOT coalesce(
    (SELECT pg_catalog.has_schema_privilege(oid, 'USAGE') FROM pg_catalog.pg_namespace WHERE nspname = name),
    false)
