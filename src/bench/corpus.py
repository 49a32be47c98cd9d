#!/usr/bin/env python3
"""corpus.py N FOLDER: a changelog with N entries and their migrations, the same bytes each time.

Each migration makes a table with two indexes and a foreign key, and adds a column to an earlier table.
FOLDER/docs/DATABASE_SCHEMA_CHANGELOG.md, FOLDER/src/main/migrations/<id>_<name>/migration.sql
"""
import datetime
import pathlib
import sys

NOUNS = "tea cup shelf crate order parcel shopper voucher review visit basket stall".split()


def table(i):
    return f"{NOUNS[i % len(NOUNS)]}_{i}"


def identifier(i):
    when = datetime.datetime(2023, 1, 1) + datetime.timedelta(minutes=89 * i)
    return when, f"{when:%Y%m%d%H%M%S}_make_{table(i)}"


def script(i):
    name, earlier = table(i), table(max(0, i - 1 - i % 7))
    columns = ",\n".join(f'    "note_{k}" TEXT' for k in range(8))
    return f"""CREATE TABLE "{name}" (
    "id" BIGINT PRIMARY KEY,
    "owner" BIGINT REFERENCES "{earlier}" ("id") ON DELETE SET NULL,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
{columns}
);
CREATE INDEX "{name}_owner_idx" ON "{name}" ("owner");
CREATE INDEX "{name}_made_at_idx" ON "{name}" ("made_at", "owner");
ALTER TABLE "{earlier}" ADD COLUMN "extra_{i}" VARCHAR(40);
"""


def entry(i):
    when, ident = identifier(i)
    name, earlier = table(i), table(max(0, i - 1 - i % 7))
    day = f"{when:%B} {when.day}, {when.year}"
    return f"""### {ident}
- **Status:** `MIGRATED`
- **Date Added:** {day}
- **Date Migrated:** {day}
- **Description:** What the shop knows of every {NOUNS[i % len(NOUNS)]}
- **Changes:**
  - New table:
    - `{name}` - with its owner and eight notes
  - New indexes:
    - `{name}_owner_idx` on `owner`
    - `{name}_made_at_idx` on `(made_at, owner)`
  - New column on `{earlier}` table:
    - `extra_{i}` (String, nullable) - room for more
- **Migration File:** `src/main/migrations/{ident}/migration.sql`
- **Risk Level:** Low (a new table and a new nullable column)
- **Rollback:**
  ```sql
  ALTER TABLE "{earlier}" DROP COLUMN "extra_{i}";
  DROP TABLE "{name}";
  ```
"""


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    for i in range(count):
        path = folder / "src/main/migrations" / identifier(i)[1]
        path.mkdir(parents=True, exist_ok=True)
        (path / "migration.sql").write_text(script(i), newline="\n")
    document = folder / "docs/DATABASE_SCHEMA_CHANGELOG.md"
    document.parent.mkdir(parents=True, exist_ok=True)
    entries = "\n".join(entry(i) for i in reversed(range(count)))
    document.write_text("# Database Schema Changelog\n\n## Migrated (Ready for Deployment)\n\n" + entries, newline="\n")


main()
