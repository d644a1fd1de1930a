"""The arguments that commands share."""

from datetime import date

from dntracker.cli import looking_back
from dntracker.cli.place import file_name

Argument = tuple[str, dict[str, object]]


def count(text: str) -> int:
    """A whole number from 1 on."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def day(text: str) -> date:
    """A date written 2026-01-31 or 31/01/2026."""
    return date(*(int(part) for part in reversed(text.split("/")))) if "/" in text else date.fromisoformat(text)


FILE: Argument = ("file", {"type": file_name, "help": "tệp .dntracker"})
JSON: Argument = ("--json", {"action": "store_true", "dest": "as_json", "help": "trả lời bằng JSON"})
OUT: Argument = ("--out", {"type": file_name, "required": True, "metavar": "TỆP", "help": "ghi ra tệp này"})
FOLDER: Argument = ("--out", {"type": file_name, "metavar": "THƯ_MỤC", "help": "ghi mọi tệp vào thư mục mới này"})
FORM: Argument = ("--form", {"required": True, "metavar": "BIỂU", "help": "mã biểu, ví dụ 01/CĐS"})
PERIOD: Argument = ("--period", {"required": True, "metavar": "KỲ", "help": "kỳ: 2025-Q4, 2025-07, 2025"})
UNIT: Argument = ("--unit", {"default": "", "metavar": "ĐƠN_VỊ", "help": "mã đơn vị"})
FILLER: Argument = ("--unit", {"required": True, "metavar": "ĐƠN_VỊ", "help": "mã đơn vị nhập biểu"})
ONE_UNIT: Argument = ("--unit", {"default": None, "metavar": "ĐƠN_VỊ", "help": "chỉ của đơn vị này"})
TERRITORY: Argument = ("--territory", {"default": None, "metavar": "ĐỊA_BÀN", "help": "chỉ về địa bàn này"})
CODE: Argument = ("code", {"help": "mã chỉ tiêu"})
BY: Argument = ("--by", {"default": "", "metavar": "TÊN", "help": "người làm"})
EMPTY: Argument = ("--empty", {"action": "store_true", "help": "không có số liệu"})
SEARCH: Argument = ("--search", {"default": "", "metavar": "CHỮ", "help": "tìm, không cần dấu"})
FIGURES: Argument = (
    "figures",
    {"nargs": "+", "metavar": "MÃ=SỐ", "help": "KTS.01=20,69 hay CVPM2.percent=85; trống là xóa"},
)
LIMIT: Argument = ("--limit", {"type": count, "default": -1, "metavar": "SỐ", "help": "chỉ các bước mới nhất"})
DAY = {"type": looking_back.day, "metavar": "NGÀY"}
SINCE: Argument = ("--since", {**DAY, "help": "đã đổi gì từ cuối ngày này, ví dụ 31/12/2025"})
BETWEEN: Argument = ("--between", {**DAY, "nargs": 2, "help": "đã đổi gì từ cuối ngày này đến cuối ngày kia"})
AS_OF: Argument = ("--as-of", {**DAY, "required": True, "help": "như lúc cuối ngày này"})
AT: Argument = ("--as-of", {**DAY, "default": None, "help": "như lúc cuối ngày này"})
AGAINST: Argument = ("--against", {"type": file_name, "metavar": "BẢN_SAO", "help": "so với bản sao lưu này"})
REBUILD: Argument = ("--rebuild", {"action": "store_true", "help": "dựng lại số liệu từ nhật ký"})
TARGET: Argument = ("target", {"type": file_name, "help": "tên bản sao"})
BACKUP: Argument = ("backup", {"type": file_name, "help": "bản sao lưu"})
ANY_FORM: Argument = ("--form", {"default": "", "metavar": "BIỂU", "help": "chỉ biểu này"})
ANY_PERIOD: Argument = ("--period", {"default": "", "metavar": "KỲ", "help": "chỉ kỳ này; nếu không thì các kỳ đã mở"})
UNITS: Argument = ("--units", {"default": "", "metavar": "MÃ,MÃ", "help": "chỉ các đơn vị này phải báo cáo"})
NOTE: Argument = ("--note", {"default": "", "metavar": "LỜI", "dest": "words", "help": "lời ghi kèm"})
REASON: Argument = ("--reason", {"required": True, "metavar": "LỜI", "dest": "words", "help": "lý do"})
UNTIL: Argument = ("--until", {"type": day, "default": None, "metavar": "NGÀY", "help": "nhận số đến hết ngày này"})
LAST: Argument = ("--until", {"type": day, "required": True, "metavar": "NGÀY", "help": "xin nhận số đến hết ngày này"})
MOVED = (FILE, FORM, FILLER, PERIOD)
