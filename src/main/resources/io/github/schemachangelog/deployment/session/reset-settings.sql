-- Who the session is and what it has set, as at its start; allowed inside a transaction.
RESET SESSION AUTHORIZATION;
RESET ROLE;
RESET ALL
