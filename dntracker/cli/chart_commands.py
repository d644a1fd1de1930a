"""The commands on charts and their arguments; what they do is imported when they run."""

import argparse
from collections.abc import Callable

from dntracker.cli.arguments import AT, BY, FILE, JSON, Argument, day
from dntracker.cli.place import Place, file_name
from dntracker.domain.chart_spec import PARTS

CODES: Argument = (
    "codes",
    {"nargs": "*", "metavar": "MÃ", "help": "mã chỉ tiêu, mỗi mã một đường; KTS.01@VN: của một đơn vị hay địa bàn"},
)
SPAN: tuple[Argument, ...] = (
    ("--frequency", {"default": None, "metavar": "KỲ", "help": "nam, quy hoặc thang"}),
    ("--from", {"default": None, "metavar": "KỲ", "dest": "first", "help": "từ kỳ này, ví dụ 2020 hay 2024-Q1"}),
    ("--to", {"default": None, "metavar": "KỲ", "dest": "last", "help": "đến hết kỳ này"}),
    AT,
)
PLACES: tuple[Argument, ...] = (
    ("--unit", {"default": "", "metavar": "MÃ,MÃ", "help": "mỗi đơn vị một đường"}),
    ("--territory", {"default": "", "metavar": "MÃ,MÃ", "help": "mỗi địa bàn một đường"}),
)
MADE: tuple[Argument, ...] = (
    ("--cumulative", {"action": "store_true", "default": None, "help": "lũy kế từ đầu năm"}),
    ("--growth", {"action": "store_true", "help": "mức tăng so với cùng kỳ năm trước"}),
    ("--index", {"nargs": "?", "const": "", "default": None, "metavar": "KỲ", "help": "chỉ số, kỳ này = 100"}),
    ("--share", {"nargs": "?", "const": "", "default": None, "metavar": "MÃ", "help": "tỷ trọng trong chỉ tiêu này; "
     "không ghi mã thì trong số của thành phố"}),
    ("--join-breaks", {"action": "store_true", "default": None, "help": "nối qua mốc gãy; hình có ghi rõ"}),
    ("--benchmarks", {"action": argparse.BooleanOptionalAction, "default": None, "help": "cả nước, tỉnh khác"}),
    ("--forecast", {"nargs": "?", "const": "auto", "default": None, "metavar": "CÁCH", "help": "kèm dự báo: auto, "
     "linear, recent, damped, saturating"}),
    ("--hide", {"default": None, "metavar": "PHẦN,PHẦN", "help": f"ẩn mã đường, {', '.join(PARTS)}"}),
)  # fmt: skip
KEPT: tuple[Argument, ...] = (
    ("--named", {"default": None, "metavar": "TÊN", "help": "mở biểu đồ đã giữ; các tùy chọn khác sửa thêm"}),
    ("--save", {"default": None, "metavar": "TÊN", "help": "giữ cách vẽ này trong tệp dưới tên"}),
    (
        "--out",
        {
            "type": file_name,
            "default": None,
            "metavar": "TỆP",
            "help": "vẽ ra .png, .svg, .pdf, hoặc .xlsx: số liệu và biểu đồ của Excel",
        },
    ),
    (
        "--size",
        {"default": "", "metavar": "CỠ", "help": "rộng x cao tính bằng mm: 160x90; hoặc doc, half, a4, slide, third"},
    ),
    ("--dpi", {"default": "", "metavar": "SỐ", "help": "số điểm ảnh mỗi inch của PNG; có --size thì mặc định 300"}),
)
NOTE: tuple[Argument, ...] = (
    ("words", {"nargs": "?", "default": "", "metavar": "LỜI", "help": "điều ghi trên biểu đồ"}),
    ("--on", {"type": day, "default": None, "metavar": "NGÀY", "help": "ngày của sự kiện, hoặc ngày đầu của khoảng"}),
    ("--until", {"type": day, "default": None, "metavar": "NGÀY", "help": "ngày cuối của khoảng"}),
    ("--indicator", {"default": "", "metavar": "MÃ", "help": "trên mọi biểu đồ của chỉ tiêu này; * là mọi chỉ tiêu"}),
    ("--named", {"default": "", "metavar": "TÊN", "help": "chỉ trên biểu đồ đã giữ này"}),
    ("--change", {"default": "", "metavar": "MÃ", "help": "sửa ghi chú có mã này, xem bằng lệnh charts"}),
    ("--remove", {"default": "", "metavar": "MÃ", "help": "bỏ ghi chú có mã này"}),
)
REMOVE: Argument = ("--remove", {"default": None, "metavar": "TÊN", "help": "bỏ biểu đồ đã giữ này"})
RENAME: Argument = (
    "--rename",
    {"nargs": 2, "default": None, "metavar": ("TÊN", "TÊN_MỚI"), "help": "đổi tên biểu đồ đã giữ"},
)


def _chart(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.drawing import chart

    chart(place, asked)


def _charts(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.charting import charts

    charts(place, asked)


def _chart_note(place: Place, asked: argparse.Namespace) -> None:
    from dntracker.cli.charting import chart_note

    chart_note(place, asked)


CHART_COMMANDS: dict[str, tuple[str, Callable[..., int | None], tuple[Argument, ...]]] = {
    "chart": ("vẽ chỉ tiêu qua các kỳ", _chart, (FILE, CODES, *PLACES, *SPAN, *MADE, *KEPT, BY, JSON)),
    "charts": ("các biểu đồ đã giữ, ghi chú trên biểu đồ", _charts, (FILE, REMOVE, RENAME, BY, JSON)),
    "chart-note": ("ghi một sự kiện, một khoảng thời gian trên biểu đồ", _chart_note, (FILE, *NOTE, BY, JSON)),
}
