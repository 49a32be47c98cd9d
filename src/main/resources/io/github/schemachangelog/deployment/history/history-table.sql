-- The history in MyBatis' shape, and what we add to it. ID has no scale, because the numbers of equal or odd ids are decimals.
CREATE TABLE ${history} (
    ID NUMERIC NOT NULL PRIMARY KEY,
    APPLIED_AT VARCHAR(25) NOT NULL,
    DESCRIPTION VARCHAR(255) NOT NULL,
    NAME TEXT,
    CHECKSUM TEXT,
    CONTENT_CHECKSUM TEXT,
    APPLIED_BY TEXT,
    APPLIED_FROM TEXT,
    MILLISECONDS BIGINT,
    PLUGIN_VERSION TEXT
)
