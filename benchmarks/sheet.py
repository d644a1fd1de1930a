"""P8: filling the official sheet with 150 rows, beside openpyxl writing the same cells with named styles."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

from dntracker.domain import fields
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.domain.report import Band, Number, Percentage, Report, Row, RowKind, Stamp, Value
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
FIELDS = (fields.PLAN, fields.LAST_YEAR, fields.CURRENT, fields.CUMULATIVE)
STAMP = Stamp(datetime(2025, 2, 10, tzinfo=UTC))
PEER_STYLES = {"text": "General", "number": "#,##0", "decimal": "#,##0.00", "percent": "#,##0.0", "near": '"gần "#,##0'}


def measure(rounds: int = 7) -> tuple[float, float]:
    """The median seconds of ours and of openpyxl, measured in turn so that a busy machine hits both."""
    sheet, template = make_sheet(ROWS), TEMPLATE.read_bytes()
    ours, peer = [], []
    for _ in range(rounds + 1):
        ours.append(_seconds(lambda: filled(template, sheet, "", STAMP)))
        peer.append(_seconds(lambda: write_with_openpyxl(sheet)))
    return median(ours[1:]), median(peer[1:])  # the first round imports and compiles


def make_sheet(rows: int) -> Report:
    """A sheet of so many rows, a group before every nine indicators."""
    notes = ("(1) Số ngày 24/4/2024.", "(2) Theo nguồn công bố.")
    footnotes = Band(tuple(Row(RowKind.ROW, "", {fields.FOOTNOTES: note}) for note in notes))
    return Report(
        title="TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ, Năm 2024",
        subject="Biểu số 01/CĐS",
        author="Sở Thông tin và Truyền thông",
        fields={
            "BIEU_SO": "01/CĐS",
            "TEN_BIEU": "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ",
            "KY": "Năm 2024",
            "NGAY_CHOT": "Số liệu tính đến ngày 31 tháng 12 năm 2024",
            "CO_QUAN_CHU_QUAN": "UBND THÀNH PHỐ ĐÀ NẴNG",
            "CO_QUAN": "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
            "HAN_NHAN": "15/02/2025",
            "TEN_DON_VI": "Sở Thông tin và Truyền thông",
            "DON_VI_NHAN": "Ủy ban nhân dân thành phố",
            "DIA_DANH_NGAY": "Đà Nẵng, ngày 10 tháng 02 năm 2025",
            "THU_TRUONG": "GIÁM ĐỐC",
            "THU_TRUONG_HO_TEN": "",
        },
        bands={"CHI_TIEU": Band(tuple(_row(place) for place in range(rows))), fields.FOOTNOTES: footnotes},
    )


def write_with_openpyxl(sheet: Report) -> bytes:
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
    for place, row in enumerate(sheet.bands["CHI_TIEU"].rows, start=13):
        for column, (value, style) in enumerate(_peer_cells(row, place), start=1):
            cell = page.cell(place, column, value)
            cell.style = style
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _row(place: int) -> Row:
    if place % 10 == 0:
        return Row(RowKind.GROUP, "", {fields.NUMBERING: str(place // 10 + 1), fields.NAME: "KINH TẾ SỐ"})
    value, code = 30000.0 + place, f"{place:04}"
    qualifier = Qualifier.JUST_UNDER if place % 7 == 0 else None
    missing = Number(Quantity(mark=Mark.MISSING), 0)
    said: dict[str, Value] = {
        fields.NUMBERING: str(place),
        fields.NAME: NAMES[place % len(NAMES)],
        fields.CODE: code,
        fields.MEASURE: "tỷ đồng",
        fields.PLAN: Number(Quantity(value), 0),
        fields.LAST_YEAR: missing if place % 5 == 0 else Number(Quantity(value - 7.25), 2),
        fields.CURRENT: Number(Quantity(value, qualifier=qualifier), 0),
        fields.CUMULATIVE: Number(Quantity(value), 0),
        fields.PERCENT_PLAN: Percentage(100.0, None, fields.CUMULATIVE, fields.PLAN),
        fields.PERCENT_LAST_YEAR: Percentage(),
        fields.NOTE: "ước",
    }
    return Row(RowKind.ROW, code, said)


def _peer_cells(row: Row, place: int) -> list[tuple[str | float | None, str]]:
    said = row.values
    texts, last = (fields.NUMBERING, fields.NAME, fields.CODE, fields.MEASURE), str(said.get(fields.NOTE, ""))
    cells: list[tuple[str | float | None, str]] = [(str(said.get(text, "")), "text") for text in texts]
    cells += [_peer_number(said.get(field)) for field in FIELDS]
    formula = f'=IF(AND(ISNUMBER(H{place}),ISNUMBER(E{place}),E{place}<>0),ROUND(H{place}/E{place}*100,1),"")'
    return [*cells, (formula if row.key else None, "percent"), (None, "percent"), (last, "text")]


def _peer_number(value: Value | None) -> tuple[str | float | None, str]:
    if not isinstance(value, Number):
        return None, "number"
    if value.quantity.mark:
        return value.quantity.mark.value, "number"
    return value.quantity.value, "near" if value.quantity.qualifier else "decimal" if value.decimals else "number"


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    ours, peer = measure()
    print(f"P8 {ours / peer:.2f} (ours {ours * 1e3:.1f} ms, openpyxl {peer * 1e3:.1f} ms)")
