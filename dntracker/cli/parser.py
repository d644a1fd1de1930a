"""The commands and their arguments, one table."""

import argparse
from collections.abc import Callable, Sequence

from dntracker import __version__
from dntracker.cli import consolidating, keeping, looking_back, reading, states, writing
from dntracker.cli.arguments import (
    AGAINST,
    ANY_FORM,
    ANY_PERIOD,
    AS_OF,
    BACKUP,
    BETWEEN,
    BY,
    CODE,
    DAY,
    EMPTY,
    FIGURES,
    FILE,
    FILLER,
    FOLDER,
    FORM,
    JSON,
    LAST,
    LIMIT,
    MOVED,
    NOTE,
    ONE_UNIT,
    OUT,
    PERIOD,
    REASON,
    REBUILD,
    SEARCH,
    SINCE,
    TARGET,
    TERRITORY,
    UNIT,
    UNITS,
    UNTIL,
    Argument,
    day,
)
from dntracker.cli.chart_commands import CHART_COMMANDS
from dntracker.cli.place import Place, file_name
from dntracker.cli.project_commands import PROJECT_COMMANDS
from dntracker.cli.score_commands import SCORE_COMMANDS
from dntracker.cli.speech import Parser
from dntracker.cli.trend_commands import TREND_COMMANDS
from dntracker.domain.submission import Move


