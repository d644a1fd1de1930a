"""P13: the problems of a 150-row form after one cell changes; only what can have changed is checked again."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from msgspec.structs import replace

from benchmarks import generate
from benchmarks.outcome import Outcome, at_part, typical
from dntracker.domain.act import Deed
from dntracker.domain.check import CheckRule, Severity
from dntracker.domain.figure import Figure
from dntracker.domain.form import Form, FormGroup, FormRow
from dntracker.domain.indicator import Indicator
from dntracker.domain.period import Period
from dntracker.services import files
from dntracker.services.desk import Desk

ROWS, TIMES, YEARS = 150, 240, 6
GOAL = 20.0
NOW = Period.parse("2026-Q3")
FORM = "B/150"


def measure(times: int = TIMES) -> Iterator[Outcome]:
    """Every cell in turn gets another number; the findings after it are ours, those of the whole form beside."""
    with TemporaryDirectory() as folder:
        path = generate.make(Path(folder) / "cds.dntracker", 100_000)
        desk = files.open_desk(path, generate.clock, generate.PERSON)
        try:
            indicators = long_form(desk)
            desk.catalogue.refresh()
            again, whole = _measured(desk, indicators, times)
        finally:
            desk.close()
    told = f"kiểm tra lại sau một ô, biểu {ROWS} dòng"
    ours, peer = typical(again) * 1000, typical(whole) * 1000
    yield Outcome("P13", f"{told}, trung vị", ours, peer, "cả biểu", "ms", times, GOAL, absolute=True)
    yield Outcome("P13", f"{told}, p95", at_part(again, 0.95) * 1000, None, "", "ms", times, GOAL, absolute=True)


def _measured(desk: Desk, indicators: list[Indicator], times: int) -> tuple[list[float], list[float]]:
    unit = desk.catalogue.units_of(desk.catalogue.form(FORM), NOW)[0]
    figures = desk.entry.figures(FORM, unit.code, NOW)
    findings = desk.problems.of(figures)
    again, whole = [], []
    for turn in range(times):
        cell = _figure(indicators[turn % ROWS], unit.code, unit.territory, NOW, 0).cell
        desk.entry.record(cell, str(100 + turn % 40))
        started = perf_counter()
        findings = desk.problems.again(figures, findings, [cell])
        again.append(perf_counter() - started)
        started = perf_counter()
        if desk.problems.of(figures) != findings:
            raise RuntimeError(f"{cell.indicator}: not what the whole form gives")
        whole.append(perf_counter() - started)
    return again, whole


def long_form(desk: Desk) -> list[Indicator]:
    """Write a form of 150 indicators, filled by one commune for six years, into an open file."""
    like = desk.catalogue.indicator("XHS.06")
    indicators = [replace(like, code=f"B.{row:03}", low=0.0, former_codes=()) for row in range(ROWS)]
    rows = tuple(FormRow(one.code, str(number)) for number, one in enumerate(indicators, 1))
    unit = next(desk.catalogue.unit(one) for one in desk.catalogue.reporters(NOW))
    like_form = desk.catalogue.form("02/CĐS-X")
    form: Form = replace(
        like_form, code=FORM, units=(unit.code,), levels=(), groups=(FormGroup("I", "Biểu 150 dòng", rows),)
    )
    sums = [
        CheckRule(f"D{row:02}", "condition", Severity.WARN, "Tổng", (), f"[B.{row:03}] <= [B.{row + 1:03}] * 2")
        for row in range(0, ROWS, 10)
    ]
    quarters = [
        Period(year, NOW.frequency, index) for year in range(NOW.year - YEARS, NOW.year) for index in range(1, 5)
    ]
    with desk.store.act(Deed(generate.PERSON, "nạp biểu 150 dòng", "benchmarks")) as writing:
        for thing in (*indicators, form, *sums):
            writing.put(thing)
        for place, one in enumerate(indicators):
            for period in (*quarters, NOW.previous(), NOW):
                writing.put(_figure(one, unit.code, unit.territory, period, place))
    return indicators


def _figure(indicator: Indicator, unit: str, territory: str, period: Period, place: int) -> Figure:
    return Figure(indicator.code, territory, unit, period, value=100.0 + place % 30 + period.index)
