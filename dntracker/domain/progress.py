"""Quarterly progress of a project: what was done, paid and promised."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.period import Period
from dntracker.domain.project import Fund


class Kept(StrEnum):
    """What became of the promise of the period before (*đã xong?*)."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Progress(Struct, frozen=True):
    """What a unit reports about one project for one quarter; None and `""` are not reported yet.

    `percent` of the whole work; `work` done and `paid` by source of money within the period, in whole đồng; `promise`
    for the next quarter, `kept` what became of the last. By code of a milestone, `forecasts` has the date on which it
    is expected now, `reached` the one on which it came true, `reasons` why it is late.
    """

    project: str
    period: Period
    unit: str
    stage: str = ""
    beside: str = ""
    percent: float | None = None
    done: str = ""
    forecasts: Mapping[str, str] = {}
    work: int | None = None
    paid: Mapping[Fund, int] = {}
    obstacles: str = ""
    kept: Kept | None = None
    kept_note: str = ""
    promise: str = ""
    note: str = ""
    reached: Mapping[str, str] = {}
    reasons: Mapping[str, str] = {}
