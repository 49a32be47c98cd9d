-- What outlives the rollback of all that a script did, but for what it has prepared.
RESET SESSION AUTHORIZATION;
RESET ROLE;
RESET ALL;
DISCARD SEQUENCES
