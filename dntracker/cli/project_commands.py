"""The commands on projects and their arguments; what they do is imported when they run."""

import argparse
from collections.abc import Callable

from dntracker.cli.arguments import AT, BY, FILE, JSON, UNIT, Argument
from dntracker.cli.place import Place

GROUPS = ("programme", "stage", "owner", "fund", "late")
PROJECT: Argument = ("project", {"metavar": "DỰ_ÁN", "help": "mã dự án, ví dụ CVPM2"})
PROGRAMME: Argument = ("--programme", {"default": "", "metavar": "ĐỀ_ÁN", "help": "chỉ đề án, chương trình này"})
STAGE: Argument = ("--stage", {"default": "", "metavar": "GIAI_ĐOẠN", "help": "chỉ giai đoạn này, ví dụ thi-cong"})
LATE: Argument = ("--late", {"action": "store_true", "help": "chỉ những gì đang trễ"})
GROUP: Argument = (
    "--group",
    {"default": "programme", "choices": GROUPS, "metavar": "NHÓM", "help": f"nhóm theo {', '.join(GROUPS)}"},
)
SEARCHED: Argument = ("--search", {"default": "", "metavar": "CHỮ", "help": "tìm mã, tên, đơn vị; không cần dấu"})
QUARTER: Argument = ("--period", {"required": True, "metavar": "QUÝ", "help": "quý: 2026-Q3, III/2026"})
DATES: tuple[Argument, ...] = (
    ("code", {"metavar": "MỐC", "help": "mã mốc, xem bằng lệnh project"}),
    ("--plan", {"metavar": "NGÀY", "help": "đặt kế hoạch lần đầu: 30/10/2026, 10/2026, quý III/2026, 2026"}),
    ("--revise", {"metavar": "NGÀY", "help": "dời kế hoạch, cần --reason"}),
    ("--forecast", {"metavar": "NGÀY", "help": "dự báo; để trống là bỏ"}),
    ("--reach", {"metavar": "NGÀY", "help": "ngày đạt thực tế; để trống là bỏ"}),
    ("--reason", {"default": "", "metavar": "LỜI", "help": "lý do; đi một mình thì ghi lý do chậm"}),
    ("--document", {"default": "", "metavar": "VĂN_BẢN", "help": "văn bản nói về lần dời: số, ký hiệu hoặc tên"}),
)


def _projects(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.projects import projects

    projects(place, asked)


def _project(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.projects import project

    project(place, asked)


def _milestones(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.milestones import milestones

    milestones(place, asked)


def _milestone(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.milestones import milestone

    milestone(place, asked)


def _progress(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.progressing import progress

    progress(place, asked)


def _portfolio(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.projects import portfolio

    portfolio(place, asked)


PROJECT_COMMANDS: dict[str, tuple[str, Callable[..., int | None], tuple[Argument, ...]]] = {
    "projects": ("các dự án", _projects, (FILE, PROGRAMME, STAGE, UNIT, SEARCHED, LATE, GROUP, AT, JSON)),
    "project": ("một dự án: tiền, mốc, vướng mắc", _project, (FILE, PROJECT, AT, JSON)),
    "milestones": ("mốc của các dự án", _milestones, (FILE, PROGRAMME, UNIT, LATE, AT, JSON)),
    "milestone": ("ghi ngày của một mốc", _milestone, (FILE, PROJECT, *DATES, BY, JSON)),
    "progress": ("tiến độ dự án đã báo cáo trong một quý", _progress, (FILE, QUARTER, UNIT, AT, JSON)),
    "portfolio": ("danh mục trong tệp và theo nguồn", _portfolio, (FILE, AT, JSON)),
}
