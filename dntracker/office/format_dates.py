"""Dates and times as their number formats show them, in Vietnamese."""

import re
from datetime import UTC, date, datetime, timedelta

EPOCH = datetime(1899, 12, 30, tzinfo=UTC)  # a cell has no zone
DAYS_TO_1904 = 1462  # workbooks from old Macs count from there
_TOKEN = re.compile(r"\[(?:h+|m+|s+)\]|y+|m+|d+|h+|s+(?:\.0+)?|AM/PM|A/P|\x00|.", re.I)
_DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_SHORT_DAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_MAXIMUM = 2_958_466


def day_of(number: float) -> date | None:
    """The day that such a number stands for, whatever its hour; None for an hour alone, or beyond the calendar."""
    try:
        return (EPOCH + timedelta(days=int(number))).date() if number >= 1 else None
    except OverflowError:
        return None


def is_date(pattern: str) -> bool:
    """Whether a section of a format, its texts taken out, shows a date or a time."""
    return re.search(r"[dyhs]|m{1,5}", re.sub(r"general", "", pattern, flags=re.I), re.I) is not None


def date_text(value: float, pattern: str) -> str:
    """The moment that a number of days stands for; one that is none shows as `#######`, as in Excel."""
    if not 0 <= value < _MAXIMUM:
        return "#######"
    moment = EPOCH + timedelta(days=int(value), seconds=round((value - int(value)) * 86400))
    tokens = _TOKEN.findall(pattern)
    halves = any(token.upper() in ("AM/PM", "A/P") for token in tokens)
    return "".join(_part(token, moment, value, halves, _is_minute(tokens, place)) for place, token in enumerate(tokens))


def _is_minute(tokens: list[str], place: int) -> bool:
    if not re.fullmatch("m{1,2}", tokens[place], re.I):
        return False
    letters = [
        (spot, token.strip("[]")[0].lower()) for spot, token in enumerate(tokens) if token[0].lower() in "[ymdhs"
    ]
    before = [letter for spot, letter in letters if spot < place]
    after = [letter for spot, letter in letters if spot > place]
    return before[-1:] == ["h"] or after[:1] == ["s"]


def _part(token: str, moment: datetime, value: float, halves: bool, minute: bool) -> str:
    low = token.lower()
    if low.startswith("["):
        return _elapsed(low[1:-1], value)
    if minute:
        return str(moment.minute).rjust(len(low), "0")
    if low in ("am/pm", "a/p"):
        return "SA" if moment.hour < 12 else "CH"
    written = {"y": _year, "m": _month, "d": _day}.get(low[0])
    if written is not None:
        return written(low, moment)
    if low[0] == "h":
        hour = (moment.hour - 1) % 12 + 1 if halves else moment.hour
        return str(hour).rjust(len(low), "0")
    return str(moment.second).rjust(len(low.partition(".")[0]), "0") if low[0] == "s" else token


def _elapsed(unit: str, value: float) -> str:
    per_day = {"h": 24, "m": 1440, "s": 86400}[unit[0]]
    return str(int(value * per_day + 1e-9)).rjust(len(unit), "0")


def _year(token: str, moment: datetime) -> str:
    return f"{moment.year % 100:02}" if len(token) <= 2 else f"{moment.year:04}"


def _month(token: str, moment: datetime) -> str:
    if len(token) <= 2:
        return str(moment.month).rjust(len(token), "0")
    return f"Tháng {moment.month}" if len(token) == 4 else f"Thg{moment.month}"


def _day(token: str, moment: datetime) -> str:
    if len(token) <= 2:
        return str(moment.day).rjust(len(token), "0")
    return (_DAYS if len(token) == 4 else _SHORT_DAYS)[moment.weekday()]
