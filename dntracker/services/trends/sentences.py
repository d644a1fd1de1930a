"""The sentences above a chart, made by rule from what can be computed and nothing else; bold is `**so**`."""

from decimal import Decimal

from dntracker.services.texts import begun, inside
from dntracker.services.trends import phrases, rules, texts
from dntracker.services.trends.series import Pace, Point, Series, TargetStep
from dntracker.services.words import STATUS_WORDS


def pace_of(series: Series) -> Pace | None:
    """The pace that the nearest target asks for from the latest figure on."""
    point = series.latest
    step = rules.next_step(series, point, later=True) if point else None
    wanted = rules.needed(series, point, step) if point and step else None
    if point is None or step is None or wanted is None:
        return None
    low, high = wanted
    return Pace(point, step, float(low), None if high is None else float(high), _span(low, high))


def sentence(series: Series) -> str:
    """The sentence that opens the page: the pace that is needed, else where the latest figure stands."""
    point = series.latest
    if point is None:
        per = texts.FREQUENCY_WORDS[series.frequency]
        return f"Chưa có số liệu {per} nào của chỉ tiêu **{series.indicator.short_name}**."
    if series.pace:
        goal = _goal(series, series.pace.step)
        return f"Cần **{series.pace.label}** {_per_year(series)} để đạt {goal}."
    return f"{_level(series, point, bold=True)}."


def subsentence(series: Series) -> str:
    """What belongs beside the opening: the level, the change, the conflict of sources."""
    point = series.latest
    if point is None:
        return "Nhập số đầu tiên ở trang Nhập liệu (Ctrl+2); số sẽ hiện ở đây ngay."
    parts = [_level(series, point)] if series.pace else []
    parts += [_moved(series, point), _beside(series, point), _across(series, point), *_conflicts(series)]
    return " ".join(f"{begun(part)}." for part in parts if part)


def _span(low: Decimal, high: Decimal | None) -> str:
    return texts.signed(low) if high is None else f"{texts.signed(low)} đến {texts.signed(high)}"


def _per_year(series: Series) -> str:
    return f"{texts.gap_measure(series.indicator) or 'đơn vị'}/năm"


def _level(series: Series, point: Point, *, bold: bool = False) -> str:
    said = phrases.value(series.indicator, point.quantity)
    remark = "" if point.firm else STATUS_WORDS[point.status]
    title = texts.period_title(point.period)
    if point.as_of is not None:
        title = f"Tính đến {texts.as_of_text(point.figure)}"
    told = phrases.reached(series.indicator, f"**{said}**" if bold else said, remark)
    return ", ".join(filter(None, (f"{title} {told}", _against_target(series, point))))


def _against_target(series: Series, point: Point) -> str:
    step = rules.next_step(series, point)
    if step is None or not rules.comparable(series, point, step):
        return ""
    return phrases.against(series.indicator, point.quantity, step.target, _goal(series, step))


def _across(series: Series, point: Point) -> str:
    step = rules.next_step(series, point)
    broken = rules.crossed(series, point, step) if step and _against_target(series, point) else None
    if step is None or broken is None:
        return ""
    day = texts.day_text(broken.date)
    return f"Số và mục tiêu {step.last} ở hai bên mốc gãy {day}: khoảng cách chỉ để tham khảo"


def _goal(series: Series, step: TargetStep) -> str:
    return f"mục tiêu {step.last} là {phrases.goal(series.indicator, step.target)}"


def _moved(series: Series, point: Point) -> str:
    earlier = series.point(point.period.same_last_year())
    if earlier is None or earlier.as_of is not None or point.as_of is not None:
        return ""
    base = inside(texts.period_title(earlier.period))
    broken = series.crossed(earlier.day, point.day)
    if broken is not None and not series.joined:
        return phrases.unbridged(broken, base)
    moved = phrases.moved(series.indicator, earlier.quantity, point.quantity, base)
    return f"{moved}, nối qua mốc gãy {texts.day_text(broken.date)}" if moved and broken else moved


def _beside(series: Series, point: Point) -> str:
    nation = rules.national(series.benchmarks, point.period, point.as_of)
    return phrases.beside(series.indicator, point.quantity, nation.quantity) if nation else ""


def _conflicts(series: Series) -> list[str]:
    found = []
    for official in series.points:
        same = [one for one in series.others if one.period == official.period and _same_place(one, official)]
        if same:
            said = " và ".join(dict.fromkeys([official.label, *(one.label for one in same)]))
            found.append(f"{texts.period_title(official.period)} các nguồn ghi khác nhau: {said}")
    return found[-2:]


def _same_place(one: Point, other: Point) -> bool:
    return one.figure.territory == other.figure.territory
