"""What changed since a form was last sent, or since a day: each figure and target once, who, when and why."""

from collections.abc import Iterator, Sequence

from dntracker.domain import fields
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Figure, Target
from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.report import PARTS, Band, Order, Report, Row, RowKind, Value
from dntracker.services import texts
from dntracker.services.as_of import last_sendings
from dntracker.services.catalogue import Catalogue
from dntracker.services.differences import Difference, Differences, Since
from dntracker.services.reports.cells import of_quantity
from dntracker.services.reports.heading import Heading
from dntracker.store.store import Store

_TARGET = "muc-tieu"
BAND, TITLE = "THAY_DOI", "Những thay đổi số liệu"


class NeverSent(UserError):
    """A `form` that a `unit` has not sent, in no period or not in the one that was asked for."""

    code = "never_sent"


class Changed:
    """Makes the list of changes."""

    def __init__(self, store: Store, catalogue: Catalogue, differences: Differences) -> None:
        self._store, self._catalogue, self._differences = store, catalogue, differences

    def make(self, order: Order) -> Report:
        """The list for a form, of one unit and period if named; raises UnknownCode, NeverSent."""
        form = self._catalogue.form(order.form, order.period)
        unit = self._catalogue.unit(order.unit).code if order.unit else ""
        since = self._since(order, form, unit)
        found = [one for one in self._differences.counted(Since(order.since)) if _concerns(one, form, unit, order)]
        heading = Heading(self._catalogue, unit or form.consolidator, self._catalogue.today)
        return Report(
            title=f"{TITLE}, biểu {form.code}",
            subject=since,
            author=heading.author,
            fields=heading.fields
            | {
                "TEN_BIEU": f"{TITLE}, biểu {form.code}".upper(),
                "BIEU_SO": form.code,
                "KY": texts.period_name(order.period) if order.period else "",
                "TU_LUC": since,
                "SO_THAY_DOI": f"{len(found)} chỗ thay đổi" if found else "Không có thay đổi nào",
            },
            bands={BAND: Band(tuple(self._rows(found)))},
        )

    def _since(self, order: Order, form: Form, unit: str) -> str:
        if order.since is not None:
            return f"Từ cuối ngày {texts.day(order.since)}"
        sent = {
            (where, period): act.at
            for (code, where, period), act in last_sendings(self._store).items()
            if code == form.code and unit in ("", where) and order.period in (None, period)
        }
        if not sent:
            raise NeverSent(form=form.code, unit=self._catalogue.unit(unit).name if unit else "Các đơn vị")
        if len(sent) > 1:
            return "So với lần gửi gần nhất của từng đơn vị, từng kỳ"
        ((_, period), at) = next(iter(sent.items()))
        return f"Từ khi gửi biểu {texts.inside(texts.period_name(period))}, lúc {texts.moment(at)}"

    def _rows(self, found: Sequence[Difference]) -> Iterator[Row]:
        number = 0
        for group in self._differences.grouped(found):
            yield Row(RowKind.GROUP, "", {fields.NAME: group.title})
            for one in group.differences:
                number += 1
                yield Row(RowKind.ROW, _key(one), self._values(one, number))

    def _values(self, one: Difference, number: int) -> dict[str, Value]:
        indicator = self._catalogue.indicator(one.thing.indicator)
        before, after = (each.quantity if each else None for each in (one.before, one.after))
        return {
            fields.NUMBERING: str(number),
            fields.CODE: indicator.code,
            fields.NAME: indicator.name,
            "KY": _when(one.thing),
            "VIEC": one.told.verb + (" mục tiêu" if isinstance(one.thing, Target) else ""),
            "SO_CU": of_quantity(before, indicator),
            "SO_MOI": of_quantity(after, indicator),
            "NGUOI": one.person,
            "LUC": texts.moment(one.at),
            "LY_DO": one.reason or getattr(one.after, "note", ""),
        }


def _concerns(one: Difference, form: Form, unit: str, order: Order) -> bool:
    thing = one.thing
    if thing.indicator not in {row.indicator for row in form.rows}:
        return False
    if isinstance(thing, Figure):
        return unit in ("", thing.unit) and order.period in (None, thing.period)
    return not unit or unit == form.consolidator


def _key(one: Difference) -> str:
    thing = one.thing
    if isinstance(thing, Figure):
        return PARTS.join(filter(None, (thing.indicator, thing.period.code, thing.unit, thing.territory, thing.source)))
    horizon = thing.horizon.code if thing.horizon else ""
    return PARTS.join((_TARGET, thing.indicator, horizon, thing.territory, thing.document))


def cell_of(key: str) -> Cell | None:
    """The cell of a row's figure; None: the row is about a target."""
    first, *rest = key.split(PARTS)
    if first == _TARGET:
        return None
    period, unit, territory = rest[:3]
    return Cell(first, territory, unit, Period.parse(period))


def _when(thing: Figure | Target) -> str:
    period = thing.period if isinstance(thing, Figure) else thing.horizon
    return texts.period_short(period) if period else ""
