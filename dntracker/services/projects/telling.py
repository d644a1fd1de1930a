"""Changes of milestones, money and obstacles of projects in the words of the journal; what tells each kind."""

from collections.abc import Callable, Mapping

from dntracker.domain.act import Entry
from dntracker.domain.milestone import Milestone
from dntracker.domain.number_text import write
from dntracker.domain.project import Obstacle, ProjectAmount
from dntracker.domain.quantity import Quantity
from dntracker.services import texts
from dntracker.services.evidence_texts import evidence_change
from dntracker.services.projects.amounts import amount_name, money_text
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.telling_fields import (
    OBSTACLE,
    Names,
    changes,
    tell_progress,
    tell_project,
    tell_rule,
)
from dntracker.services.projects.words import OBSTACLES
from dntracker.services.told import CLIP, ERASER, NOTE, PENCIL, PLUS, Told

CHECK, MOVED = "check-circle", "arrow-right"


def tell_milestone(before: Milestone | None, after: Milestone | None, fields: str, names: Names) -> Told:
    """*Dời mốc Nghiệm thu của CVPM2 từ quý IV/2023 đến 30/06/2026, lý do: …*."""
    one = after or before
    assert one is not None
    thing = f"mốc {one.name} của {one.project}"
    if before is None or after is None:
        dates = [f"kế hoạch {date_words(one.plan)}"] if one.plan else []
        dates += [f"đạt {date_words(one.actual)}"] if one.actual else []
        sign, verb = (PLUS, "Thêm") if before is None else (ERASER, "Bỏ")
        return Told(sign, verb, thing, "".join(f", {said}" for said in dates))
    if after.revisions != before.revisions and len(after.revisions) >= len(before.revisions):
        return Told(MOVED, "Dời", thing, _moved(before, after, names))
    for look in (_moved_back, _reached, _planned, _forecast, _attached):
        if (said := look(before, after)) is not None:
            sign, verb, rest = said
            return Told(sign, verb, thing, rest)
    return _mended(thing, before, after, fields)


Said = tuple[str, str, str]
"""The sign, the verb, and what follows the thing."""


def _moved(before: Milestone, after: Milestone, names: Names) -> str:
    last = after.revisions[-1]
    paper = f" theo {names.source(last.document)}" if last.document else ""
    return f" từ {date_words(before.plan)} đến {date_words(after.plan)}{paper}, lý do: {last.reason}"


def _moved_back(before: Milestone, after: Milestone) -> Said | None:
    if len(after.revisions) >= len(before.revisions):
        return None
    return ERASER, "Bỏ lần dời", f", kế hoạch lại là {date_words(after.plan)}"


def _reached(before: Milestone, after: Milestone) -> Said | None:
    if before.actual == after.actual:
        return None
    if not after.actual:
        return ERASER, "Bỏ ngày đạt", f": {date_words(before.actual)}"
    return CHECK, "Đạt", f": {date_words(after.actual)}{_before(before.actual)}"


def _planned(before: Milestone, after: Milestone) -> Said | None:
    if before.planned == after.planned:
        return None
    if not after.planned:
        return ERASER, "Bỏ kế hoạch", f": {date_words(before.planned)}"
    return PENCIL, "Đặt kế hoạch", f": {date_words(after.planned)}{_before(before.planned)}"


def _forecast(before: Milestone, after: Milestone) -> Said | None:
    if before.forecast == after.forecast:
        return None
    if not after.forecast:
        return ERASER, "Bỏ dự báo", f": {date_words(before.forecast)}"
    why = f", lý do: {after.reason}" if after.reason != before.reason else ""
    return PENCIL, "Dự báo", f": {date_words(after.forecast)}{_before(before.forecast)}{why}"


def _attached(before: Milestone, after: Milestone) -> Said | None:
    files = evidence_change(before.evidence, after.evidence)
    return (CLIP, f"{texts.begun(files)} ở", "") if files else None


def _mended(thing: str, before: Milestone, after: Milestone, fields: str) -> Told:
    if after.reason and after.reason != before.reason:
        return Told(NOTE, "Ghi lý do chậm", thing, f": {after.reason}")
    if after.weight is not None and after.weight != before.weight:
        return Told(PENCIL, "Đặt tỷ trọng", thing, f": {write(Quantity(after.weight))}%")
    return Told(PENCIL, "Sửa", thing, f": {fields}" if fields else "")


def project_of(entry: Entry) -> tuple[str, str] | None:
    """The codes of the project that an entry is about, and of its milestone where it is about one."""
    if entry.kind == "rating_rule":
        return None
    return entry.key[0], entry.key[1] if entry.kind == "milestone" else ""


def tell_amount(before: ProjectAmount | None, after: ProjectAmount | None, fields: str, _names: Names) -> Told:
    """*Thêm tổng mức đầu tư, 30/10/2024 của CVPM2: >1.400 tỷ đồng*."""
    one = after or before
    assert one is not None
    thing, money = f"{amount_name(one)} của {one.project}", money_text(one.dong, one.qualifier)
    if before is None or after is None:
        return Told(*((PLUS, "Thêm") if before is None else (ERASER, "Bỏ")), thing, f": {money}")
    if (before.dong, before.qualifier) != (after.dong, after.qualifier):
        return Told(PENCIL, "Đổi", thing, f": {money} thay {money_text(before.dong, before.qualifier)}")
    return Told(PENCIL, "Sửa", thing, f": {money}, {fields}")


def tell_obstacle(before: Obstacle | None, after: Obstacle | None, fields: str, names: Names) -> Told:
    """*Gỡ vướng mắc của CVPM2: Chưa giao đất, cách gỡ: …*."""
    one = after or before
    assert one is not None
    thing, said = f"{OBSTACLES[one.kind].lower()} của {one.project}", f": {one.text}"
    if before is None or after is None:
        return Told(*((PLUS, "Thêm") if before is None else (ERASER, "Bỏ")), thing, said)
    if after.resolved and not before.resolved:
        return Told(CHECK, "Gỡ", thing, f"{said}, cách gỡ: {after.resolution}")
    if before.resolved and not after.resolved:
        return Told(PENCIL, "Mở lại", thing, said)
    mended = "; ".join(changes(OBSTACLE, before, after, names)) or fields
    return Told(PENCIL, "Sửa", thing, f"{said} ({mended})")


def _before(known: str) -> str:
    return f", trước đó {date_words(known)}" if known else ""


TELLERS: Mapping[str, Callable[..., Told]] = {
    "milestone": tell_milestone,
    "project_amount": tell_amount,
    "obstacle": tell_obstacle,
    "project": tell_project,
    "progress": tell_progress,
    "rating_rule": tell_rule,
}
"""By the kind of thing: what tells a change of it, from the thing before and after, the fields and names in words."""
