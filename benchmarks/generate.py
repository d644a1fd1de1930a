"""Files of any size: figures of all communes, indicators and quarters, written through the program's own gate."""

import random
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from msgspec.structs import replace

from dntracker.domain.act import Actor, Deed
from dntracker.domain.figure import Figure
from dntracker.domain.form import Form, FormGroup, FormRow
from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.period import Frequency, Period
from dntracker.domain.submission import State, Submission
from dntracker.services import files
from dntracker.services.desk import Desk

PERSON = Actor("Cán bộ A", "SKHCN")
COMMUNES = ("phuong", "xa", "dac-khu")
ACT = 10_000
NEWEST = Period(2026, Frequency.QUARTER, 3)
OLDEST_YEAR = 2009
FORMS, PERIODS, MIXED = 4, 8, 3


def clock() -> datetime:
    """The time now."""
    return datetime.now(UTC)


def make(path: Path, figures: int = 0) -> Path:
    """A new seeded file with so many figures more; the journal holds each of them, so that `check` passes."""
    files.create(path, clock, seeded=True)
    if figures:
        desk = files.open_desk(path, clock, PERSON)
        try:
            add(desk, figures)
        finally:
            desk.close()
    return path


def add(desk: Desk, figures: int) -> None:
    """Write so many figures of communes into an open file, the newest quarters first."""
    waiting = islice(communal(desk), figures)
    while act := list(islice(waiting, ACT)):
        with desk.store.act(Deed(PERSON, f"nạp {len(act)} số", "benchmarks")) as writing:
            for figure in act:
                writing.put(figure)


def communal(desk: Desk) -> Iterator[Figure]:
    """Figures for every quarter, commune and indicator, always the same ones; at most about 850.000."""
    chance = random.Random(94)
    communes = [unit for unit in desk.catalogue.units() if unit.level in COMMUNES and unit.territory]
    indicators = [one for one in desk.catalogue.indicators() if not one.formula]
    period = NEWEST
    while period.year >= OLDEST_YEAR:
        for unit in communes:
            for one in indicators:
                yield Figure(one.code, unit.territory, unit.code, period, value=_value(one, chance))
        period = period.previous()


def forms(desk: Desk, count: int = FORMS) -> list[Form]:
    """So many forms of communes in an open file, which share out its indicators."""
    model = next(form for form in desk.catalogue.forms() if form.territory == "unit")
    codes = [one.code for one in desk.catalogue.indicators() if not one.formula]
    shares = [codes[place::count] for place in range(count)]
    made = [
        replace(model, code=f"9{place}/CĐS-X", short_name=f"Biểu thử {place}", groups=(_group(share),))
        for place, share in enumerate(shares, 1)
    ]
    with desk.store.act(Deed(PERSON, f"thêm {count} biểu", "benchmarks")) as writing:
        for form in made:
            writing.put(form)
    desk.catalogue.refresh()
    return made


def submissions(desk: Desk, filled: Iterable[Form], periods: int = PERIODS) -> None:
    """Submissions of every commune for these forms and the newest periods: the older ones locked, the newest mixed."""
    chance, at = random.Random(8), clock()
    with desk.store.act(Deed(PERSON, "mở các kỳ", "benchmarks")) as writing:
        for form in filled:
            newest = sorted((one for one in desk.catalogue.periods_of(form) if one.start <= at.date()), reverse=True)
            for age, period in enumerate(newest[:periods]):
                for unit in desk.catalogue.units_of(form, period):
                    state = State.LOCKED if age >= MIXED else chance.choice(list(State))
                    writing.put(Submission(form.code, unit.code, period, state, by=PERSON.person, at=at))
    desk.submissions.refresh()


def _group(codes: list[str]) -> FormGroup:
    return FormGroup("I", "Chỉ tiêu", tuple(FormRow(code, str(number)) for number, code in enumerate(codes, 1)))


def _value(indicator: Indicator, chance: random.Random) -> float:
    if indicator.kind is Kind.YES_NO:
        return float(chance.randrange(2))
    low, high = indicator.low or 0.0, indicator.high or 10_000.0
    return round(low + chance.random() * (high - low), indicator.decimals)
