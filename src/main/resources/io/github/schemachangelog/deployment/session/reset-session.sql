-- All that a script can leave in its session, but for advisory locks: DISCARD ALL would drop those as well.
RESET SESSION AUTHORIZATION;
RESET ROLE;
RESET ALL;
CLOSE ALL;
DEALLOCATE ALL;
UNLISTEN *;
DISCARD TEMP;
DISCARD SEQUENCES;
DISCARD PLANS
