"""The names by which a template says where things go: columns, model rows and blocks of text."""

from datetime import date

from dntracker.domain.sheet import Sheet

GROUP, INDICATOR, FOOTNOTE = "BANG_NHOM", "BANG_CHI_TIEU", "GHI_CHU"
COLUMNS = {
    "numbering": "COT_STT",
    "name": "COT_CHI_TIEU",
    "code": "COT_MA_SO",
    "measure": "COT_DON_VI_TINH",
    "plan": "COT_KE_HOACH",
    "last_year": "COT_CUNG_KY",
    "current": "COT_KY_NAY",
    "cumulative": "COT_LUY_KE",
    "percent_plan": "COT_TY_LE_KE_HOACH",
    "percent_last_year": "COT_TY_LE_CUNG_KY",
    "note": "COT_GHI_CHU",
}
QUANTITIES = ("plan", "last_year", "current", "cumulative")
PERCENTAGES = ("percent_plan", "percent_last_year")
REQUIRED = (GROUP, INDICATOR, "COT_CHI_TIEU", "COT_KY_NAY", "CO_QUAN", "TEN_BIEU", "KY_BAO_CAO")
SLOT = "…"
DOTS = SLOT * 10


def texts(sheet: Sheet) -> dict[str, str]:
    """What each named block says; the footnotes and the table are not among them."""
    blocks = {
        "CO_QUAN_CHU_QUAN": sheet.parent_agency,
        "CO_QUAN": sheet.agency,
        "BIEU_SO": sheet.form_code,
        "BAN_HANH": sheet.issued_with,
        "HAN_NHAN": sheet.received_by,
        "TEN_BIEU": sheet.title,
        "KY_BAO_CAO": sheet.period_line,
        "SO_LIEU_DEN": sheet.cutoff_line,
        "DON_VI_BAO_CAO": sheet.reporting_unit,
        "DON_VI_NHAN": sheet.receiving_unit,
        "DIA_DANH_NGAY": dateline(sheet.place, sheet.signed_on),
        "NOI_NHAN_DANH_SACH": "\n".join(sheet.recipients),
    }
    for name, signatory in (("NGUOI_LAP", sheet.preparer), ("THU_TRUONG", sheet.head)):
        blocks[name] = "\n".join(signatory.lines)
        blocks[f"{name}_KY"] = signatory.hint
        blocks[f"{name}_HO_TEN"] = signatory.name
    if not sheet.recipients:
        blocks["NOI_NHAN"] = ""
    headings = {COLUMNS[field]: text for field, text in sheet.headings.items() if field in COLUMNS}
    return blocks | headings


def spoken(pattern: str, text: str) -> str:
    """The text in its pattern, *Biểu số: …*; an empty one leaves dots to fill by hand, or nothing without a `…`."""
    return pattern.replace(SLOT, text or DOTS, 1) if SLOT in pattern else text


def dateline(place: str, day: date | None) -> str:
    """*Đà Nẵng, ngày 05 tháng 02 năm 2026*: days below 10 and months 1 and 2 take a zero (Nghị định 30/2020)."""
    if day is None:
        return f"{place or DOTS}, ngày …… tháng …… năm …………"
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"{place or DOTS}, ngày {day.day:02} tháng {month} năm {day.year}"
