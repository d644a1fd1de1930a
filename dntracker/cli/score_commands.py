"""The command on scores and its arguments; what it does is imported when it runs."""

import argparse
from collections.abc import Callable

from dntracker.cli.arguments import AT, FILE, JSON, TERRITORY, Argument
from dntracker.cli.place import Place

COLUMNS = ("self_assessed", "verified", "official", "computed")
SCORE: tuple[Argument, ...] = (
    ("--framework", {"required": True, "metavar": "BỘ", "help": "mã bộ chỉ tiêu DTI-922, hay theo năm DTI-2022"}),
    ("--year", {"type": int, "default": None, "metavar": "NĂM", "help": "năm chấm điểm"}),
    TERRITORY,
    (
        "--column",
        {"default": "", "choices": COLUMNS, "metavar": "CỘT",
         "help": f"tính theo cột {', '.join(COLUMNS)}; nếu không thì cột đủ điểm nhất"},
    ),
    (
        "--if",
        {"nargs": "+", "default": [], "dest": "assumed", "metavar": "MÃ=SỐ",
         "help": "nếu số liệu của tiêu chí, chỉ tiêu này đạt số ấy; để trống số là đạt mục tiêu"},
    ),
    (
        "--if-points",
        {"nargs": "+", "default": [], "dest": "points", "metavar": "MÃ=ĐIỂM", "help": "nếu tiêu chí được điểm ấy"},
    ),
    AT,
)  # fmt: skip


def _score(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.scoring import score

    score(place, asked)


SCORE_COMMANDS: dict[str, tuple[str, Callable[..., int | None], tuple[Argument, ...]]] = {
    "score": ("điểm của một bộ chỉ tiêu trong một năm", _score, (FILE, *SCORE, JSON)),
}
