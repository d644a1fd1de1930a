"""What argparse says, in Vietnamese."""

import argparse
import re
from typing import Any, NoReturn

from dntracker.domain.errors import UserError

_MISTAKES = (
    (r"the following arguments are required: (.*)", r"thiếu \1"),
    (r"unrecognized arguments: (.*)", r"không hiểu \1"),
    (r"argument LỆNH: invalid choice: '(.*?)'.*", r"không có lệnh \1"),
    (r"argument (.*): invalid choice: '(.*?)' \(choose from (.*)\)", r"\1 không nhận “\2”, chỉ nhận \3"),
    (r"argument (.*): invalid day value: '(.*)'", r"\1 không nhận “\2”, ghi ngày như 31/12/2025"),
    (r"argument (.*): invalid \w+ value: '(.*)'", r"\1 không nhận “\2”"),
    (r"argument (.*): expected (?:one|at least one) argument", r"\1 cần một giá trị"),
    (r"argument (.*): expected (\d+) arguments", r"\1 cần \2 giá trị"),
    (r"ambiguous option: (\S+).*", r"\1 chưa rõ là tùy chọn nào"),
)


class BadArgument(UserError):
    """A command line that cannot be understood; `text` says why."""

    code = "bad_argument"


class Parser(argparse.ArgumentParser):
    """A parser whose help and mistakes are Vietnamese; a mistake is a BadArgument."""

    def __init__(self, *, prog: str, description: str = "") -> None:
        super().__init__(prog=prog, description=description, add_help=False, formatter_class=_Help)
        self._positionals.title, self._optionals.title = "tham số", "tùy chọn"
        self.add_argument("-h", "--help", action="help", help="xem cách dùng")

    def error(self, message: str) -> NoReturn:
        raise BadArgument(text=f"Lệnh chưa đúng: {_told(message)}. Xem cách dùng bằng --help.")


class _Help(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


def _told(message: str) -> str:
    for pattern, words in _MISTAKES:
        if re.fullmatch(pattern, message, re.DOTALL):
            return re.sub(pattern, words, message, flags=re.DOTALL).replace("'", "")
    return message
