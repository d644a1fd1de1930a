"""The overview in words: places of the matrix, the sentence on top, and the message to those who are missing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from dntracker.domain.calendar import weekday_name
from dntracker.domain.period import Period
from dntracker.domain.submission import State
from dntracker.services import texts
from dntracker.services.overview import Mark, Matrix, Show, is_sent, mark_of
from dntracker.services.standings import Standing

MARK_WORDS: Mapping[Mark, str] = {
    Mark.EMPTY: "Chưa nhập",
    Mark.DRAFT: "Nháp {entered}/{total}",
    Mark.SUBMITTED: "Đã gửi",
    Mark.RETURNED: "Trả lại",
    Mark.ASKED: "Xin mở khóa",
    Mark.APPROVED: "Đã duyệt",
    Mark.LOCKED: "Khóa sổ",
    Mark.LATE: "Trễ {late} ngày",
    Mark.LATE_AGAIN: "Trễ {late} ngày",
    Mark.EXEMPT: "Không phải báo cáo",
    Mark.ABSENT: "Không báo cáo biểu này",
}
SHOW_WORDS: Mapping[Show, str] = {
    Show.ASKED: "Xin mở khóa", Show.LATE: "Trễ", Show.MISSING: "Chưa gửi", Show.WAITING: "Chờ duyệt",
}  # fmt: skip
"""What a filter leaves."""
_STATE_TOLD: Mapping[State, str] = {
    State.SUBMITTED: "Đã gửi",
    State.RETURNED: "Trả lại",
    State.APPROVED: "Đã duyệt",
    State.LOCKED: "Khóa sổ",
}
GREETING = "{sender} đề nghị các đơn vị sau gửi {form} ({name}) {period}, hạn nộp {due}:"
GREETING_LATE = "{sender} đề nghị các đơn vị sau gửi ngay {form} ({name}) {period}, đã quá hạn nộp {due}:"
CLOSING = "Sau ngày {closes} biểu đóng, không nhập được nữa."
THANKS = "Đơn vị đã gửi xin bỏ qua tin này. Trân trọng cảm ơn."


def words(standing: Standing | None, named: Callable[[str], str] = str) -> str:
    """What the matrix says about a form of a unit: *Nháp 14/18*, *Trễ 4 ngày*; `named` gives another language."""
    pattern = named(MARK_WORDS[mark_of(standing)])
    if standing is None or "{" not in pattern:
        return pattern
    return pattern.format(entered=standing.entered, total=standing.total, late=standing.days_late)


def away(day: date, today: date) -> str:
    """How far a day is from today: *còn 3 ngày*, *hôm nay*, *đã qua 4 ngày*."""
    days = (day - today).days
    return f"còn {days} ngày" if days > 0 else f"đã qua {-days} ngày" if days else "hôm nay"


def story(standing: Standing, today: date) -> list[str]:
    """All that is known about a form of a unit, a line each: a request, state with who and when, due day, closing."""
    found, lines = standing.found, [_state_told(standing)]
    if found and found.asked_until:
        lines.insert(0, f"{found.asked_by} xin mở khóa đến {texts.day(found.asked_until)}: {found.asked_reason}")
    if standing.due:
        named = standing.due.nominal
        moved = f", dời từ {weekday_name(named)} {texts.day(named)}" if standing.due.moved else ""
        late = f"trễ {standing.days_late} ngày" if standing.days_late else away(standing.due.actual, today)
        lines.append(f"Hạn nộp {texts.day(standing.due.actual)} ({late}{moved})")
    if standing.closes:
        lines.append(f"Khóa sổ {texts.day(standing.closes)} ({away(standing.closes, today)})")
    if standing.reopened:
        lines.append(f"Được mở lại đến hết ngày {texts.day(standing.reopened)}")
    return lines


def place(standing: Standing) -> str:
    """Which form of which unit and period: *Phường Hải Châu, 02/CĐS-X quý IV năm 2025*."""
    return f"{standing.unit.name}, {standing.form.code} {texts.inside(texts.period_name(standing.period))}"


def column_period(period: Period) -> str:
    """The period as the head of a column says it: *Quý IV/2025*, *Tháng 7/2025*, *Năm 2025*."""
    return texts.period_name(period).replace(" năm ", "/")


def headline(matrix: Matrix, period: Period, today: date) -> str:
    """The sentence on top, key numbers in `<b>`: who has sent a period's forms, how long there is, who is late."""
    places = [place for place, column in enumerate(matrix.columns) if column.period == period]
    rows = [(row, _asked(row.standings[place] for place in places)) for row in matrix.rows]
    parts = [
        f"<b>{sum(all(map(is_sent, asked)) for asked in group)}/{len(group)}</b> {name}"
        for name, commune in (("sở, ngành", False), ("xã, phường", True))
        if (group := [asked for row, asked in rows if asked and row.commune is commune])
    ]
    head = column_period(period)
    if not parts:
        return f"{head}: chưa mở cho nơi nào."
    late = sum(any(one.days_late for one in asked) for _, asked in rows)
    ends = [_till_due(matrix, period, today), f"<b>{late} nơi</b> đã trễ" if late else "không nơi nào trễ"]
    wanted = matrix.count(Show.ASKED)
    ends += [f"<b>{wanted} nơi</b> xin mở khóa"] if wanted else []
    return f"{head}: {' và '.join(parts)} đã gửi; {', '.join(filter(None, ends))}."


