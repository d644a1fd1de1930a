"""The commands on trends, comparisons and warnings with their arguments; what they do is imported when they run."""

import argparse
from collections.abc import Callable

from dntracker.cli.arguments import AT, CODE, FILE, JSON, OUT, PERIOD, Argument
from dntracker.cli.place import Place, file_name

EARLIER: Argument = (
    "--against",
    {"default": "", "metavar": "KỲ", "help": "so thứ hạng với kỳ này; nếu không thì với kỳ liền trước"},
)
FIRST: Argument = ("--since", {"required": True, "metavar": "KỲ", "help": "từ kỳ này: 2025-Q3, 2024"})
ONE_PERIOD: Argument = (
    "--period",
    {"default": "", "metavar": "KỲ", "help": "như lúc hết kỳ này: 2025-Q3, 2024; nếu không thì hôm nay"},
)
DATASET: Argument = (
    "--dataset",
    {
        "required": True,
        "metavar": "BỘ",
        "help": "mã chỉ tiêu, trụ cột, bộ chỉ tiêu (DTI-922, một năm: DTI-2022), hoặc all: mọi chỉ tiêu",
    },
)
FORMAT: Argument = (
    "--format",
    {"default": "csv", "choices": ("csv", "json"), "metavar": "DẠNG", "help": "csv (kèm bảng giải thích) hay json"},
)
LICENCE: Argument = ("--licence", {"default": "", "metavar": "GIẤY_PHÉP", "help": "giấy phép ghi trong dữ liệu"})
SMALL: tuple[Argument, ...] = (
    ("--pillar", {"default": "", "metavar": "TRỤ_CỘT", "help": "chỉ trụ cột này: KTS; nếu không thì mọi trụ cột"}),
    ("--frequency", {"default": "nam", "metavar": "KỲ", "help": "nam, quy hoặc thang"}),
    ("--shared", {"action": "store_true", "help": "cùng đơn vị tính thì cùng thang"}),
    ("--out", {"type": file_name, "required": True, "metavar": "TỆP", "help": "tệp .pdf: A4, nhiều hơn 20 thì A3"}),
)  # fmt: skip
FORESEEN: tuple[Argument, ...] = (
    ("--method", {"default": "auto", "metavar": "CÁCH", "help": "auto: cách lệch ít nhất trong quá khứ; linear, "
     "recent, damped, saturating"}),
    ("--frequency", {"default": "nam", "metavar": "KỲ", "help": "nam, quy hoặc thang"}),
    ("--join-breaks", {"action": "store_true", "help": "nối qua mốc gãy; kết quả có ghi rõ"}),
    ("--aim", {"nargs": 2, "default": None, "metavar": ("KỲ", "SỐ"), "help": "kỳ này đạt số này thì cần tốc độ nào"}),
)  # fmt: skip


def _forecast(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.foreseeing import forecast

    forecast(place, asked)


def _rank(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.comparing import rank

    rank(place, asked)


def _contributions(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.comparing import contributions

    contributions(place, asked)


def _multiples(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.comparing import multiples

    multiples(place, asked)


def _warnings(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.warning import warnings

    warnings(place, asked)


def _warning_rules(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.warning import warning_rules

    warning_rules(place, asked)


def _export(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.publishing import export

    export(place, asked)


TREND_COMMANDS: dict[str, tuple[str, Callable[..., int | None], tuple[Argument, ...]]] = {
    "rank": ("thứ hạng các đơn vị theo một chỉ tiêu", _rank, (FILE, CODE, PERIOD, EARLIER, AT, JSON)),
    "forecast": ("dự báo một chỉ tiêu, tốc độ cần và đang có", _forecast, (FILE, CODE, *FORESEEN, JSON)),
    "export": ("xuất dữ liệu mở", _export, (FILE, DATASET, FORMAT, OUT, LICENCE, JSON)),
    "contributions": ("từng đơn vị góp gì vào mức tăng, giảm", _contributions, (FILE, CODE, FIRST, PERIOD, AT, JSON)),
    "multiples": ("nhiều chỉ tiêu, mỗi chỉ tiêu một biểu đồ nhỏ", _multiples, (FILE, *SMALL, AT, JSON)),
    "warnings": ("cảnh báo sớm, nặng trước", _warnings, (FILE, ONE_PERIOD, JSON)),
    "warning-rules": ("quy tắc cảnh báo sớm, ngưỡng và số lần báo", _warning_rules, (FILE, ONE_PERIOD, JSON)),
}
