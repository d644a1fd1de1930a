"""A figure to which files are attached."""

from pathlib import Path

import pytest

from dntracker.domain.figure import Figure
from dntracker.services.desk import Desk
from tests.support import a_desk, cell

WHERE = cell()


@pytest.fixture
def desk() -> Desk:
    desk = a_desk()
    desk.entry.record(WHERE, "24")
    return desk


def a_pdf(folder: Path, name: str = "bien-ban.pdf", content: bytes = b"%PDF-1.7 bien ban") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def figure(desk: Desk) -> Figure:
    return next(one for one in desk.figures(WHERE.indicator, unit="SKHCN") if one.cell == WHERE and one.official)


def names(desk: Desk) -> list[str]:
    return [one.name for one in figure(desk).evidence]


def sentences(desk: Desk) -> tuple[str, ...]:
    return desk.history.acts(1)[0].sentences


def contents(desk: Desk) -> int:
    return int(desk.store.connection.execute("SELECT count(*) FROM content").fetchone()[0])
