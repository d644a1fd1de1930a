"""The commands and their arguments, one table."""

import argparse
from collections.abc import Callable, Sequence

from dntracker import __version__
from dntracker.cli import checking, consolidating, drawing, keeping, reading, writing
from dntracker.cli.place import file_name
from dntracker.cli.speech import Parser

Argument = tuple[str, dict[str, object]]


def count(text: str) -> int:
    """A whole number from 1 on."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


FILE: Argument = ("file", {"type": file_name, "help": "tệp .dntracker"})
JSON: Argument = ("--json", {"action": "store_true", "dest": "as_json", "help": "trả lời bằng JSON"})
OUT: Argument = ("--out", {"type": file_name, "required": True, "metavar": "TỆP", "help": "ghi ra tệp này"})
FORM: Argument = ("--form", {"required": True, "metavar": "BIỂU", "help": "mã biểu, ví dụ 01/CĐS"})
PERIOD: Argument = ("--period", {"required": True, "metavar": "KỲ", "help": "kỳ: 2025-Q4, 2025-07, 2025"})
UNIT: Argument = ("--unit", {"default": "", "metavar": "ĐƠN_VỊ", "help": "mã đơn vị"})
FILLER: Argument = ("--unit", {"required": True, "metavar": "ĐƠN_VỊ", "help": "mã đơn vị nhập biểu"})
ONE_UNIT: Argument = ("--unit", {"default": None, "metavar": "ĐƠN_VỊ", "help": "chỉ của đơn vị này"})
TERRITORY: Argument = ("--territory", {"default": None, "metavar": "ĐỊA_BÀN", "help": "chỉ về địa bàn này"})
CODE: Argument = ("code", {"help": "mã chỉ tiêu"})
BY: Argument = ("--by", {"default": "", "metavar": "TÊN", "help": "người nhập"})
EMPTY: Argument = ("--empty", {"action": "store_true", "help": "không có số liệu"})
SEARCH: Argument = ("--search", {"default": "", "metavar": "CHỮ", "help": "tìm, không cần dấu"})
FIGURES: Argument = ("figures", {"nargs": "+", "metavar": "MÃ=SỐ", "help": "ví dụ KTS.01=20,69; trống là xóa"})
LIMIT: Argument = ("--limit", {"type": count, "default": -1, "metavar": "SỐ", "help": "chỉ các bước mới nhất"})
AGAINST: Argument = ("--against", {"type": file_name, "metavar": "BẢN_SAO", "help": "so với bản sao lưu này"})
REBUILD: Argument = ("--rebuild", {"action": "store_true", "help": "dựng lại số liệu từ nhật ký"})
TARGET: Argument = ("target", {"type": file_name, "help": "tên bản sao"})
BACKUP: Argument = ("backup", {"type": file_name, "help": "bản sao lưu"})

Command = tuple[str, Callable[..., int | None], tuple[Argument, ...]]
COMMANDS: dict[str, Command] = {
    "new": ("tạo tệp mới", keeping.new, (FILE, EMPTY)),
    "info": ("tệp có gì", reading.info, (FILE, JSON)),
    "indicators": ("các chỉ tiêu", reading.indicators, (FILE, SEARCH, JSON)),
    "series": ("một chỉ tiêu qua các kỳ", reading.series, (FILE, CODE, ONE_UNIT, TERRITORY, JSON)),
    "enter": ("nhập số cho một biểu, đúng hết mới ghi", writing.enter, (FILE, FORM, FILLER, PERIOD, BY, FIGURES, JSON)),
    "chart": ("vẽ một chỉ tiêu", drawing.chart, (FILE, CODE, OUT)),
    "report": ("xuất biểu ra Excel", writing.report, (FILE, FORM, PERIOD, UNIT, OUT)),
    "journal": ("nhật ký", reading.journal, (FILE, LIMIT, JSON)),
    "check": ("kiểm tra tệp", reading.check, (FILE, AGAINST, REBUILD, JSON)),
    "problems": ("các vấn đề của một biểu", checking.problems, (FILE, FORM, PERIOD, UNIT, JSON)),
    "parts": ("số của từng đơn vị trong một số tổng hợp", consolidating.parts, (FILE, CODE, PERIOD, JSON)),
    "rules": ("các quy tắc kiểm tra", checking.rules, (FILE, JSON)),
    "backup": ("sao lưu", keeping.backup, (FILE, TARGET)),
    "restore": ("khôi phục từ bản sao", keeping.restore, (BACKUP, FILE)),
}


def is_window(arguments: Sequence[str]) -> bool:
    """Whether the arguments ask for the window: none at all, or one file."""
    return not arguments or (len(arguments) == 1 and _is_file(arguments[0]))


def _is_file(name: str) -> bool:
    if name in COMMANDS or name.startswith("-"):
        return False
    path = file_name(name)
    return bool(path.suffix) or len(path.parts) > 1 or path.exists()


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command asked for, in `run`, with its arguments; raises BadArgument."""
    top = Parser(prog="dntracker", description="DNTracker: chỉ tiêu và dự án chuyển đổi số trong một tệp.")
    top.add_argument("--version", action="version", help="bản đang chạy", version=f"DNTracker {__version__}")
    commands = top.add_subparsers(required=True, metavar="LỆNH", parser_class=Parser)
    for name, (help_text, run, wanted) in COMMANDS.items():
        command = commands.add_parser(name, prog=f"dntracker {name}", help=help_text, description=help_text)
        command.set_defaults(run=run)
        for flag, options in wanted:
            command.add_argument(flag, **options)  # type: ignore[arg-type]
    return top.parse_args(arguments)
