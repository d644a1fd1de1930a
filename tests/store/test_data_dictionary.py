"""docs/data-dictionary.md describes every table and column that there is, and no other."""

import re
from pathlib import Path

from tests.support import a_store

DICTIONARY = Path(__file__).parents[2] / "docs" / "data-dictionary.md"
OF_THE_LIBRARY = "_sqlite_migrations"


def schema() -> dict[str, list[str]]:
    connection = a_store().connection
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    tables = [name for (name,) in rows if name not in (OF_THE_LIBRARY, "sqlite_sequence")]
    return {table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")] for table in tables}


def described() -> dict[str, list[tuple[str, str]]]:
    """The columns of each heading, with what is said about them."""
    found: dict[str, list[tuple[str, str]]] = {}
    table = ""
    for line in DICTIONARY.read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"## `(\w+)`\s*$", line):
            table = heading[1]
            found[table] = []
        elif cells := re.match(r"\|\s*`(\w+)`\s*\|(.*)\|\s*$", line):
            found[table].append((cells[1], cells[2].rpartition("|")[2].strip()))
    return found


def test_every_column_of_every_table_is_described_in_its_order() -> None:
    assert {table: [name for name, _ in columns] for table, columns in described().items()} == schema()


def test_every_description_says_something() -> None:
    assert {name for columns in described().values() for name, text in columns if not text} == set()
