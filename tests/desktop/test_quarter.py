"""A quarter entered by keyboard alone in a real window, the plug pulled in the middle."""

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dntracker.domain.act import Actor
from dntracker.domain.figure import Figure
from dntracker.domain.period import Period
from dntracker.services import files
from tests.desktop.harness import Desktop

FORM, UNIT, QUARTER = "01/CĐS", "SKHCN", Period.parse("2025-Q4")


def clock() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def file(desktop: Desktop) -> Path:
    """A seeded file, and a person who was last at the sheet of 2025-Q4."""
    path = desktop.home / "cds.dntracker"
    files.create(path, clock, seeded=True)
    folder = desktop.home / ".config" / "DNTracker"
    folder.mkdir(parents=True)
    place = {"form": FORM, "unit": UNIT, "period": "2025-Q3"}
    settings = {"person": "Cán bộ C", "unit": UNIT, "last_form": place}
    (folder / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    return path


def entered(path: Path) -> list[Figure]:
    """The figures of the quarter as another program reads them from the file, in the order of the form."""
    desk = files.open_desk(path, clock, Actor("Người xem"), readonly=True)
    try:
        rows = desk.entry.sheet(FORM, UNIT, QUARTER).rows
        return [row.figure for row in rows if row.figure is not None]
    finally:
        desk.close()


def count(path: Path) -> int:
    """How many figures the quarter has, without the program's own code."""
    with sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True) as connection:
        query = "SELECT count(*) FROM figure JOIN name ON name.id = figure.period WHERE name.text = ?"
        return int(connection.execute(query, (QUARTER.code,)).fetchone()[0])


def test_what_was_entered_survives_a_kill_in_the_middle_of_typing(desktop: Desktop, file: Path) -> None:
    desktop.start(str(file))
    desktop.key("alt+Page_Down")
    for place, text in enumerate(("96,5", "~67", "35-40", "..."), 1):
        desktop.type(text)
        desktop.key("Return")
        desktop.eventually(lambda place=place: count(file) == place, f"figure {place} is in the file")  # type: ignore[misc]
    desktop.type("12345")
    desktop.kill()

    assert [str(figure.quantity.value) + (figure.qualifier or "") for figure in entered(file)[:2]] == ["96.5", "67.0~"]
    assert (entered(file)[2].value, entered(file)[2].high) == (35.0, 40.0)
    assert entered(file)[3].mark == "…"

    desktop.start(str(file))
    assert count(file) == 4
    desktop.key("ctrl+z")
    desktop.eventually(lambda: count(file) == 3, "undo reaches across the restart")


def test_every_row_of_the_form_takes_a_figure_by_keyboard(desktop: Desktop, file: Path) -> None:
    desktop.start(str(file))
    desktop.key("alt+Page_Down")
    for _ in range(rows_of(file)):
        desktop.type("1")
        desktop.key("Return")
    desktop.eventually(lambda: count(file) == rows_of(file), "all rows have a figure")
    assert {figure.value for figure in entered(file)} == {1.0}


def rows_of(path: Path) -> int:
    """How many indicators the form has."""
    desk = files.open_desk(path, clock, Actor("Người xem"), readonly=True)
    try:
        return len(desk.catalogue.form(FORM).rows)
    finally:
        desk.close()
