"""What changed of projects and of the reports on them, field by field, in the words of the journal."""

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol, TypeVar

from dntracker.domain.number_text import write
from dntracker.domain.progress import Progress
from dntracker.domain.progress_form import Field
from dntracker.domain.project import Fund, Obstacle, Project
from dntracker.domain.quantity import Quantity
from dntracker.domain.rating import RatingRule
from dntracker.services import texts
from dntracker.services.projects.amounts import money_text
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.rating_words import KIND_NAMES, RATING_LIMITS
from dntracker.services.projects.words import COLOURS, FUNDS, KEPT, KINDS, PLACES
from dntracker.services.told import ERASER, PENCIL, PLUS, Told
from dntracker.store.journal_pages import Was


class Names(Protocol):
    """Whoever knows what codes stand for."""

    def unit(self, code: str) -> str: ...
    def source(self, code: str) -> str: ...
    def period(self, code: str) -> str: ...
    def programme(self, code: str) -> str: ...
    def process(self, code: str) -> str: ...
    def stage(self, project: str, code: str) -> str: ...
    def milestone(self, project: str, code: str) -> str: ...


class Teller(Names, Protocol):
    """Whoever tells the journal."""

    def tell(self, was: Was) -> Told: ...


Thing = TypeVar("Thing", Project, Progress, Obstacle)
_Value = Callable[[Thing, Names], str]


def _of(field: Field) -> str:
    return texts.inside(PLACES[field])


def quoted(text: str) -> str:
    """A text of people between quotes; nothing for none."""
    return f"“{text}”" if text else ""


PROJECT: Mapping[str, _Value[Project]] = {
    "tên": lambda one, _: quoted(one.name),
    "chương trình": lambda one, names: names.programme(one.programme),
    "đơn vị chủ trì": lambda one, names: names.unit(one.owner) if one.owner else "",
    "loại": lambda one, _: KINDS[one.kind] if one.kind else "",
    "quy trình": lambda one, names: names.process(one.process),
    "giai đoạn": lambda one, names: names.stage(one.code, one.stage),
    "tình trạng khác thường": lambda one, names: names.stage(one.code, one.beside),
    "ngày bắt đầu": lambda one, _: date_words(one.start),
    "ngày kết thúc": lambda one, _: date_words(one.end),
    "ghi chú": lambda one, _: quoted(one.note),
    "chỉ tiêu": lambda one, _: ", ".join(one.indicators),
    "văn bản": lambda one, _: ", ".join(one.documents),
}
OBSTACLE: Mapping[str, _Value[Obstacle]] = {
    "nội dung": lambda one, _: quoted(one.text),
    "người gỡ": lambda one, names: names.unit(one.owner) if one.owner else "",
    "ngày nêu": lambda one, _: date_words(one.raised),
    "hạn gỡ": lambda one, _: date_words(one.due),
    "cách gỡ": lambda one, _: quoted(one.resolution),
    "ngày gỡ": lambda one, _: date_words(one.resolved),
}
PROGRESS: Mapping[str, _Value[Progress]] = {
    _of(Field.STAGE): lambda one, names: names.stage(one.project, one.stage),
    _of(Field.BESIDE): lambda one, names: names.stage(one.project, one.beside),
    _of(Field.PERCENT): lambda one, _: "" if one.percent is None else f"{write(Quantity(one.percent))}%",
    _of(Field.DONE): lambda one, _: quoted(one.done),
    _of(Field.WORK): lambda one, _: "" if one.work is None else money_text(one.work),
    _of(Field.OBSTACLES): lambda one, _: quoted(one.obstacles),
    "cam kết kỳ trước": lambda one, _: texts.inside(KEPT[one.kept]) if one.kept else "",
    "giải thích cam kết kỳ trước": lambda one, _: quoted(one.kept_note),
    _of(Field.PROMISE): lambda one, _: quoted(one.promise),
    "ghi chú": lambda one, _: quoted(one.note),
}


