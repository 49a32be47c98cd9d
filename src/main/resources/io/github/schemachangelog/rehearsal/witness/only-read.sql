-- What a session that only reads is told at its start; its time zone is that of scripts.
SET TimeZone = 'UTC';
SET default_transaction_read_only = on;
SET lock_timeout = '2s';
SET idle_in_transaction_session_timeout = '30s';
SET search_path = public
