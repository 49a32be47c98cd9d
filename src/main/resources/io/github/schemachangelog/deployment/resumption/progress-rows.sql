-- How far scripts have come, in file order.
SELECT name, first_statement, last_statement, content_checksum, state, found, attempts,
       date_trunc('second', coalesce(ended_at, started_at))::text, sqlstate || ': ' || message
  FROM ${progress}
 ORDER BY name, first_statement
