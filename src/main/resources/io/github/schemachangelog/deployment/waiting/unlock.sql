-- Gives up the advisory lock of a target as often as it was taken, or until a script's own giving up is met.
WITH RECURSIVE released(times, held) AS (
    SELECT 1, pg_catalog.pg_advisory_unlock(${key})
    UNION ALL
    SELECT times + 1, pg_catalog.pg_advisory_unlock(${key}) FROM released WHERE held AND times < ${taken})
SELECT bool_and(held) FROM released