def reminder(missing: Sequence[Standing], sender: str, today: date) -> str:
    """A message to paste: those who are missing, by form and period, with the due day; empty when nobody is."""
    blocks = [_block(list(found), sender, today) for _, found in groupby(missing, _sheet_of)]
    return "\n\n".join([*blocks, THANKS]) if blocks else ""


def progress(standing: Standing) -> str:
    """How far a form has come that is not handed in, late or not: *Chưa nhập*, *Nháp 14/18*, *Trả lại*."""
    if standing.state is State.RETURNED:
        return MARK_WORDS[Mark.RETURNED]
    mark = Mark.DRAFT if standing.entered else Mark.EMPTY
    return MARK_WORDS[mark].format(entered=standing.entered, total=standing.total)


def opening_told(standings: Sequence[Standing], today: date) -> str:
    """What opening a form for these units means: until when they hand it in, and whether it is open already."""
    if not standings:
        return "Không nơi nào phải báo cáo biểu này cho kỳ này."
    due, closes = standings[0].due, standings[0].closes
    told = "Biểu chưa đặt hạn nộp cho kỳ này."
    if due and closes:
        told = f"Hạn nộp {texts.day(due.actual)} ({away(due.actual, today)}), khóa sổ {texts.day(closes)}."
    opened = sum(one.found is not None for one in standings)
    return f"{told} Kỳ này đã mở cho {opened} nơi; tình trạng của các nơi giữ nguyên." if opened else told


def _state_told(standing: Standing) -> str:
    found = standing.found
    if found and not found.required:
        return MARK_WORDS[Mark.EXEMPT]
    if found and found.state in _STATE_TOLD:
        at = f" {texts.moment(found.at)}" if found.at else ""
        by = f" ({found.by})" if found.by else ""
        note = f": {found.note}" if found.note else ""
        return f"{_STATE_TOLD[found.state]}{at}{by}{note}"
    told = f"Nháp, đã nhập {standing.entered}/{standing.total}" if standing.entered else MARK_WORDS[Mark.EMPTY]
    return told if found else f"{told}, kỳ chưa mở"


def _asked(standings: Iterable[Standing | None]) -> list[Standing]:
    return [one for one in standings if one and one.found and one.required]


def _till_due(matrix: Matrix, period: Period, today: date) -> str:
    days = [column.due.actual for column in matrix.columns if column.period == period and column.opened and column.due]
    coming = min((day for day in days if day >= today), default=None)
    if coming is None:
        return ""
    return f"còn <b>{(coming - today).days} ngày</b> đến hạn" if coming > today else "<b>hôm nay</b> đến hạn"


def _sheet_of(standing: Standing) -> tuple[str, str]:
    return standing.form.code, standing.period.code


def _block(found: list[Standing], sender: str, today: date) -> str:
    first = found[0]
    due, closes = first.due, first.closes
    late = any(one.days_late for one in found)
    head = (GREETING_LATE if late else GREETING).format(
        sender=sender,
        form=f"biểu {first.form.code}",
        name=first.form.short_name,
        period=texts.inside(texts.period_name(first.period)),
        due=f"{texts.day(due.actual)} ({away(due.actual, today)})" if due else "chưa đặt",
    )
    listed = [f"{number}. {one.unit.name} ({texts.inside(progress(one))})" for number, one in enumerate(found, 1)]
    last = [CLOSING.format(closes=texts.day(closes))] if closes and closes >= today else []
    return "\n".join([head, *listed, *last])
