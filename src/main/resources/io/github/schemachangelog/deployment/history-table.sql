-- The history in MyBatis' shape. ID has no scale, because the numbers of equal or odd ids are decimals.
CREATE TABLE ${history} (
    ID NUMERIC NOT NULL PRIMARY KEY,
    APPLIED_AT VARCHAR(25) NOT NULL,
    DESCRIPTION VARCHAR(255) NOT NULL
)
