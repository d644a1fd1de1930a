"""Sources: the document or article that a figure, target or definition rests on."""

from enum import StrEnum

from msgspec import Struct

from dntracker.domain.quantity import Qualifier


class SourceKind(StrEnum):
    """What kind of text a source is."""

    DOCUMENT = "van-ban"
    ARTICLE = "bai-bao"
    REPORT = "bao-cao"
    SITE = "trang-tin"


class Source(Struct, frozen=True):
    """A document or article; `date` is as exact as known (`2024`, `2024-07`, `2024-07-10`), `number` its ký hiệu."""

    code: str
    kind: str
    title: str
    outlet: str = ""
    date: str = ""
    number: str = ""
    issuer: str = ""
    url: str = ""
    replaces: str = ""
    note: str = ""


class Statement(Struct, frozen=True):
    """A published comparison (*gấp 3 lần*), quoted theo nguồn and never an indicator.

    `kind` says how it compares: times, growth_percent, growth_points, plan_percent, mean, rank_words or
    text; `base` with what: a territory's code (of a mean all of them), `previous_year`, `plan` or a period's code.
    """

    code: str
    indicator: str
    territory: str
    period: str
    kind: str
    number: float | None
    qualifier: Qualifier | None
    base: str
    ambiguous: bool
    text: str
    source: str
    note: str = ""


class Attribute(Struct, frozen=True):
    """A published number or date of a document, programme or project that is not a figure of an indicator."""

    subject: str
    name: str
    period: str
    source: str
    number: float | None = None
    high: float | None = None
    qualifier: Qualifier | None = None
    text: str = ""
    measure: str = ""
    note: str = ""