# The window's start reads this table: these commands are imported when they are run.
def _problems(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.checking import problems

    problems(place, asked)


def _rules(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.checking import rules

    rules(place, asked)


def _export_form(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.exchanging import export_form

    export_form(place, asked)


def _take_in(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.exchanging import take_in

    take_in(place, asked)


def _evidence(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.proving import evidence

    evidence(place, asked)


def _issue(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.issuing import issue

    issue(place, asked)


def _prove(place: Place, asked: argparse.Namespace) -> int:
    from dntracker.cli.issuing import prove

    return prove(place, asked)


def _reprint(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.issuing import reprint

    reprint(place, asked)


def _issued(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.issuing import issued

    issued(place, asked)


def _templates(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.templating import templates

    templates(place, asked)


def _template(place: Place, asked: argparse.Namespace) -> int | None:
    from dntracker.cli.templating import template

    return template(place, asked)


def _export_projects(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.project_files import export_projects

    export_projects(place, asked)


def _import_projects(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.project_files import import_projects

    import_projects(place, asked)


def _report(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.reporting import report

    report(place, asked)


KINDS = (
    "bieu", "theo-don-vi", "qua-cac-nam", "con-thieu", "thay-doi", "du-an", "tien-do-du-an", "giai-ngan",
    "cham-tien-do", "ho-so-du-an", "dong-thoi-gian", "bang-diem",
)  # fmt: skip
ORDER: tuple[Argument, ...] = (
    ("--kind", {"default": "bieu", "metavar": "LOẠI", "help": ", ".join(KINDS)}),
    ("--form", {"default": "", "metavar": "BIỂU", "help": "mã biểu, ví dụ 01/CĐS"}),
    ("--period", {"default": "", "metavar": "KỲ", "help": "kỳ: 2025-Q4, 2025-S1, 2025-9M, 2025"}),
    UNIT,
    ("--indicator", {"default": "", "metavar": "CHỈ_TIÊU", "help": "mã chỉ tiêu của qua-cac-nam"}),
    ("--framework", {"default": "", "metavar": "BỘ", "help": "mã bộ chỉ tiêu của bang-diem, hay DTI-2022"}),
    ("--since", {**DAY, "default": None, "help": "thay-doi: từ cuối ngày này; nếu không thì từ lần gửi gần nhất"}),
    ("--project", {"default": "", "metavar": "DỰ_ÁN", "help": "mã dự án của ho-so-du-an"}),
    ("--programme", {"default": "", "metavar": "CHƯƠNG_TRÌNH", "help": "chỉ các dự án của chương trình, đề án này"}),
    (
        "--paging",
        {
            "default": "",
            "metavar": "TRANG",
            "help": "dong-thoi-gian: a3-nam, a4-nam, a3-nam-gon, a4-nam-gon, a3-quy, a4-quy",
        },
    ),
    (
        "--all-units",
        {"action": "store_true", "help": "tờ của mọi đơn vị, hồ sơ của mọi dự án, vào một thư mục hay một sổ tính"},
    ),
)
REPORT_OUT: Argument = (
    "--out",
    {
        "type": file_name,
        "required": True,
        "metavar": "TỆP",
        "help": "tệp .xlsx (.xlsm khi mẫu có macro), .pdf, tờ biểu cả .docx; với --all-units: thư mục mới hay .xlsx",
    },
)
SHEET_OUT: Argument = (
    "--out",
    {"type": file_name, "metavar": "TỆP", "help": "ghi ra tệp .xlsx (.xlsm khi mẫu có macro), .pdf hay .docx này"},
)
SIGNED: Argument = ("--day", {"type": day, "metavar": "NGÀY", "help": "ngày ký in trên tờ; bỏ trống thì để ghi tay"})
CODE_OR_BOOK: Argument = ("asked", {"metavar": "MÃ|TỆP", "help": "mã in trên tờ, hoặc tệp .xlsx của tờ"})
ISSUE_CODE: Argument = ("code", {"metavar": "MÃ", "help": "mã in trên tờ, ví dụ 4F7K-2M9X-QH3P"})
BOOK: Argument = ("book", {"type": file_name, "metavar": "SỔ_TÍNH", "help": "tệp .xlsx đơn vị gửi về, hay bảng bất kỳ"})
IMPORTING: tuple[Argument, ...] = (
    ("--dry-run", {"action": "store_true", "help": "chỉ xem trước, không ghi gì"}),
    ("--partial", {"action": "store_true", "help": "ghi các ô nạp được dù còn ô không nạp được"}),
    ("--clear-empty", {"action": "store_true", "help": "ô trống trong tệp thì xóa số đang có"}),
    ("--choose", {"nargs": "+", "default": [], "metavar": "Ô=SỐ", "help": "cách đọc số đọc được hai cách: H22=1476"}),
    (
        "--match",
        {"nargs": "+", "metavar": "CỘT=VAI", "help": "cột nào là indicator, unit, period, value; nhớ cho lần sau"},
    ),
    ("--reason", {"default": "", "metavar": "LÝ_DO", "help": "vì sao ghi khác số đơn vị chủ trì đã báo"}),
)
CHOSEN: tuple[Argument, ...] = (
    ("--programme", {"default": "", "metavar": "CHƯƠNG_TRÌNH", "help": "chỉ dự án của chương trình này"}),
    ("--project", {"default": "", "metavar": "DỰ_ÁN", "help": "chỉ dự án này"}),
)
PROJECTS_OUT: Argument = (
    "--out",
    {"type": file_name, "required": True, "metavar": "TỆP", "help": "tệp .xlsx, hay .xml cho Microsoft Project"},
)
PROJECTS_IN: tuple[Argument, ...] = (
    ("book", {"type": file_name, "metavar": "TỆP", "help": "tệp .xlsx, hay .xml của Microsoft Project"}),
    ("--into", {"default": "", "metavar": "DỰ_ÁN", "help": "dự án của những mốc trong tệp .xml không rõ dự án"}),
    ("--dry-run", {"action": "store_true", "help": "chỉ xem trước, không ghi gì"}),
)
TEMPLATE: tuple[Argument, ...] = (
    ("deed", {"choices": ("doctor", "bind", "take", "copy", "retire"), "metavar": "VIỆC", "help": "doctor kiểm tra, "
     "bind gắn, take dùng từ một kỳ, copy chép ra để sửa, retire thôi dùng"}),
    FILE,
    ("what", {"metavar": "SỔ_TÍNH|MÃ", "help": "tệp .xlsx, hoặc mã mẫu khi copy và retire"}),
    ("--form", {"default": "", "metavar": "BIỂU", "help": "mẫu của biểu nào; nếu không thì biểu đầu tiên"}),
    ("--kind", {"default": "bieu", "choices": KINDS, "metavar": "LOẠI", "help": "mẫu của loại báo cáo nào"}),
    ("--code", {"default": "", "metavar": "MÃ", "help": "mã mẫu; nếu không thì mẫu của biểu"}),
    ("--name", {"default": "", "metavar": "TÊN", "help": "tên gọi của mẫu"}),
    ("--from", {"default": "", "metavar": "KỲ", "dest": "since", "help": "dùng từ kỳ này"}),
    ("--take", {"default": "", "metavar": "KỲ", "dest": "since", "help": "gắn xong thì dùng ngay từ kỳ này"}),
    ("--out", {"type": file_name, "default": None, "metavar": "TỆP", "help": "ghi ra tệp này"}),
)  # fmt: skip

Command = tuple[str, Callable[..., int | None], tuple[Argument, ...]]
COMMANDS: dict[str, Command] = {
    "new": ("tạo tệp mới", keeping.new, (FILE, EMPTY)),
    "info": ("tệp có gì", reading.info, (FILE, JSON)),
    "indicators": ("các chỉ tiêu", reading.indicators, (FILE, SEARCH, JSON)),
    "series": ("một chỉ tiêu qua các kỳ", reading.series, (FILE, CODE, ONE_UNIT, TERRITORY, JSON)),
    "enter": ("nhập số cho một biểu, đúng hết mới ghi", writing.enter, (FILE, FORM, FILLER, PERIOD, BY, FIGURES, JSON)),
    **CHART_COMMANDS,
    "export-form": ("xuất biểu thành tệp để đơn vị điền", _export_form, (FILE, FORM, FILLER, PERIOD, OUT)),
    "import": ("nạp số từ sổ tính", _take_in, (FILE, BOOK, FORM, FILLER, PERIOD, *IMPORTING, BY, JSON)),
    "evidence": ("minh chứng của một biểu", _evidence, (FILE, FORM, FILLER, PERIOD, FOLDER, JSON)),
    "export-projects": ("xuất dự án, vốn và mốc", _export_projects, (FILE, *CHOSEN, PROJECTS_OUT)),
    "import-projects": ("nạp dự án, vốn và mốc", _import_projects, (FILE, *PROJECTS_IN, BY, JSON)),
    "report": ("xuất biểu, bảng, danh sách ra Excel, PDF, báo cáo Word", _report, (FILE, *ORDER, REPORT_OUT)),
    **SCORE_COMMANDS,
    "issue": ("phát hành tờ", _issue, (FILE, *ORDER[:-1], SIGNED, SHEET_OUT, BY, JSON)),
    "prove": ("tờ đã phát hành còn đúng không", _prove, (FILE, CODE_OR_BOOK, JSON)),
    "reprint": ("lấy lại tờ đúng như đã gửi", _reprint, (FILE, ISSUE_CODE, OUT)),
    "issued": ("các tờ đã phát hành", _issued, (FILE, SEARCH, JSON)),
    "journal": ("nhật ký", reading.journal, (FILE, LIMIT, JSON)),
    "diff": ("số liệu, mục tiêu đã đổi giữa hai ngày", looking_back.diff, (FILE, SINCE, BETWEEN, JSON)),
    "figures": ("mọi số liệu như lúc cuối một ngày", looking_back.figures, (FILE, AS_OF, JSON)),
    "check": ("kiểm tra tệp", reading.check, (FILE, AGAINST, REBUILD, JSON)),
    "problems": ("các vấn đề của một biểu", _problems, (FILE, FORM, PERIOD, UNIT, JSON)),
    "parts": ("số của từng đơn vị trong một số tổng hợp", consolidating.parts, (FILE, CODE, PERIOD, JSON)),
    "rules": ("các quy tắc kiểm tra", _rules, (FILE, JSON)),
    "templates": ("các mẫu biểu và kỳ bắt đầu dùng", _templates, (FILE, JSON)),
    "template": ("kiểm tra, gắn, dùng, chép một mẫu biểu", _template, (*TEMPLATE, BY, JSON)),
    "backup": ("sao lưu", keeping.backup, (FILE, TARGET)),
    "forms": ("các biểu", states.forms, (FILE, JSON)),
    "open-period": ("mở kỳ báo cáo", states.open_period, (FILE, FORM, PERIOD, UNITS, BY, JSON)),
    "status": ("biểu đến đâu, hạn, lý do khóa", states.status, (FILE, ANY_FORM, ANY_PERIOD, UNIT, JSON)),
    "submit": ("gửi biểu", states.mover(Move.SUBMIT), (*MOVED, NOTE, BY, JSON)),
    "return": ("trả lại biểu, kèm lời ghi", states.mover(Move.RETURN), (*MOVED, NOTE, UNTIL, BY, JSON)),
    "approve": ("duyệt biểu", states.mover(Move.APPROVE), (*MOVED, NOTE, BY, JSON)),
    "lock": ("khóa sổ biểu", states.mover(Move.LOCK), (*MOVED, NOTE, BY, JSON)),
    "unlock": ("mở khóa biểu", states.mover(Move.UNLOCK), (*MOVED, REASON, UNTIL, BY, JSON)),
    "ask-unlock": ("xin mở khóa biểu", states.ask_unlock, (*MOVED, REASON, LAST, BY, JSON)),
    "people": ("người làm việc trong tệp", states.people, (FILE, JSON)),
    **PROJECT_COMMANDS,
    **TREND_COMMANDS,
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
    asked = top.parse_args(arguments)
    if any(map(_is_torn, vars(asked).values())):
        top.error("có ký tự hỏng, hãy gõ lại bằng bàn phím")
    return asked


def _is_torn(value: object) -> bool:
    # Half a letter, which a terminal that is not set to UTF-8 hands in; the names of files may have it.
    texts = value if isinstance(value, list) else [value]
    return any("\ud800" <= letter <= "\udfff" for text in texts if isinstance(text, str) for letter in text)
