"""How rules look at an indicator's targets: the road to them, their horizon, and what documents say of each other."""

from decimal import Decimal

from dntracker.domain.exact import exact
from dntracker.domain.indicator import Direction, Kind
from dntracker.services import texts
from dntracker.services.trends import phrases, rules
from dntracker.services.trends import texts as numbers
from dntracker.services.trends.series import TargetStep
from dntracker.services.warnings.found import (
    Found,
    Limits,
    amount,
    at,
    days,
    goal,
    limit_of,
    number,
    rounded,
    stands,
    value,
)
from dntracker.services.warnings.subject import (
    MONTHS,
    Reading,
    Subject,
    back,
    end_of,
    goal_of,
    months_between,
    surely_at_best,
)

_NO_ROAD = (Kind.RANK, Kind.YES_NO)
NEAR = 90.0
"""Days before a horizon within which a missing figure is no longer merely an old one."""


def path(subject: Subject, limits: Limits) -> Found | None:
    """Behind the straight road to the next target by more than `percent` of its length."""
    latest, step = subject.latest, _road(subject)
    start = _start(subject, step) if step else None
    now = surely_at_best(subject.indicator, latest) if latest else None
    if latest is None or step is None or start is None or start.number is None or now is None:
        return None
    length, months = goal_of(step, subject.indicator) - start.number, months_between(start.day, end_of(step))
    if not length or months <= 0 or (length > 0) is (subject.indicator.direction is Direction.DOWN):
        return None  # the start is beyond the target already
    due = start.number + length * months_between(start.day, latest.day) / months
    if (due - now) * 100 / length <= limit_of(limits, "percent"):
        return None
    said = number(subject, due)
    road = f"đi đều từ {start.when} ({value(subject, start)}) tới {goal(subject, step)} thì nay phải qua {said}"
    return at(latest, f"{stands(subject, latest)}; {road}: chậm {amount(subject.indicator, due - now)}.")


def missed(subject: Subject, limits: Limits) -> Found | None:
    """The last figure of a horizon's final year is short of the target by more than `percent` of it."""
    step = subject.past_step()
    found = subject.in_final_year(step) if step else None
    if step is None or found is None or subject.before_goal(found, step) or _reached_since(subject, step):
        return None
    if phrases.meets(subject.indicator, found.quantity, step.target) is not False:
        return None
    best, target = surely_at_best(subject.indicator, found), goal_of(step, subject.indicator)
    near = limit_of(limits, "percent")
    if near and best is not None and target and abs(best - target) * 100 / abs(target) <= near:
        return None
    far = phrases.against(subject.indicator, found.quantity, step.target, goal(subject, step))
    last = "" if found.day == end_of(step) else f", là số cuối cùng trong năm {step.last}"
    return at(found, f"{stands(subject, found)}{last}, {far or f'chưa đạt {goal(subject, step)}'}.")


def pace(subject: Subject, limits: Limits) -> Found | None:
    """The yearly pace of the last `years` is less than `percent` of what the next target needs."""
    latest, step = subject.latest, _road(subject)
    if latest is None or step is None or latest.number is None:
        return None
    begin = back(latest.day, MONTHS * int(limits["years"]))
    start = next((one for one in subject.since(begin) if one.number is not None), None)
    gone, left = months_between(start.day, latest.day) if start else 0, months_between(latest.day, end_of(step))
    if start is None or start.number is None or gone < MONTHS - 3 or left <= 0:
        return None
    now = (latest.number - start.number) * MONTHS / gone
    need = (goal_of(step, subject.indicator) - latest.number) * MONTHS / left
    sign = -1 if subject.indicator.direction is Direction.DOWN else 1
    if sign * now >= sign * need * limit_of(limits, "percent") / 100:
        return None
    per = f"{numbers.gap_measure(subject.indicator) or 'đơn vị'}/năm"
    return at(latest, f"{stands(subject, latest)}. Cần {_span(subject, step, latest, left)} {per} để tới "
                      f"{goal(subject, step)}, đang {_signed(now)} (từ {start.when}).")  # fmt: skip


def unmeasured(subject: Subject, limits: Limits) -> Found | None:
    """A horizon is over, or will be within `days`, and no figure tells of its final year; older ones are there."""
    over = [one for one in subject.steps if (end_of(one) - subject.today).days <= limits["days"]]
    latest = subject.latest
    if not over or latest is None:
        return None
    step = over[-1]
    if subject.in_final_year(step) or latest.day > end_of(step) or _reached_since(subject, step):
        return None
    said = f"{texts.begun(goal(subject, step))} {_until(subject, step)} mà chưa có số năm {step.last}"
    return Found(f"{said}; số mới nhất là của {latest.when}.", step.target.horizon)


def stale(subject: Subject, limits: Limits) -> Found | None:
    """A target lies ahead and the newest figure is older than `months`; or there is a target and never a figure."""
    ahead, latest = next(iter(subject.ahead()), None), subject.latest
    step = ahead or (subject.steps[-1] if subject.steps and latest is None else None)
    if step is None:
        return None
    until = "còn phía trước" if ahead else _until(subject, step)
    if latest is None:
        return Found(f"{texts.begun(goal(subject, step))} {until} mà tệp chưa có số nào.")
    age = months_between(latest.day, subject.today)
    if age <= limits["months"] or unmeasured(subject, {"days": NEAR}):
        return None
    known = f"mà số mới nhất là của {latest.when}, cách nay {age} tháng"
    return Found(f"{texts.begun(goal(subject, step))} {until} {known}.", latest.period)


