"""The columns of open data: SDMX's concepts where it has one, and what each holds, for the codebook."""

from msgspec import Struct

SDMX = "SDMX"
OWN = "DNTracker"


class Column(Struct, frozen=True):
    """A column: its name, whose concept it is, and what it holds in Vietnamese and English."""

    name: str
    whose: str
    meaning: str
    meaning_en: str


TERRITORY = Column("REF_AREA", SDMX, "Địa bàn mà số nói về", "Area the observation is about")
TIME = Column(
    "TIME_PERIOD", SDMX, "Kỳ: 2024 năm, 2024-Q3 quý, 2024-07 tháng, 2024-S1 nửa năm, 2024-9M chín tháng",
    "Period: year, quarter, month, half-year, nine months",
)  # fmt: skip
VALUE = Column("OBS_VALUE", SDMX, "Giá trị, dấu thập phân là dấu chấm; trống khi không có số", "Value, decimal point")
SOURCE = Column("SOURCE", OWN, "Văn bản, bài báo hoặc đơn vị nêu số", "Document, article or unit that gives it")
URL = Column("SOURCE_URL", OWN, "Địa chỉ của nguồn, nếu có", "Address of the source, if any")
REMARK = Column("COMMENT_OBS", SDMX, "Ghi chú của số", "Remark on the observation")

FIGURES = (
    Column("FREQ", SDMX, "Tần suất: A năm, Q quý, M tháng, S nửa năm, 9M chín tháng", "Frequency; 9M is not SDMX's"),
    TERRITORY,
    Column("INDICATOR", OWN, "Mã chỉ tiêu", "Code of the indicator"),
    Column("REP_UNIT", OWN, "Đơn vị báo cáo", "Unit that reports it"),
    TIME,
    VALUE,
    Column("OBS_VALUE_HIGH", OWN, "Đầu trên khi số là một khoảng", "Upper end where the value is a range"),
    Column(
        "OBS_QUALIFIER", OWN, "~ khoảng; < gần; > hơn; ≥ tối thiểu; ≤ tối đa",
        "~ about; < just under; > over; ≥ at least; ≤ at most",
    ),
    Column(
        "OBS_STATUS", SDMX, "A chính thức, P sơ bộ, E ước, O chưa có số liệu, M không áp dụng",
        "A normal, P provisional, E estimated, O missing, M not applicable",
    ),
    Column("UNIT_MEASURE", SDMX, "Đơn vị tính", "Unit of measure"),
    Column("DECIMALS", SDMX, "Số chữ số thập phân khi in", "Decimals in print"),
    Column("AS_OF", OWN, "Ngày mà số nói về, khi khác ngày cuối kỳ", "Day it speaks of, if not the period's last"),
    SOURCE,
    URL,
    REMARK,
)  # fmt: skip

POINTS = (
    Column("FRAMEWORK", OWN, "Mã bộ chỉ tiêu", "Code of the framework"),
    Column("CRITERION", OWN, "Mã tiêu chí", "Code of the criterion"),
    TERRITORY,
    TIME,
    Column(
        "SCORE_LEVEL", OWN, "SELF_ASSESSED tự chấm, VERIFIED thẩm định, OFFICIAL công nhận, COMPUTED tính từ số liệu",
        "Who gave the points; COMPUTED from figures",
    ),
    VALUE,
    Column("MAX_POINTS", OWN, "Điểm tối đa của tiêu chí", "Maximum points of the criterion"),
    SOURCE,
    REMARK,
)  # fmt: skip
