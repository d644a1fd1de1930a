"""Who is missing: the units that have not handed in a form that they must, form by form."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from dntracker.domain import fields
from dntracker.domain.period import Period
from dntracker.domain.report import PARTS, Band, Order, Report, Row, RowKind, Value
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.overview import Overview
from dntracker.services.overview_texts import progress
from dntracker.services.reports.cells import of_count
from dntracker.services.reports.heading import Heading, consolidator_of
from dntracker.services.reports.orders import period_of
from dntracker.services.standings import Standing

BAND, TITLE = "DON_VI", "Danh sách đơn vị chưa gửi báo cáo"
NOBODY, NOT_OPENED = "Không nơi nào còn thiếu", "Kỳ này chưa mở cho đơn vị nào"


class NotSent:
    """Makes the list of those who are missing."""

    def __init__(self, catalogue: Catalogue, overview: Overview) -> None:
        self._catalogue, self._overview = catalogue, overview

    def make(self, order: Order) -> Report:
        """The list of a period, of one form if one is named; raises UnknownCode."""
        period = period_of(order)
        form = self._catalogue.form(order.form, period).code if order.form else ""
        matrix = self._overview.matrix(periods=[period])
        opened = any(one.opened and form in ("", one.form.code) for one in matrix.columns)
        missing = [one for one in matrix.missing if form in ("", one.form.code)]
        return self.of(missing, (period,), NOBODY if opened else NOT_OPENED)

    def of(self, missing: Sequence[Standing], periods: Sequence[Period] = (), none: str = NOBODY) -> Report:
        """The list of these, which stand together by form and period; `none` is said where there are none."""
        today = self._catalogue.today
        heading = Heading(self._catalogue, self._consolidator(missing), today)
        late = sum(one.days_late > 0 for one in missing)
        named = ", ".join(map(texts.period_name, dict.fromkeys([*periods, *(one.period for one in missing)])))
        told = f"{len(missing)} báo cáo chưa gửi, {late} đã quá hạn" if missing else none
        return Report(
            title=TITLE,
            subject=named,
            author=heading.author,
            fields=heading.fields
            | {
                "TEN_BIEU": TITLE.upper(),
                "KY": named,
                "NGAY_CHOT": f"Tính đến ngày {texts.day(today)}",
                "SO_THIEU": told,
            },
            bands={BAND: Band(tuple(_rows(missing)))},
        )

    def _consolidator(self, missing: Sequence[Standing]) -> str:
        forms = [one.form for one in missing] or self._catalogue.forms()
        return consolidator_of(forms)


def _rows(missing: Sequence[Standing]) -> Iterator[Row]:
    number = 0
    for (form, period), group in groupby(missing, lambda one: (one.form, one.period)):
        units = list(group)
        name = f"Biểu {form.code}, {texts.inside(texts.period_name(period))} ({len(units)} nơi)"
        yield Row(RowKind.GROUP, "", {"DON_VI": name})
        for one in units:
            number += 1
            yield Row(RowKind.ROW, PARTS.join((one.unit.code, form.code, period.code)), _values(one, number))


def _values(one: Standing, number: int) -> dict[str, Value]:
    return {
        fields.NUMBERING: str(number),
        "DON_VI": one.unit.name,
        "BIEU": one.form.code,
        "KY": texts.period_short(one.period),
        "TINH_TRANG": progress(one),
        "HAN_NOP": one.due.actual if one.due else "",
        fields.LATE: of_count(one.days_late) if one.days_late else "",
    }