def no_horizon(subject: Subject, _limits: Limits) -> Found | None:
    """A target in force that names no year."""
    if not subject.undated:
        return None
    said = " và ".join(phrases.goal(subject.indicator, one) for one in subject.undated)
    return Found(f"Mục tiêu {said} không nói rõ năm nào, chưa gắn vào kỳ nào được.")


def targets_apart(subject: Subject, _limits: Limits) -> Found | None:
    """Two targets of the city in force for one year that ask for different things."""
    for step in subject.steps:
        same = [one for one in subject.steps if one.last == step.last]
        if len(same) > 1:
            said = "; ".join(f"{one.label} theo {one.document_name or one.document_title}" for one in same)
            return Found(
                f"Năm {step.last} có {len(same)} mục tiêu còn hiệu lực khác nhau: {said}.", step.target.horizon
            )
    return None


def under_nation(subject: Subject, limits: Limits) -> Found | None:
    """The city asks less of itself than the nation does for the same year, by more than `percent`."""
    ours = {one.last: one for one in subject.steps if subject.indicator.direction is not Direction.BAND}
    for theirs in subject.asked:
        own = ours.get(theirs.horizon.year) if theirs.horizon else None
        if own is None or not theirs.value or own.target.horizon != theirs.horizon:
            continue
        short = (exact(theirs.value) - exact(own.target.value)) * 100 / abs(exact(theirs.value))
        short = -short if subject.indicator.direction is Direction.DOWN else short
        if short > limit_of(limits, "percent"):
            asked = phrases.goal(subject.indicator, theirs)
            return Found(
                f"{texts.begun(goal(subject, own))}, chưa bằng mức Trung ương đặt ra là {asked}.", theirs.horizon
            )
    return None


def no_own_target(subject: Subject, _limits: Limits) -> Found | None:
    """The nation has a target whose horizon lies ahead and the city has none for that year."""
    years = {one.last for one in subject.steps}
    ahead = [one for one in subject.asked if one.horizon and one.horizon.end >= subject.today]
    lacking = next((one for one in ahead if one.horizon and one.horizon.year not in years), None)
    if lacking is None or lacking.horizon is None:
        return None
    asked = phrases.goal(subject.indicator, lacking)
    year = lacking.horizon.year
    return Found(f"Trung ương đặt mục tiêu {year} là {asked}; thành phố chưa có mục tiêu cho năm ấy.", lacking.horizon)


def early(subject: Subject, _limits: Limits) -> Found | None:
    """The latest figure reaches a target whose horizon is still ahead of it, and of today."""
    latest = subject.latest
    for step in reversed(subject.ahead()):
        if latest is None or step.last <= latest.day.year or subject.before_goal(latest, step):
            continue
        if phrases.meets(subject.indicator, latest.quantity, step.target):
            years = step.last - latest.day.year
            far = phrases.against(subject.indicator, latest.quantity, step.target, goal(subject, step))
            return at(latest, f"{stands(subject, latest)}, {far}, sớm {years} năm.")
    return None


def beyond(subject: Subject, limits: Limits) -> Found | None:
    """The figure of a horizon's final year is beyond the target by more than `percent` of it."""
    for step in (subject.next_step(), subject.past_step()):
        found = subject.in_final_year(step) if step else None
        if step is None or found is None or found is not subject.latest or subject.before_goal(found, step):
            continue
        far = rules.beyond(subject.indicator, found.quantity, step.target)
        asked = abs(exact(step.target.value))
        if far is None or not asked or not subject.fresh(found, limits["recent"]):
            continue
        if far * 100 / asked > limit_of(limits, "percent"):
            told = phrases.against(subject.indicator, found.quantity, step.target, goal(subject, step))
            return at(found, f"{stands(subject, found)}, {told}.")
    return None


def _road(subject: Subject) -> TargetStep | None:
    latest, step = subject.latest, subject.next_step()
    indicator = subject.indicator
    if latest is None or step is None or indicator.kind in _NO_ROAD or indicator.direction is Direction.BAND:
        return None
    if subject.before_goal(latest, step) or latest.day > end_of(step):
        return None
    return step if phrases.meets(indicator, latest.quantity, step.target) is False else None


def _until(subject: Subject, step: TargetStep) -> str:
    gone = (subject.today - end_of(step)).days
    return f"đã qua hạn {days(gone)}" if gone > 0 else f"còn {days(-gone)} đến hạn" if gone else "đến hạn hôm nay"


def _start(subject: Subject, step: TargetStep) -> Reading | None:
    # the last comparable figure before the target's first year, else the first there is
    known = [one for one in subject.line[:-1] if one.number is not None]
    before = [one for one in known if one.day.year < step.first]
    return before[-1] if before else next(iter(known), None)


def _reached_since(subject: Subject, step: TargetStep) -> bool:
    latest = subject.by_year.latest
    if latest is None or subject.before_goal(latest, step):
        return False
    return bool(phrases.meets(subject.indicator, latest.quantity, step.target))


def _span(subject: Subject, step: TargetStep, latest: Reading, left: int) -> str:
    now = latest.number or Decimal(0)
    ends = [goal_of(step, subject.indicator)]
    if step.target.high is not None and subject.indicator.direction is Direction.UP:
        ends.append(exact(step.target.high))
    return " đến ".join(_signed((one - now) * MONTHS / left) for one in ends)


def _signed(pace_: Decimal) -> str:
    return numbers.signed(rounded(pace_, 2))
