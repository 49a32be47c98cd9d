-- Which of some names a query must not call: functions that can do more than tell what is there, or that run as somebody else.
SELECT DISTINCT p.proname
  FROM pg_proc p
 WHERE p.proname = ANY (?)
   AND (p.provolatile = 'v' OR p.prosecdef)
 ORDER BY p.proname
