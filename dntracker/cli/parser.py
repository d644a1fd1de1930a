"""The commands and their arguments, one table."""

import argparse
from collections.abc import Callable, Sequence
from typing import NoReturn

from dntracker import __version__
from dntracker.cli import drawing, keeping, reading, writing
from dntracker.cli.place import file_name
from dntracker.domain.errors import UserError

Argument = tuple[str, dict[str, object]]

FILE: Argument = ("file", {"type": file_name, "help": "tệp .dntracker"})
JSON: Argument = ("--json", {"action": "store_true", "dest": "as_json", "help": "trả lời bằng JSON"})
OUT: Argument = ("--out", {"type": file_name, "required": True})
FORM: Argument = ("--form", {"required": True, "help": "mã biểu, ví dụ 01/CĐS"})
PERIOD: Argument = ("--period", {"required": True, "help": "kỳ: 2025-Q4, 2025-07, 2025"})
UNIT: Argument = ("--unit", {"default": "", "help": "mã đơn vị"})
CODE: Argument = ("code", {"help": "mã chỉ tiêu"})
BY: Argument = ("--by", {"default": "", "help": "người nhập"})

COMMANDS: dict[str, tuple[str, Callable[..., int | None], tuple[Argument, ...]]] = {
    "new": ("tạo tệp mới", keeping.new, (FILE, ("--empty", {"action": "store_true", "help": "không có số liệu"}))),
    "info": ("tệp có gì", reading.info, (FILE, JSON)),
    "indicators": ("các chỉ tiêu", reading.indicators, (FILE, ("--search", {"default": ""}), JSON)),
    "series": (
        "một chỉ tiêu qua các kỳ", reading.series,
        (FILE, CODE, ("--unit", {"default": None}), ("--territory", {"default": None}), JSON),
    ),
    "enter": (
        "nhập số cho một biểu, đúng hết mới ghi", writing.enter,
        (FILE, FORM, ("--unit", {"required": True, "help": "mã đơn vị"}), PERIOD, BY,
         ("figures", {"nargs": "+", "metavar": "MÃ=SỐ"}), JSON),
    ),
    "chart": ("vẽ một chỉ tiêu", drawing.chart, (FILE, CODE, OUT)),
    "report": ("xuất biểu ra Excel", writing.report, (FILE, FORM, PERIOD, UNIT, OUT)),
    "journal": ("nhật ký", reading.journal, (FILE, ("--limit", {"type": int, "default": -1}), JSON)),
    "check": ("kiểm tra tệp", reading.check, (FILE, ("--against", {"type": file_name, "metavar": "BẢN_SAO"}),
         ("--rebuild", {"action": "store_true", "help": "dựng lại số liệu từ nhật ký"}), JSON)),
    "backup": ("sao lưu", keeping.backup, (FILE, ("target", {"type": file_name}))),
    "restore": ("khôi phục từ bản sao", keeping.restore, (("backup", {"type": file_name}), FILE)),
}  # fmt: skip


class BadArgument(UserError):
    """A command line that cannot be understood; `text` says why."""

    code = "bad_argument"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise BadArgument(text=f"Lệnh chưa đúng: {message}. Xem cách dùng bằng --help.")


def is_window(arguments: Sequence[str]) -> bool:
    """Whether the arguments ask for the window: none at all, or one file."""
    return not arguments or (len(arguments) == 1 and not arguments[0].startswith("-") and arguments[0] not in COMMANDS)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command asked for, in `run`, with its arguments; raises BadArgument."""
    top = _Parser(prog="dntracker", description="DNTracker: chỉ tiêu và dự án chuyển đổi số trong một tệp.")
    top.add_argument("--version", action="version", version=f"DNTracker {__version__}")
    commands = top.add_subparsers(required=True, metavar="LỆNH", parser_class=_Parser)
    for name, (help_text, run, wanted) in COMMANDS.items():
        command = commands.add_parser(name, help=help_text)
        command.set_defaults(run=run)
        for flag, options in wanted:
            command.add_argument(flag, **options)  # type: ignore[arg-type]
    return top.parse_args(arguments)
