"""The codes of fields that several reports say, as templates bind them."""

NUMBERING, NAME, CODE, MEASURE, NOTE = "STT", "CHI_TIEU", "MA_SO", "DON_VI_TINH", "GHI_CHU"
PLAN, LAST_YEAR, CURRENT, CUMULATIVE = "KE_HOACH", "CUNG_KY", "KY_NAY", "LUY_KE"
PERCENT_PLAN, PERCENT_LAST_YEAR = "TY_LE_KE_HOACH", "TY_LE_CUNG_KY"
NUMBERS = (PLAN, LAST_YEAR, CURRENT, CUMULATIVE, PERCENT_PLAN, PERCENT_LAST_YEAR)
FOOTNOTES = "CHU_THICH"  # the band of footnotes, and its field
HEADING = "TIEU_DE_"
DRAWN = "VE_"  # before a field: its number once more, for the chart that draws it
LATE = "SO_NGAY_TRE"  # grows from day to day, though nobody changes anything
ISSUE, ADJUSTMENT = "MA_TO", "DIEU_CHINH"  # what a stamp adds to the heading


def drawn(field: str) -> str:
    """The field that has a number only for a chart to draw: `VE_SO_LIEU`."""
    return DRAWN + field


def heading(field: str) -> str:
    """The field of the heading over a column: `TIEU_DE_KE_HOACH`."""
    return HEADING + field
