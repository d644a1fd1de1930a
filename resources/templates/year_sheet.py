"""Draws the sheet of one indicator over the years, with a chart over its band."""

from pathlib import Path

from openpyxl.chart import LineChart, Reference, Series
from openpyxl.chart.legend import Legend
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.worksheet.worksheet import Worksheet

from resources.templates.paper import (
    A4,
    Band,
    Column,
    Page,
    Signing,
    Text,
    motto,
    name,
    new_sheet,
    put,
    put_band,
    save,
    set_page,
    signatures,
    signing_heights,
)

HEAD, YEARS = 9, 10
CHART = YEARS + 3
TARGETS = CHART + 4
OTHERS = TARGETS + 5
NOTES = OTHERS + 3
SIGNED = NOTES + 2
WIDTHS = (8, 11, 12, 13.5, 12, 11.5, 12, 27, 8, 8, 8)
COLUMNS = (
    Column("NAM", "Năm", "center"),
    Column("SO_LIEU", "Thành phố", "right", "#,##0"),
    Column("TINH_DEN", "Tính đến", "center"),
    Column("SO_NAM_TRUOC", "So năm trước", "right"),
    Column("MUC_TIEU", "Mục tiêu", "right", "#,##0"),
    Column("SO_MUC_TIEU", "So mục tiêu", "right"),
    Column("CA_NUOC", "Cả nước", "right", "#,##0"),
    Column("NGUON", "Nguồn"),
    *(Column(f"VE_{code}", "Để vẽ", "right") for code in ("SO_LIEU", "MUC_TIEU", "CA_NUOC")),
)
TARGET_COLUMNS = (
    Column("NAM", "Năm", "center"),
    Column("MUC_TIEU", "Mức", "right", "#,##0"),
    Column("CAP", "Cấp", "center"),
    Column("TINH_TRANG", "Tình trạng", "center"),
    Column("VAN_BAN", "Văn bản"),
    Column(""),
    Column(""),
    Column(""),
)
OTHER_COLUMNS = (
    Column("NAM", "Năm", "center"),
    Column("SO_LIEU", "Số liệu", "right", "#,##0"),
    Column("DIA_BAN", "Địa bàn, nơi công bố"),
    Column(""),
    Column(""),
    Column("NGUON", "Nguồn"),
    Column(""),
    Column(""),
)
BLOCKS = (
    *motto(("A", "D"), ("E", "H")),
    Text("A5:H5", "CHỈ TIÊU QUA CÁC NĂM", "TEN_BIEU", 13, "bold"),
    Text("A6:C6", "Mã số: …", "MA_SO", 11, "", "left"),
    Text("D6:F6", "Đơn vị tính: …", "DON_VI_TINH", 11, "", "left"),
    Text("G6:H6", "…", "NGAY_CHOT", 11, "italic", "right"),
    Text("A7:H7", "…", "DIEN_GIAI", 11, "", "left", "top"),
    Text(f"A{TARGETS - 2}:H{TARGETS - 2}", "Mục tiêu", "", 12, "bold", "left", "bottom"),
    Text(f"A{OTHERS - 2}:H{OTHERS - 2}", "Số của nguồn khác, địa bàn khác", "", 12, "bold", "left", "bottom"),
    Text(f"A{NOTES}:H{NOTES}", "…", "BANG_CHU_THICH", 10, "", "left", "top"),
    *signatures(Signing(SIGNED, ("A", "B"), ("C", "F"), ("G", "H")), "F"),
)
HEIGHTS = {
    1: 17, 2: 18, 3: 8, 4: 4, 5: 20, 6: 17, 8: 6, HEAD: 32, CHART - 1: 8, CHART: 205, TARGETS - 2: 24, TARGETS - 1: 18,
    OTHERS - 2: 24, OTHERS - 1: 18, NOTES + 1: 8,
}  # fmt: skip
SERIES = (("I", "Thành phố", "1F4E79", "circle"), ("J", "Mục tiêu", "C00000", "diamond"),
          ("K", "Cả nước", "7F7F7F", "square"))  # fmt: skip


def draw(target: Path) -> None:
    """Draws it."""
    sheet = new_sheet("Qua các năm", WIDTHS, HEIGHTS | signing_heights(SIGNED))
    put_band(sheet, Band("NAM", COLUMNS, YEARS, HEAD))
    put_band(sheet, Band("MUC_TIEU", TARGET_COLUMNS, TARGETS, TARGETS - 1))
    put_band(sheet, Band("SO_SANH", OTHER_COLUMNS, OTHERS, OTHERS - 1))
    for block in BLOCKS:
        put(sheet, block)
    name(sheet, "TIEU_DE_CA_NUOC", f"G{HEAD}")
    _put_chart(sheet)
    set_page(sheet, Page(A4, False, "", f"H{SIGNED + 4}"))
    save(sheet, target, f"A{SIGNED + 3}")


def _put_chart(sheet: Worksheet) -> None:
    chart = LineChart()  # over the whole band, so that it grows with it; the hidden row is not drawn
    for letter, label, color, mark in SERIES:
        column = ord(letter) - 64
        values = Reference(sheet, min_col=column, min_row=YEARS, max_row=YEARS + 1)
        line = Series(values, title=label)
        line.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=color, w=22_000))
        line.marker.symbol, line.marker.size = mark, 6
        line.marker.graphicalProperties = GraphicalProperties(solidFill=color)
        line.smooth = False
        chart.series.append(line)
    chart.set_categories(Reference(sheet, min_col=1, min_row=YEARS, max_row=YEARS + 1))
    chart.legend = Legend("b")
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.number_format = chart.y_axis.number_format = "General"
    ends = (AnchorMarker(0, 0, CHART - 1, 0), AnchorMarker(8, 0, CHART, 0))
    chart.anchor = TwoCellAnchor(_from=ends[0], to=ends[1])  # type: ignore[assignment]  # the stub knows cells only
    sheet.add_chart(chart)
