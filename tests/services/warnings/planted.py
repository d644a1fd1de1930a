"""One indicator of our own in the seeded file, and what is planted about it for a rule to find."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.figure import Figure, Status, Target
from dntracker.domain.indicator import Direction, Indicator, Kind, OverTime, SeriesBreak
from dntracker.domain.period import Period
from dntracker.domain.source import Source, Statement
from dntracker.domain.unit import Unit
from dntracker.services.desk import Desk
from dntracker.services.warnings.warnings import EarlyWarning
from tests.support import a_desk, figure, put

CODE, PLAN, OTHER_PLAN = "T.01", "T-KH", "T-NQ"
SOURCES = (
    Source(PLAN, "van-ban", "Kế hoạch thử", date="2021-01-05", number="1/KH-UBND"),
    Source(OTHER_PLAN, "van-ban", "Nghị quyết thử", date="2021-02-05", number="2-NQ/TU"),
)


def indicator(desk: Desk, **more: object) -> Indicator:
    """A share of the city in percent, reported by its department; more is better."""
    return replace(
        desk.catalogue.indicator("CQS.03"), code=CODE, name="Tỷ lệ thử", short_name="Tỷ lệ thử", former_codes=(), **more
    )


def ours(value: float, period: str, **more: object) -> Figure:
    """What the department says of the city."""
    return figure(CODE, value, period, **more)


def theirs(value: float, period: str) -> Figure:
    """What the ministry says of the nation."""
    return figure(CODE, value, period, territory="VN", unit="BTTTT")


def quarters(year: int, *values: float, territory: str = "") -> list[Figure]:
    """What the department says of the city, in the borders of a year where no others are named, from quarter I on."""
    city = territory or ("DN" if year > 2024 else "DN-CU")
    return [ours(value, f"{year}-Q{place}", territory=city) for place, value in enumerate(values, 1)]


def target(value: float, year: str, document: str = PLAN, territory: str = "DN", high: float | None = None) -> Target:
    """What a document asks for."""
    return Target(CODE, territory, document, Period.parse(year) if year else None, value, high)


def desk_with(*things: Struct, **more: object) -> Desk:
    """A seeded file in which the indicator stands with these things, on 10/01/2026."""
    desk = a_desk()
    put(desk.store, *SOURCES, indicator(desk, **more), *things)
    desk.catalogue.refresh()
    return desk


def found(desk: Desk, code: str = CODE, period: str = "") -> dict[str, EarlyWarning]:
    """What rules find about the indicator, by the rules' codes."""
    every = desk.warnings.all(Period.parse(period) if period else None)
    return {one.rule: one for one in every if one.code == code}


def broken(day: str, kind: str = "method") -> SeriesBreak:
    """A break of the indicator's series."""
    return SeriesBreak(CODE, date.fromisoformat(day), kind, "cách tính mới")


RANK = {"kind": Kind.RANK, "direction": Direction.DOWN, "measure": "hạng", "decimals": 0}
FLOW = {"kind": Kind.FLOW, "measure": "tỷ đồng", "over_time": OverTime.SUM}
DOWN = {"direction": Direction.DOWN}
ESTIMATED = {"status": Status.ESTIMATED}
BESIDE = {"official": False, "source": OTHER_PLAN}


def statement(times: float) -> Statement:
    """A published comparison with the nation."""
    told = f"gấp {times:g} lần bình quân cả nước"
    return Statement("T.PB", CODE, "DN", "2025", "times", times, None, "VN", False, told, PLAN)


def ended(desk: Desk) -> Unit:
    """The department, ended before today."""
    return replace(desk.catalogue.unit("SKHCN"), valid_to=date(2025, 12, 31))
