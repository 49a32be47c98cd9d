#!/usr/bin/env python3
"""corpus.py N FOLDER [TABLES [prose]]: a changelog with N entries and their migrations, the same bytes each time.

Each migration makes TABLES tables (1 where it is not given), each with two indexes and a foreign key, and adds as many
columns to earlier tables. Rollbacks are SQL, or words where the last argument says so. The entries of
migrations that make many tables count them.
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


def tables(i, count):
    """The tables of a migration, each with an earlier one that it refers to and changes."""
    return [(k, table(k), table(max(0, k - 1 - k % 7))) for k in range(i * count, (i + 1) * count)]


def script(i, count):
    return "\n".join(made(*names) for names in tables(i, count))


def made(i, name, earlier):
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


def entry(i, count, prose):
    when, ident = identifier(i)
    day = f"{when:%B} {when.day}, {when.year}"
    new = tables(i, count)
    changes = f"""  - New tables: {count}
  - New indexes: {2 * count}
  - New columns on existing tables, for further notes
""" if count > 1 else "".join(
        f"""  - New table:
    - `{name}` - with its owner and eight notes
  - New indexes:
    - `{name}_owner_idx` on `owner`
    - `{name}_made_at_idx` on `(made_at, owner)`
  - New column on `{earlier}` table:
    - `extra_{k}` (String, nullable) - room for more
""" for k, name, earlier in new)
    undo = "".join(
        f"""  ALTER TABLE "{earlier}" DROP COLUMN "extra_{k}";
  DROP TABLE "{name}";
""" for k, name, earlier in reversed(new))
    rollback = " Restore the backup\n" if prose else f"\n  ```sql\n{undo}  ```\n"
    return f"""### {ident}
- **Status:** `MIGRATED`
- **Date Added:** {day}
- **Date Migrated:** {day}
- **Description:** What the shop knows of every {NOUNS[i % len(NOUNS)]}
- **Changes:**
{changes}- **Migration File:** `src/main/migrations/{ident}/migration.sql`
- **Risk Level:** Low (a new table and a new nullable column)
- **Rollback:**{rollback}"""


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    size = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    prose = sys.argv[4:] == ["prose"]
    for i in range(count):
        path = folder / "src/main/migrations" / identifier(i)[1]
        path.mkdir(parents=True, exist_ok=True)
        (path / "migration.sql").write_text(script(i, size), newline="\n")
    document = folder / "docs/DATABASE_SCHEMA_CHANGELOG.md"
    document.parent.mkdir(parents=True, exist_ok=True)
    entries = "\n".join(entry(i, size, prose) for i in reversed(range(count)))
    document.write_text("# Database Schema Changelog\n\n## Migrated (Ready for Deployment)\n\n" + entries, newline="\n")


main()
