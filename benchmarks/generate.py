"""Files of any size: figures of all communes, indicators and quarters, written through the program's own gate."""

import random
import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from dntracker.domain.act import Actor, Deed
from dntracker.domain.figure import Figure, Target
from dntracker.domain.form import Form, FormGroup, FormRow
from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.period import Frequency, Period
from dntracker.domain.source import Source
from dntracker.domain.submission import State, Submission
from dntracker.domain.unit import Unit
from dntracker.services import files
from dntracker.services.desk import Desk

PERSON = Actor("Cán bộ A", "SKHCN")
COMMUNES = ("phuong", "xa", "dac-khu")
ACT = 10_000
NEWEST = Period(2026, Frequency.QUARTER, 3)
INDICATORS, QUARTERS = 150, 18 * 4
FORMS, PERIODS, MIXED = 4, 8, 3
WHOLE, PLAN, PLANNED = "B/150", "KH-150", 10


def clock() -> datetime:
    """The time now."""
    return datetime.now(UTC)


def make(path: Path, figures: int = 0) -> Path:
    """A new seeded file with so many figures more; the journal holds each of them, so that `check` passes.

    A run makes each size once and copies it: a million take a minute or two.
    """
    shutil.copyfile(_made(figures), path)
    return path


def opened(path: Path, figures: int) -> Path:
    """The same with forms of communes that share out its indicators, opened for the newest periods."""
    desk = files.open_desk(make(path, figures), clock, PERSON)
    try:
        submissions(desk, forms(desk))
    finally:
        desk.close()
    return path


@cache
def _made(figures: int) -> Path:
    path = Path(_folder().name) / f"{figures}.dntracker"
    files.create(path, clock, seeded=True)
    if figures:
        desk = files.open_desk(path, clock, PERSON)
        try:
            fill_up(desk, figures)
            add(desk, figures)
        finally:
            desk.close()
    return path


@cache
def _folder() -> "TemporaryDirectory[str]":
    return TemporaryDirectory()  # gone with the process


def fill_up(desk: Desk, figures: int = 0) -> None:
    """Bring an open file to the indicators that so many figures need, 150 at least: copies of seeded ones, so of every
    kind."""
    known = entered(desk)
    wanted = max(INDICATORS, -(-figures // (len(communes(desk)) * QUARTERS)))
    copies = (replace(one, code=f"{one.code}-{n}", former_codes=()) for n in count(2) for one in known)
    more = list(islice(copies, max(wanted - len(known), 0)))
    with desk.store.act(Deed(PERSON, f"thêm {len(more)} chỉ tiêu", "benchmarks")) as writing:
        for one in more:
            writing.put(one)
    desk.catalogue.refresh()


def entered(desk: Desk) -> list[Indicator]:
    """The indicators that somebody enters."""
    return [one for one in desk.catalogue.indicators() if not one.formula]


def add(desk: Desk, figures: int) -> None:
    """Write so many figures of communes into an open file, the newest quarters first."""
    waiting = islice(communal(desk), figures)
    while act := list(islice(waiting, ACT)):
        with desk.store.act(Deed(PERSON, f"nạp {len(act)} số", "benchmarks")) as writing:
            for figure in act:
                writing.put(figure)


def type_in(desk: Desk, figures: int) -> None:
    """Write so many figures one by one, as people do: an act each."""
    desk.store.connection.execute("PRAGMA synchronous=OFF")  # nobody has acknowledged them
    for figure in islice(communal(desk), figures):
        with desk.store.act(Deed(PERSON, f"nhập {figure.value}: {figure.indicator}", "entry")) as writing:
            writing.put(figure)


def communes(desk: Desk) -> list[Unit]:
    """The units that report about their own territory."""
    return [unit for unit in desk.catalogue.units() if unit.level in COMMUNES and unit.territory]


def communal(desk: Desk) -> Iterator[Figure]:
    """Figures for 18 years of quarters, every commune and indicator, always the same ones; of 150: 1.015.200."""
    chance = random.Random(94)
    units, indicators, period = communes(desk), entered(desk), NEWEST
    for _ in range(QUARTERS):
        for unit in units:
            for one in indicators:
                yield Figure(one.code, unit.territory, unit.code, period, value=_value(one, chance))
        period = period.previous()


def whole_form(desk: Desk) -> Form:
    """A form of communes with every indicator that is entered, and plans of all its rows for ten of them."""
    form = replace(_communal_form(desk), code=WHOLE, groups=(_group([one.code for one in entered(desk)]),))
    horizon = Period(NEWEST.year, Frequency.YEAR)
    with desk.store.act(Deed(PERSON, "thêm biểu 150 dòng", "benchmarks")) as writing:
        writing.put(form)
        writing.put(Source(PLAN, "van-ban", "Kế hoạch thử", date="2026-01-05"))
        for unit in desk.catalogue.units_of(form, NEWEST)[:PLANNED]:
            for place, row in enumerate(form.rows):
                writing.put(Target(row.indicator, unit.territory, PLAN, horizon, 100.0 + place))
    desk.catalogue.refresh()
    return form


def forms(desk: Desk, count: int = FORMS) -> list[Form]:
    """So many forms of communes in an open file, which share out its indicators."""
    model = _communal_form(desk)
    codes = [one.code for one in entered(desk)]
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


def _communal_form(desk: Desk) -> Form:
    return next(form for form in desk.catalogue.forms() if form.territory == "unit")


def _group(codes: list[str]) -> FormGroup:
    return FormGroup("I", "Chỉ tiêu", tuple(FormRow(code, str(number)) for number, code in enumerate(codes, 1)))


def _value(indicator: Indicator, chance: random.Random) -> float:
    if indicator.kind is Kind.YES_NO:
        return float(chance.randrange(2))
    low, high = indicator.low or 0.0, indicator.high or 10_000.0
    return round(low + chance.random() * (high - low), indicator.decimals)
