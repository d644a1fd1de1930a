"""Figures as screens ask for them, in files that know few names or were changed by somebody else."""

from pathlib import Path

import pytest

from dntracker.domain.period import Period
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.services.files import create, open_desk
from dntracker.store.figures import Figures
from dntracker.store.files import open_store
from tests.support import LAN, Clock, a_desk, a_file, a_store, cell, desk_at, figure, put, told


def test_what_the_file_has_never_heard_of_has_no_figures() -> None:
    figures = Figures(a_store())
    known, unheard = Period.parse("2025-Q4"), Period.parse("1999-Q1")
    for units, periods, territories in (
        ([], [known], ["DN"]),
        (["SKHCN"], [unheard], ["DN"]),
        (["SKHCN"], [known], []),
    ):
        assert figures.official(units, periods, territories) == []
        assert figures.official(units, periods, territories, indicator="KTS.01") == []
        assert figures.beside(units, periods[0], territories) == []


@pytest.mark.parametrize("period", ["2025-Q4", "2026-Q1", "2026"])
def test_a_file_without_figures_is_worked_in(tmp_path: Path, period: str) -> None:
    path = tmp_path / "a.dntracker"
    create(path, Clock(), seeded=False)
    desk = open_desk(path, Clock(), LAN)
    assert told(desk, cell(period=period)) == ""
    desk.entry.record(cell(period=period), "21")
    assert told(desk, cell(period=period)) == "21"
    desk.close()


@pytest.mark.parametrize("period", ["2026-Q1", "2026"])
def test_a_period_that_nobody_has_reported_yet_is_worked_in(period: str) -> None:
    desk = a_desk()
    assert told(desk, cell(period=period)) == ""
    desk.entry.record(cell(period=period), "21")
    assert told(desk, cell(period=period)) == "21"


def test_a_reader_sees_names_that_a_writer_made_after_it_opened(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.dntracker")
    reader = open_desk(path, Clock(), LAN, readonly=True)
    assert told(reader, cell(period="2026-Q1")) == ""
    writer = desk_at(path)
    writer.entry.record(cell(period="2026-Q1"), "21")
    put(writer.store, figure(value=5.0, period="2026-Q1", source="NGUON-MOI", official=False))
    assert told(reader, cell(period="2026-Q1")) == "21"
    assert [one.source for one in Figures(reader.store).of_cell(cell(period="2026-Q1"))] == ["", "NGUON-MOI"]
    writer.close()
    reader.close()


def test_a_row_of_another_reader_names_what_was_made_since(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.dntracker")
    reader, writer = open_store(path, Clock(), readonly=True), open_store(path, Clock())
    put(writer, figure(value=5.0, source="NGUON-MOI", official=False))
    found = Figures(reader).of_indicator("KTS.01")
    assert "NGUON-MOI" in {one.source for one in found}
    writer.close()
    reader.close()


def test_what_figures_say_is_read_in_the_order_of_the_periods() -> None:
    store = a_store()
    store_figures = Figures(store)
    put(store, figure("KTS.01", 3.0, "2025-Q3"), figure("KTS.01", None, "2025-Q2", mark=Mark.MISSING))
    put(store, figure("KTS.04", 5.0, "2025-Q3", qualifier=Qualifier.OVER), figure("KTS.01", 9.0, "2025-Q1"))
    periods = [Period.parse("2025-Q2"), Period.parse("2025-Q3")]
    said = store_figures.said({"SKHCN"}, periods, {"DN"}, indicator="KTS.01")
    assert said == [
        (cell("KTS.01", "2025-Q2"), Quantity(mark=Mark.MISSING)), (cell("KTS.01", "2025-Q3"), Quantity(3.0)),
    ]  # fmt: skip
    of_all = store_figures.said({"SKHCN"}, periods, {"DN"})
    assert (cell("KTS.04", "2025-Q3"), Quantity(5.0, qualifier=Qualifier.OVER)) in of_all
    assert len(of_all) == 3
    assert ("SKHCN", Period.parse("2025-Q3")) in store_figures.filled()


def test_the_periods_of_an_indicator_and_its_official_figures_for_some_of_them() -> None:
    figures = Figures(a_store())
    found = figures.of_indicator("KTS.01")
    assert set(figures.periods("KTS.01")) == {one.period for one in found}
    some = {Period.parse("2022"), Period.parse("2023")}
    wanted = {one for one in found if one.official and one.period in some}
    assert wanted
    assert set(figures.of_periods("KTS.01", some)) == wanted
    assert figures.of_periods("KTS.01", [Period.parse("1901")]) == []
    assert figures.periods("NOPE") == []
