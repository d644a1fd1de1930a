"""The sentence that opens a project's page, made by rule from what the file holds; bold is `**so**`."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from dntracker.domain.known_date import last_day
from dntracker.domain.milestone import Milestone, slip
from dntracker.domain.project import AmountKind, ProjectAmount
from dntracker.domain.quantity import Qualifier
from dntracker.services.projects import phrases
from dntracker.services.projects.amounts import BILLION
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.landmarks import accepting, opening
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.slips import slip_words
from dntracker.services.texts import begun, inside
from dntracker.services.trends.phrases import in_words
from dntracker.services.trends.texts import NBSP

MOST_TOLD = 4
"""Versions of the total that are all told; of more, the first, the last and how many there were."""

SAME = 0.05
"""A number this near to one that was only *hơn* or *khoảng* may say the same sum more exactly."""

_ABOVE, _BELOW = (Qualifier.OVER, Qualifier.AT_LEAST), (Qualifier.JUST_UNDER, Qualifier.AT_MOST)


def story(item: Item, today: date) -> str:
    """What became of its money, and where it stands: *Tổng mức đầu tư tăng hai lần, …; chưa nghiệm thu.*"""
    told = [_money(item), _standing(item, today)]
    return f"{begun('; '.join(part for part in told if part))}."


def versions_told(item: Item) -> int:
    """How many sums the total investment was: what only repeats the one before more exactly is no other."""
    return len(_distinct(item))


def _money(item: Item) -> str:
    totals = _distinct(item)
    if not totals:
        return "chưa có tổng mức đầu tư"
    now = totals[-1]
    if len(totals) == 1:
        before = item.totals[-2] if len(item.totals) > 1 else None
        aside = f" (trước đó ghi {phrases.said(before)})" if before and _said(before) != _said(now) else ""
        return f"tổng mức đầu tư **{phrases.said(now)}**{aside}"
    return f"tổng mức đầu tư {_direction(totals)} {phrases.count(len(totals) - 1)} lần, **{_chain(totals)}**"


def _direction(totals: Sequence[ProjectAmount]) -> str:
    steps = [later.dong - earlier.dong for earlier, later in pairwise(totals)]
    if all(step > 0 for step in steps):
        return "tăng"
    return "giảm" if all(step < 0 for step in steps) else "thay đổi"


def _chain(totals: Sequence[ProjectAmount]) -> str:
    shown = totals if len(totals) <= MOST_TOLD else (totals[0], totals[-1])
    alike = len({one.qualifier for one in shown}) == 1  # then the sign is said once, at the sum that holds
    millions = any(0 < one.dong < BILLION for one in shown)
    told = []
    for one in shown:
        text = in_words(phrases.money(one.dong, None if alike and one is not shown[-1] else one.qualifier))
        told.append(text if millions or one is shown[-1] else text.rpartition(NBSP)[0])
    return (" → " if shown is totals else " → … → ").join(told)


def _distinct(item: Item) -> list[ProjectAmount]:
    found: list[ProjectAmount] = []
    for one in item.totals:
        if found and _may_be_same(item, found[-1], one):
            found[-1] = one
        else:
            found.append(one)
    return found


def _may_be_same(item: Item, earlier: ProjectAmount, later: ProjectAmount) -> bool:
    if earlier.dong == later.dong:
        return True
    decided = any(one.kind is AmountKind.ADDITION and one.version == later.version for one in item.amounts)
    if decided or later.document or abs(later.dong - earlier.dong) > SAME * earlier.dong:
        return False
    if earlier.qualifier is Qualifier.ABOUT:
        return True
    return earlier.qualifier in (_ABOVE if later.dong > earlier.dong else _BELOW)


def _said(one: ProjectAmount) -> tuple[int, Qualifier | None]:
    return one.dong, one.qualifier


def tells_slips(item: Item, today: date) -> bool:
    """Whether the story itself says what is late."""
    return not _landed(item) and bool(_late(item, today))


def _standing(item: Item, today: date) -> str:
    return _landed(item) or _late(item, today) or _next(item) or _stage(item)


def _landed(item: Item) -> str:
    parts = [_opened(item), f"**{inside(item.beside.name)}**" if item.beside else ""]
    return "; ".join(part for part in parts if part)


def _opened(item: Item) -> str:
    opened, accepted = opening(item), accepting(item)
    done = accepted is not None and bool(accepted.actual)
    if opened is not None and opened.actual:
        said = f"khai trương {date_words(opened.actual)}"
        if not done:
            return f"{said} nhưng **chưa nghiệm thu**"
        return f"{said}, nghiệm thu {date_words(accepted.actual)}" if accepted else said
    return f"nghiệm thu {date_words(accepted.actual)}" if done and accepted else ""


def _late(item: Item, today: date) -> str:
    late = [(days, one) for one in item.milestones if not one.actual and (days := slip(one, today) or 0) > 0]
    if not late:
        return ""
    days, one = max(late, key=lambda found: found[0])
    if len(late) == 1:
        return f"mốc “{one.name}” **{slip_words(days)}**"
    return f"**{phrases.count(len(late))} mốc trễ**, lâu nhất là “{one.name}” ({slip_words(days)})"


def _next(item: Item) -> str:
    waiting = [one for one in item.milestones if not one.actual and one.plan]
    if not waiting:
        return ""
    one: Milestone = min(waiting, key=lambda found: last_day(found.plan))
    return f"mốc tới là “{one.name}”, kế hoạch {date_words(one.plan)}"


def _stage(item: Item) -> str:
    if item.stage is None:
        return ""
    return f"đang ở giai đoạn **{inside(item.stage.name)}**"
