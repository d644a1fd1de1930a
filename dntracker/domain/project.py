"""Projects: where each stands, its money by version, source and year, and what stands in its way."""

from enum import StrEnum

from msgspec import Struct

from dntracker.domain.quantity import Qualifier


class ProjectKind(StrEnum):
    """What kind of project it is (NĐ 73/2019, law on public investment); IT where only that is known."""

    SYSTEM = "system"
    PURCHASE = "purchase"
    SERVICE = "service"
    CONSTRUCTION = "construction"
    IT = "it"


class Fund(StrEnum):
    """Where money comes from; OTHER is what a document itself sums up as *khác*, WHOLE all of it together."""

    WHOLE = ""
    IT_BUDGET = "it_budget"
    RECURRENT = "recurrent"
    PUBLIC = "public"
    ODA = "oda"
    PPP = "ppp"
    ENTERPRISE = "enterprise"
    OTHER = "other"


class AmountKind(StrEnum):
    """What an amount says: total investment, what one approval added, a year's plan, work done, paid, contract."""

    TOTAL = "total"
    ADDITION = "addition"
    PLAN_YEAR = "plan_year"
    WORK_DONE = "work_done"
    PAID = "paid"
    CONTRACT = "contract"


class Project(Struct, frozen=True):
    """A project: `process` and `stage` say how far it is, `beside` names a state off the path (tạm dừng …), `""`: none.

    `within` names the sources whose published portfolio counts it already; it is never added to those. `indicators`
    are those it should move, `documents` the texts it rests on; dates are as exact as they are known.
    """

    code: str
    name: str
    programme: str = ""
    owner: str = ""
    process: str = ""
    stage: str = ""
    beside: str = ""
    kind: ProjectKind | None = None
    start: str = ""
    end: str = ""
    source: str = ""
    note: str = ""
    indicators: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


class ProjectAmount(Struct, frozen=True):
    """An amount of a project in whole đồng, with the document or article that gives it.

    `fund` is the source that this part comes from; `date` is the year of a year's plan.
    """

    project: str
    kind: AmountKind
    version: int
    date: str
    fund: Fund
    dong: int
    source: str
    qualifier: Qualifier | None = None
    document: str = ""
    note: str = ""


class ObstacleKind(StrEnum):
    """Rủi ro (may come) or vướng mắc (is there)."""

    RISK = "risk"
    OBSTACLE = "obstacle"


class Obstacle(Struct, frozen=True):
    """Something in the way of a project: who has to clear it by when, and how it was cleared."""

    project: str
    number: int
    kind: ObstacleKind
    text: str
    owner: str = ""
    raised: str = ""
    due: str = ""
    resolved: str = ""
    resolution: str = ""
    source: str = ""
