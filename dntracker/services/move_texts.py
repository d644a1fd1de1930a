"""Moving forms in words: what is asked before a step and what is told after it, the same on every screen."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from dntracker.domain.progress_form import PROJECTS
from dntracker.domain.submission import Move, State, Submission
from dntracker.services.next_steps import Plea, Step
from dntracker.services.standings import Standing
from dntracker.services.texts import LOCAL, day, inside, period_name

STEP_WORDS: Mapping[Step, str] = {
    Move.SUBMIT: "Gửi", Move.RETURN: "Trả lại", Move.APPROVE: "Duyệt", Move.LOCK: "Khóa sổ", Move.UNLOCK: "Mở khóa",
    Plea.ASK: "Xin mở khóa", Plea.DECLINE: "Không mở khóa",
}  # fmt: skip
"""What a step is called on its button, in its question and in its dialog."""
NONE_MOVED = "Chưa biểu nào đổi."

_MEANS: Mapping[Step, str] = {
    Move.SUBMIT: "Gửi rồi thì không sửa được, trừ khi được trả lại.",
    Move.APPROVE: "Số đã duyệt được dùng cho biểu tổng hợp.",
    Move.LOCK: "Khóa sổ rồi thì muốn sửa phải mở khóa, có lý do.",
}
_MEANS_PROJECTS: Mapping[Step, str] = {
    **_MEANS,
    Move.APPROVE: "Giai đoạn, dự báo, ngày đạt và giải ngân của kỳ được ghi vào các dự án.",
}
_WHY: Mapping[Step, str] = {
    Move.RETURN: "Cần sửa gì? Đơn vị sẽ đọc.",
    Move.UNLOCK: "Vì sao mở khóa?",
    Plea.ASK: "Vì sao phải sửa?",
    Plea.DECLINE: "Vì sao không mở?",
}
_DONE: Mapping[Step, str] = {
    Move.SUBMIT: "Đã gửi {sheet} lúc {at}; chờ duyệt.",
    Move.RETURN: "Đã trả lại {sheet} lúc {at}; chờ đơn vị sửa và gửi lại.",
    Move.APPROVE: "Đã duyệt {sheet} lúc {at}; bước sau là khóa sổ.",
    Move.LOCK: "Đã khóa sổ {sheet} lúc {at}; muốn sửa thì mở khóa, có lý do.",
    Move.UNLOCK: "Đã mở khóa {sheet} lúc {at}; chờ đơn vị sửa và gửi lại.",
    Plea.ASK: "Đã xin mở khóa {sheet} lúc {at}; chờ người duyệt trả lời.",
    Plea.DECLINE: "Đã trả lời không mở khóa {sheet} lúc {at}; biểu vẫn khóa, lý do ghi ở Nhật ký.",
}
_SEVERAL: Mapping[Step, str] = {
    Move.APPROVE: "Đã duyệt {count} biểu lúc {at}; bước sau là khóa sổ.",
    Move.RETURN: "Đã trả lại {count} biểu lúc {at}; chờ các đơn vị sửa và gửi lại.",
    Move.LOCK: "Đã khóa sổ {count} biểu lúc {at}; muốn sửa thì mở khóa, có lý do.",
    Move.UNLOCK: "Đã mở khóa {count} biểu lúc {at}; chờ các đơn vị sửa và gửi lại.",
}


def sheet_name(one: Standing) -> str:
    """Which form: *biểu 02/CĐS-X quý III năm 2026 của Phường Hải Châu*."""
    return f"biểu {one.form.code} {inside(period_name(one.period))} của {one.unit.name}"


def which(forms: Sequence[Standing]) -> str:
    """Which forms a step is about: the one, or how many."""
    return sheet_name(forms[0]) if len(forms) == 1 else f"{len(forms)} biểu"


def question(step: Step, forms: Sequence[Standing], unanswered: int = 0) -> tuple[str, str]:
    """What is asked before a step that needs no words, and what should be known about it."""
    means, of = (_MEANS_PROJECTS, " dự án") if _all_of_projects(forms) else (_MEANS, "")
    said = [f"Đã nhập {forms[0].entered}/{forms[0].total}{of}."] if len(forms) == 1 and step is Move.SUBMIT else []
    said += [f"{warned(unanswered)}: bấm Hủy, rồi F8 ở Nhập liệu để xem."] if unanswered else []
    return f"{STEP_WORDS[step]} {which(forms)}?", " ".join([*said, means[step]])


def asks_why(step: Step, forms: Sequence[Standing]) -> str:
    """What is asked before a step that needs words; of a request also who made it, until when and why."""
    name, found = which(forms), forms[0].found if len(forms) == 1 else None
    if step in (Move.UNLOCK, Plea.DECLINE) and found and found.asked_by and found.asked_until:
        head = f"{found.asked_by} xin mở khóa {name} đến hết ngày {day(found.asked_until)}: “{found.asked_reason}”"
    else:
        head = f"{name[:1].upper()}{name[1:]}."
    if step in (Move.RETURN, Move.UNLOCK) and _all_of_projects(forms) and any(map(_is_approved, forms)):
        head += " Các dự án trở lại như trước khi duyệt."
    return f"{head}\n{_WHY[step]}"


def _all_of_projects(forms: Sequence[Standing]) -> bool:
    return all(one.form.subject == PROJECTS for one in forms)


def _is_approved(one: Standing) -> bool:
    return one.found is not None and one.found.state in (State.APPROVED, State.LOCKED)


def done(step: Step, one: Standing, at: datetime) -> str:
    """What was done with one form, when, and what comes next."""
    return _DONE[step].format(sheet=sheet_name(one), at=_moment(at))


def done_with(step: Step, count: int, at: datetime) -> str:
    """What was done with several forms."""
    return _SEVERAL[step].format(count=count, at=_moment(at))


def open_told(moved: Submission, closes: date | None) -> str:
    """Until when a form takes figures again; empty where nothing ends that."""
    last = max((one for one in (closes, moved.open_until) if one), default=None)
    return f"Nhận số đến hết ngày {day(last)}." if last else ""


def more(count: int) -> str:
    """How many forms besides those that were named stayed as they were."""
    return f"Và {count} biểu khác."


def warned(count: int) -> str:
    """How many warnings nobody has given a reason for."""
    return f"Còn {count} cảnh báo chưa giải trình"


def _moment(at: datetime) -> str:
    local = at.astimezone(LOCAL)
    return f"{local:%H:%M} ngày {local:%d/%m/%Y}"
