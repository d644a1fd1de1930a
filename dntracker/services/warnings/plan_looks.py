"""How rules look at plans on their way: short just before the day, behind within the year, lost again, run out."""

from dntracker.domain.indicator import Direction
from dntracker.services.trends import phrases
from dntracker.services.trends.series import TargetStep
from dntracker.services.warnings.found import Found, Limits, at, days, goal, limit_of, number, percent, stands, value
from dntracker.services.warnings.subject import Reading, Subject, end_of, goal_of
from dntracker.services.warnings.year_so_far import so_far


def short(subject: Subject, limits: Limits) -> Found | None:
    """A horizon comes within `days` and the figure of its final year does not reach the target yet."""
    step = subject.next_step()
    left = (end_of(step) - subject.today).days if step else 0
    found = subject.in_final_year(step) if step else None
    if step is None or found is None or left > limits["days"] or subject.before_goal(found, step):
        return None
    if phrases.meets(subject.indicator, found.quantity, step.target) is not False:
        return None
    far = phrases.against(subject.indicator, found.quantity, step.target, goal(subject, step))
    until = f"còn {days(left)}" if left else "hết hạn hôm nay"
    return at(found, f"{stands(subject, found)}, {far}; {until}.")


def behind_plan(subject: Subject, limits: Limits) -> Found | None:
    """What has added up since the year began is off its part of the year's plan by more than `percent` of that."""
    done = so_far(subject)
    step = next((one for one in subject.steps if done and one.last == done.last.period.year), None)
    if done is None or step is None or subject.before_goal(done.last, step):
        return None
    asked = goal_of(step, subject.indicator)
    due = asked * done.share / 100
    late = (due - done.total) * (-1 if subject.indicator.direction is Direction.DOWN else 1)
    banded = subject.indicator.direction is Direction.BAND
    if banded or not due or late * 100 / due <= limit_of(limits, "percent"):
        return None
    share, gone = percent(done.total * 100 / asked), percent(done.share)
    said = f"Lũy kế đến hết {done.last.when} đạt {number(subject, done.total)}, bằng {share} {goal(subject, step)}"
    return at(done.last, f"{said} khi năm đã qua {gone}.")


def relapsed(subject: Subject, _limits: Limits) -> Found | None:
    """A target in force was reached once, and the latest figure, which compares with that one, does not reach it."""
    latest = subject.latest
    for step in reversed(subject.steps):
        if latest is None or subject.before_goal(latest, step) or _meets(subject, latest, step) is not False:
            continue
        before = next((one for one in reversed(subject.line[:-1]) if _meets(subject, one, step)), None)
        if before is not None:
            far = phrases.against(subject.indicator, latest.quantity, step.target, goal(subject, step))
            said = f"{before.when} ({value(subject, before)}) đã đạt"
            return at(latest, f"{stands(subject, latest)}, {far}; {said}.")
    return None


def ended(subject: Subject, _limits: Limits) -> Found | None:
    """The last target's horizon is over, the figures go on, and neither the city nor the nation has set a next one."""
    step = subject.steps[-1] if subject.steps else None
    asked = any(one.horizon and one.horizon.end >= subject.today for one in subject.asked)
    if step is None or subject.latest is None or subject.ahead() or subject.undated or asked:
        return None
    gone = days((subject.today - end_of(step)).days)
    said = f"Mục tiêu cuối cùng là của năm {step.last} ({phrases.goal(subject.indicator, step.target)}), đã qua {gone}"
    return Found(f"{said}; chưa có mục tiêu cho các năm sau.", step.target.horizon)


def _meets(subject: Subject, one: Reading, step: TargetStep) -> bool | None:
    return phrases.meets(subject.indicator, one.quantity, step.target)