def changes(values: Mapping[str, _Value[Thing]], before: Thing | None, after: Thing, names: Names) -> list[str]:
    """Each field that differs, as `change` says it."""
    pairs = ((word, value(before, names) if before else "", value(after, names)) for word, value in values.items())
    return [change(word, old, new) for word, old, new in pairs if old != new]


def tell_project(before: Project | None, after: Project | None, fields: str, names: Names) -> Told:
    """*Sửa dự án Kho dữ liệu: giai đoạn Thi công, triển khai thay Đề xuất*."""
    one = after or before
    assert one is not None
    thing = f"dự án {one.name}"
    if before is None or after is None:
        return Told(*((PLUS, "Thêm") if before is None else (ERASER, "Bỏ")), thing)
    said = "; ".join(changes(PROJECT, before, after, names)) or fields
    return Told(PENCIL, "Sửa", thing, f": {said}" if said else "")


def tell_progress(before: Progress | None, after: Progress | None, fields: str, names: Names) -> Told:
    """*Sửa tiến độ dự án CVPM2, quý IV năm 2025: khối lượng hoàn thành 90% thay 85%*."""
    one = after or before
    assert one is not None
    thing = f"tiến độ dự án {one.project}, {names.period(one.period.code)}"
    if after is None:
        return Told(ERASER, "Bỏ", thing)
    found = [*changes(PROGRESS, before, after, names), *_dated(before, after, names), *_paid(before, after)]
    said = "; ".join(found) or fields
    return Told(*((PLUS, "Ghi") if before is None else (PENCIL, "Sửa")), thing, f": {said}" if said else "")


def tell_rule(before: RatingRule | None, after: RatingRule | None, _fields: str, _names: Names) -> Told:
    """*Đổi quy tắc đánh giá M01 Trễ mốc: đỏ, hơn 60 ngày*; one's own rule put away is the program's again."""
    one = after or before
    assert one is not None
    thing = f"quy tắc đánh giá {one.code} {one.name or KIND_NAMES[one.kind]}"
    if after is None:
        return Told(ERASER, "Đưa về như ban đầu", thing)
    over, measure = RATING_LIMITS[one.kind]
    limit = texts.with_measure(write(Quantity(one.limit)), measure)
    said = f"{texts.inside(COLOURS[one.colour])}, {over} {limit}" if one.active else "thôi dùng"
    return Told(PENCIL, "Đổi", thing, f": {said}")


def change(word: str, old: str, new: str) -> str:
    """One field that differs: *hạn gỡ 30/06/2026 thay 31/03/2026*, *bỏ hạn gỡ 31/03/2026*."""
    if not new:
        return f"bỏ {word} {old}"
    return f"{word} {new} thay {old}" if old else f"{word} {new}"


def _dated(before: Progress | None, after: Progress, names: Names) -> Iterator[str]:
    kinds: tuple[tuple[str, Callable[[Progress], Mapping[str, str]], Callable[[str], str]], ...] = (
        ("dự báo mốc", lambda one: one.forecasts, date_words),
        ("ngày đạt mốc", lambda one: one.reached, date_words),
        ("lý do chậm mốc", lambda one: one.reasons, quoted),
    )
    for word, part, said in kinds:
        old, new = part(before) if before else {}, part(after)
        for code in dict.fromkeys((*old, *new)):
            if old.get(code) != new.get(code):
                name = f"{word} {names.milestone(after.project, code)}"
                yield change(name, said(old.get(code, "")), said(new.get(code, "")))


def _paid(before: Progress | None, after: Progress) -> Iterator[str]:
    old = before.paid if before else {}
    for fund in Fund:
        if old.get(fund) != after.paid.get(fund):
            word = _of(Field.PAID) + ("" if fund is Fund.WHOLE else f", {texts.inside(FUNDS[fund])}")
            yield change(word, *(money_text(one[fund]) if fund in one else "" for one in (old, after.paid)))
