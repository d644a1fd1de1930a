"""Checks: named rules that look at figures before a form is sent, and what people say to their findings."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.figure import Cell
from dntracker.domain.period import Period


class Severity(StrEnum):
    """Chặn (stops sending), cảnh báo (asks for a reason), lưu ý."""

    BLOCK = "block"
    WARN = "warn"
    NOTE = "note"


class CheckRule(Struct, frozen=True):
    """One rule: `kind` names how it looks, `limits` its thresholds, `indicators` about which (none: every one).

    `condition` has to hold; it is over indicator codes in brackets, as formulas are: *[TTS.01] <= [TTS.02]*.
    """

    code: str
    kind: str
    severity: Severity
    name: str = ""
    indicators: tuple[str, ...] = ()
    condition: str = ""
    limits: Mapping[str, float] = {}
    active: bool = True


class Explanation(Struct, frozen=True):
    """The reason a person gave for a finding of a rule in a cell."""

    rule: str
    indicator: str
    territory: str
    unit: str
    period: Period
    text: str


class Finding(Struct, frozen=True):
    """What a rule found in a cell; `data` fills the sentence of the rule's kind, `answer` is the reason given.

    `earlier` is the reason given the last time that the rule found something there.
    """

    rule: str
    kind: str
    severity: Severity
    cell: Cell
    data: Mapping[str, object] = {}
    answer: str = ""
    earlier: Explanation | None = None


class FollowUp(Struct, frozen=True):
    """A flag on a cell that somebody wants to come back to."""

    indicator: str
    territory: str
    unit: str
    period: Period
    note: str = ""
