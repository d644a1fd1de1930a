"""A small sheet to issue: two indicators of the department, in a workbook that carries its code."""

from collections.abc import Callable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from dntracker.domain import fields
from dntracker.domain.report import Band, Filled, Number, Order, Placed, Report, Row, RowKind, Stamp, Value
from dntracker.services.desk import Desk
from dntracker.services.reports.issuing import PLACE_AND_DAY, Issuing, Makers
from dntracker.services.reports.proving import Proving

CODES = ("KTS.01", "KTS.02")


def makers(desk: Desk) -> Makers:
    """What makes the sheet out of a desk's figures."""
    return Makers(lambda order: order, _make(desk), _fill)


def issuing(desk: Desk) -> Issuing:
    """Who issues it."""
    return Issuing(desk.store, desk.catalogue, desk.submissions, makers(desk), lambda: desk.actor, desk.backups.daily)


def proving(desk: Desk) -> Proving:
    """Who proves it."""
    return Proving(desk.store, desk.catalogue, _make(desk))


def _make(desk: Desk) -> Callable[[Order], Report]:
    def make(order: Order) -> Report:
        rows = tuple(Row(RowKind.ROW, code, _values(desk, code, order)) for code in CODES)
        said: dict[str, Value] = {PLACE_AND_DAY: "Đà Nẵng, ngày …… tháng …… năm …………"}
        return Report("Biểu 01/CĐS, quý IV năm 2025", "Quý IV", "Sở KH&CN", said, {"CHI_TIEU": Band(rows)})

    return make


def _values(desk: Desk, code: str, order: Order) -> dict[str, Value]:
    found = [one for one in desk.figures(code, unit=order.unit) if one.official and one.period == order.period]
    return {fields.CURRENT: Number(found[0].quantity, 2)} if found else {}


def _fill(_order: Order, report: Report, stamp: Stamp, _qr: bytes) -> Filled:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Biểu 01"
    sheet["A1"], sheet["B1"], sheet["C1"] = report.title, f"Mã: {stamp.code}", str(report.fields[PLACE_AND_DAY])
    book.defined_names[fields.ISSUE] = DefinedName(fields.ISSUE, attr_text="'Biểu 01'!$B$1")
    placed = []
    for place, (ref, number) in enumerate(report.numbers(), 3):
        assert isinstance(number, Number)
        sheet.cell(place, 1, ref[0])
        sheet.cell(place, 2, number.quantity.value if number.quantity.value is not None else str(number.quantity.mark))
        placed.append(Placed(0, place, 2, ref))
    book.properties.created = book.properties.modified = stamp.at.replace(tzinfo=None)
    written = BytesIO()
    book.save(written)
    return Filled(written.getvalue(), tuple(placed))
