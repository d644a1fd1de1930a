"""The sentences above a chart, made by rule from what can be computed and nothing else; bold is `**so**`."""

from decimal import Decimal

from dntracker.domain.indicator import Direction, Kind
from dntracker.domain.period import Frequency
from dntracker.services import trend_rules as rules
from dntracker.services import trend_texts as texts
from dntracker.services.texts import inside
from dntracker.services.trend_series import Pace, Point, Series, TargetStep
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
        per = "năm" if series.frequency is Frequency.YEAR else "quý"
        return f"Chưa có số liệu {per} nào của chỉ tiêu **{series.indicator.short_name}**."
    if series.pace:
        target = f"mục tiêu {series.pace.step.last} là {_target(series, series.pace.step)}"
        return f"Cần **{series.pace.label}** {_per_year(series)} để đạt {target}."
    return f"{_level(series, point, bold=True)}."


def subsentence(series: Series) -> str:
    """What belongs beside the opening: the level, the change, the conflict of sources."""
    point = series.latest
    if point is None:
        return "Nhập số đầu tiên ở trang Nhập liệu (Ctrl+2); số sẽ hiện ở đây ngay."
    parts = [_level(series, point)] if series.pace else []
    parts += [_moved(series, point), _across(series, point), *_conflicts(series)]
    return " ".join(f"{part}." for part in parts if part)


def _span(low: Decimal, high: Decimal | None) -> str:
    return texts.signed(low) if high is None else f"{texts.signed(low)} đến {texts.signed(high)}"


def _per_year(series: Series) -> str:
    return f"{texts.gap_measure(series.indicator) or 'đơn vị'}/năm"


def _level(series: Series, point: Point, *, bold: bool = False) -> str:
    value = _with_measure(series, point.label)
    value = f"**{value}**" if bold else value
    value += "" if point.firm else f" ({STATUS_WORDS[point.figure.status]})"
    title = texts.period_title(point.period)
    if point.as_of is not None:
        title = f"Tính đến {texts.as_of_text(point.figure)}"
    return f"{title} {_verb(series)} {value}{_against_target(series, point)}"


def _verb(series: Series) -> str:
    if series.indicator.kind is Kind.RANK:
        return "xếp thứ"
    if series.indicator.kind is Kind.YES_NO:
        return "là"
    return "đạt" if series.indicator.direction is Direction.UP else "ở mức"


def _against_target(series: Series, point: Point) -> str:
    step = rules.next_step(series, point)
    if step is None or not rules.comparable(series, point, step):
        return ""
    far = rules.distance(series.indicator, point.figure.quantity, step.target)
    if far is None:
        return ""
    target = f"mục tiêu {step.last} là {_target(series, step)}"
    if far.met:
        beyond = far.gap is not None and far.gap > 0 and series.indicator.direction is Direction.UP
        return f", vượt {target}" if beyond else f", đạt {target}"
    if far.gap is None:
        return f", chưa đạt {target}"
    gap = texts.with_measure(texts.number_text(abs(far.gap)), texts.gap_measure(series.indicator))
    match series.indicator.direction:
        case Direction.UP:
            return f", còn thiếu {gap} so với {target}"
        case Direction.DOWN:
            return f", còn phải giảm {gap} để tới {target}"
    return f", còn lệch {gap} so với {target}"


def _across(series: Series, point: Point) -> str:
    step = rules.next_step(series, point)
    broken = rules.crossed(series, point, step) if step and _against_target(series, point) else None
    if step is None or broken is None:
        return ""
    day = texts.day_text(broken.date)
    return f"Số và mục tiêu {step.last} ở hai bên mốc gãy {day}: khoảng cách chỉ để tham khảo"


def _target(series: Series, step: TargetStep) -> str:
    return _with_measure(series, texts.goal_text(step.target))


def _with_measure(series: Series, text: str) -> str:
    return text if series.indicator.kind is Kind.RANK else texts.with_measure(text, series.measure)


def _moved(series: Series, point: Point) -> str:
    base = point.period.same_last_year()
    earlier = series.point(base)
    if earlier is None or earlier.as_of is not None or point.as_of is not None:
        return ""
    if series.broken(earlier.day, point.day):
        reason = next(one.reason for one in reversed(series.breaks) if earlier.day < one.date <= point.day)
        return f"Không so với {inside(texts.period_title(base))} vì gãy chuỗi ({reason})"
    moved = rules.change(series.indicator, earlier.figure.quantity, point.figure.quantity)
    if moved is None or series.indicator.kind is Kind.RANK:
        return ""
    measure = "%" if moved.percent else texts.gap_measure(series.indicator)
    amount = texts.with_measure(texts.number_text(abs(moved.value)), measure)
    about = "khoảng " if moved.about else ""
    if not moved.value:
        return f"Bằng {inside(texts.period_title(base))}"
    return f"{'Tăng' if moved.value > 0 else 'Giảm'} {about}{amount} so với {inside(texts.period_title(base))}"


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
