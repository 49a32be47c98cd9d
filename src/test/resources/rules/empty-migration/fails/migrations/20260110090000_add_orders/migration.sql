-- This is an empty migration.
/* nothing; */
