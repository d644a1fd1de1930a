"""The schema: its snapshot is up to date, its tables are strict, its rules hold."""

import pytest

from db.snapshot import FOLDER, snapshot
from dntracker.store.kinds import TABLES
from dntracker.store.migrations import statements
from dntracker.store.sqlite import DatabaseError
from tests.support import a_store

STORE = a_store()
OF_THE_LIBRARY = "_sqlite_migrations"


def tables() -> list[str]:
    rows = STORE.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid").fetchall()
    return [name for (name,) in rows if name not in (OF_THE_LIBRARY, "sqlite_sequence")]


def columns(table: str) -> list[str]:
    return [row[1] for row in STORE.connection.execute(f"PRAGMA table_info({table})")]


def test_the_snapshot_is_what_the_migrations_make() -> None:
    assert (FOLDER / "schema.sql").read_text(encoding="utf-8") == snapshot()


def test_a_store_has_the_schema_of_the_snapshot() -> None:
    rows = STORE.connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    ours = [sql for (sql,) in rows if OF_THE_LIBRARY not in sql]
    assert snapshot().endswith("\n".join(f"{sql};\n" for sql in ours))


@pytest.mark.parametrize("table", tables())
def test_every_table_is_strict(table: str) -> None:
    [(strict,)] = STORE.connection.execute("SELECT strict FROM pragma_table_list WHERE name = ?", (table,)).fetchall()
    assert strict == 1


def test_every_kind_has_a_table_and_every_column_a_field() -> None:
    assert set(TABLES) <= set(tables())
    for kind in STORE.kinds:
        assert {column.name for column in kind.columns} == set(columns(kind.table))


@pytest.mark.parametrize(
    "values",
    [
        "(1, 1, 1, 1, 0, NULL, NULL, NULL, NULL, 'A', 1, 0, NULL, '', '', '')",
        "(1, 1, 1, 1, 0, 5.0, NULL, NULL, '-', 'A', 1, 0, NULL, '', '', '')",
        "(1, 1, 1, 1, 0, 5.0, 4.0, NULL, NULL, 'A', 1, 0, NULL, '', '', '')",
        "(1, 1, 1, 1, 0, 5.0, NULL, '=', NULL, 'A', 1, 0, NULL, '', '', '')",
        "(1, 1, 1, 1, 0, 5.0, NULL, NULL, NULL, 'Z', 1, 0, NULL, '', '', '')",
        "(1, 1, 1, 1, 0, 'năm', NULL, NULL, NULL, 'A', 1, 0, NULL, '', '', '')",
    ],
)
def test_the_table_of_figures_refuses_what_is_no_figure(values: str) -> None:
    with pytest.raises(DatabaseError, match=r"CHECK|cannot store"):
        STORE.connection.execute(f"INSERT INTO figure VALUES {values}")


def test_a_script_is_cut_into_whole_statements() -> None:
    script = "CREATE TABLE a (b TEXT);\nCREATE TRIGGER t BEFORE UPDATE ON a\nBEGIN SELECT 1; END;\nSELECT\n2"
    assert [one.split()[:2] for one in statements(script)] == [
        ["CREATE", "TABLE"],
        ["CREATE", "TRIGGER"],
        ["SELECT", "2"],
    ]
