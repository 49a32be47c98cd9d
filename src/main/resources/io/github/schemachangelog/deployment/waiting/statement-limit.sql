-- How many milliseconds a statement may take where nobody says otherwise, and the role to whom that was said.
SELECT reset_val::bigint, pg_catalog.quote_ident(session_user)
  FROM pg_catalog.pg_settings
 WHERE name = 'statement_timeout'
