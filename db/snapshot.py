"""Writes db/schema.sql: the schema that the migrations make, to read and to compare. Run it after changing one."""

import sqlite3
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
HEADING = "-- Made by db/snapshot.py out of db/migrations; to change the schema, write a migration.\n"


def snapshot() -> str:
    """The schema after all migrations, statement by statement in the order of making."""
    database = sqlite3.connect(":memory:")
    for path in sorted((FOLDER / "migrations").glob("[0-9]*.sql")):
        database.executescript(path.read_text(encoding="utf-8"))
    rows = database.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    database.close()
    return "\n".join([HEADING, *(f"{sql};\n" for (sql,) in rows)])


def main() -> int:
    """Write the snapshot."""
    (FOLDER / "schema.sql").write_text(snapshot(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
