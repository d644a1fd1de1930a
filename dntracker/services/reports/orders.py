"""What an order must say for its kind, and what keeps a report from being made."""

from dntracker.domain.errors import UserError
from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.reports.kinds import KINDS, Kind, Need, Subject


class MissingChoice(UserError):
    """An order without something that its kind needs: `what` to choose for which `report`."""

    code = "missing_choice"


def kind_of(order: Order) -> Kind:
    """The kind that is ordered; raises UnknownCode."""
    if order.kind not in KINDS:
        raise UnknownCode(kind="report", wanted=order.kind, near=tuple(KINDS))
    return KINDS[order.kind]


def checked(order: Order) -> Order:
    """The order, which names all that its kind cannot do without; raises UnknownCode, MissingChoice."""
    kind = kind_of(order)
    for need in kind.needs:
        if not getattr(order, need.value):
            raise MissingChoice(what=_wanted(need, kind), report=kind.name)
    return order


NEED_WORDS = {
    Need.FORM: "biểu", Need.UNIT: "đơn vị", Need.PERIOD: "kỳ", Need.SINCE: "ngày bắt đầu",
}  # fmt: skip
SUBJECT_WORDS = {Subject.INDICATOR: "chỉ tiêu", Subject.FRAMEWORK: "bộ chỉ tiêu"}
"""What an order asks for, as sentences and the guide call it."""


def _wanted(need: Need, kind: Kind) -> str:
    return SUBJECT_WORDS[kind.subject] if need is Need.SUBJECT else NEED_WORDS[need]


def period_of(order: Order) -> Period:
    """The period of a checked order."""
    assert order.period is not None
    return order.period


def form_of(order: Order, catalogue: Catalogue) -> Form:
    """The form of a checked order, as its period has it; raises UnknownCode."""
    return catalogue.form(order.form, order.period)
