"""P8: filling the official sheet with 150 rows, beside openpyxl writing the same cells with named styles."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

from msgspec.structs import replace

from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.domain.sheet import Percentage, RowKind, Sheet, SheetCell, SheetRow, Signatory
from dntracker.office.workbook import filled

ROWS = 150
TEMPLATE = Path(__file__).parents[1] / "resources" / "templates" / "01-cds.xlsx"
NAMES = (
    "Tổng doanh thu ngành thông tin và truyền thông trên địa bàn thành phố",
    "Kim ngạch xuất khẩu phần mềm",
    "Tỷ lệ thủ tục hành chính cung cấp dịch vụ công trực tuyến toàn trình",
    "Số doanh nghiệp công nghệ số trên 1.000 dân",
    "Tỷ lệ người dân trưởng thành có tài khoản công dân số, tính theo dân số từ 15 tuổi trở lên",
    "Số bộ dữ liệu mở cung cấp cho tổ chức, cá nhân",
    "Tỷ lệ hộ gia đình kết nối Internet cáp quang băng rộng",
)
FIELDS = ("plan", "last_year", "current", "cumulative")
PEER_STYLES = {"text": "General", "number": "#,##0", "decimal": "#,##0.00", "percent": "#,##0.0", "near": '"gần "#,##0'}


def measure(rounds: int = 7) -> tuple[float, float]:
    """The median seconds of ours and of openpyxl, measured in turn so that a busy machine hits both."""
    sheet, template = make_sheet(ROWS), TEMPLATE.read_bytes()
    ours, peer = [], []
    for _ in range(rounds + 1):
        ours.append(_seconds(lambda: filled(template, sheet)))
        peer.append(_seconds(lambda: write_with_openpyxl(sheet)))
    return median(ours[1:]), median(peer[1:])  # the first round imports and compiles


def make_sheet(rows: int) -> Sheet:
    """A sheet of so many rows, a group before every nine indicators."""
    officer = Signatory(("NGƯỜI LẬP BIỂU",), "(Ký, họ tên)")
    return Sheet(
        form_code="01/CĐS",
        title="TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ",
        period_line="Năm 2024",
        cutoff_line="Số liệu tính đến ngày 31 tháng 12 năm 2024",
        parent_agency="UBND THÀNH PHỐ ĐÀ NẴNG",
        agency="SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
        issued_with="",
        received_by="15/02/2025",
        reporting_unit="Sở Thông tin và Truyền thông",
        receiving_unit="Ủy ban nhân dân thành phố",
        place="Đà Nẵng",
        signed_on=date(2025, 2, 10),
        headings={},
        rows=tuple(_row(place) for place in range(rows)),
        footnotes=("Số ngày 24/4/2024.", "Theo nguồn công bố."),
        preparer=officer,
        head=replace(officer, lines=("GIÁM ĐỐC",), hint="(Ký, đóng dấu, họ tên)"),
    )


def write_with_openpyxl(sheet: Sheet) -> bytes:
    """The same cells as a workbook that openpyxl builds, its styles named once."""
    from openpyxl import Workbook  # what is measured against is loaded only here
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side

    book = Workbook()
    page = book.active
    assert page is not None
    edge = Side("thin")
    for name, code in PEER_STYLES.items():
        grid, font = Border(left=edge, right=edge, top=edge, bottom=edge), Font("Times New Roman", 11)
        wrapped = Alignment("left" if name == "text" else "right", "center", wrap_text=name == "text")
        book.add_named_style(NamedStyle(name, font=font, border=grid, alignment=wrapped, number_format=code))
    for place, row in enumerate(sheet.rows, start=12):
        for column, (value, style) in enumerate(_peer_cells(row, place), start=1):
            cell = page.cell(place, column, value)
            cell.style = style
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _row(place: int) -> SheetRow:
    if place % 10 == 0:
        return SheetRow(RowKind.GROUP, str(place // 10 + 1), "KINH TẾ SỐ")
    value = 30000.0 + place
    qualifier = Qualifier.JUST_UNDER if place % 7 == 0 else None
    missing = SheetCell(Quantity(mark=Mark.MISSING), 0)
    return SheetRow(
        RowKind.INDICATOR,
        str(place),
        NAMES[place % len(NAMES)],
        f"{place:04}",
        "tỷ đồng",
        plan=SheetCell(Quantity(value), 0),
        last_year=missing if place % 5 == 0 else SheetCell(Quantity(value - 7.25), 2),
        current=SheetCell(Quantity(value, qualifier=qualifier), 0),
        cumulative=SheetCell(Quantity(value), 0),
        percent_plan=Percentage(100.0, None, "cumulative", "plan"),
        note="ước",
    )


def _peer_cells(row: SheetRow, place: int) -> list[tuple[str | float | None, str]]:
    cells: list[tuple[str | float | None, str]] = [
        (text, "text") for text in (row.numbering, row.name, row.code, row.measure)
    ]
    for field in FIELDS:
        cell: SheetCell | None = getattr(row, field)
        cells.append((None, "number") if cell is None else _peer_number(cell))
    formula = f'=IF(AND(ISNUMBER(H{place}),ISNUMBER(E{place}),E{place}<>0),ROUND(H{place}/E{place}*100,1),"")'
    return [*cells, (formula if row.percent_plan else None, "percent"), (None, "percent"), (row.note, "text")]


def _peer_number(cell: SheetCell) -> tuple[str | float | None, str]:
    if cell.quantity.mark:
        return cell.quantity.mark.value, "number"
    return cell.quantity.value, "near" if cell.quantity.qualifier else "decimal" if cell.decimals else "number"


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    ours, peer = measure()
    print(f"P8 {ours / peer:.2f} (ours {ours * 1e3:.1f} ms, openpyxl {peer * 1e3:.1f} ms)")
