-- What was applied; the columns that only we write are NULL where the table does not have them.
SELECT id, applied_at, description, ${ours}
  FROM ${history}
