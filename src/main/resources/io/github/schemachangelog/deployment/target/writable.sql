-- Whether this server takes changes: it is no standby, and sessions may write.
SELECT pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('transaction_read_only') = 'on'
