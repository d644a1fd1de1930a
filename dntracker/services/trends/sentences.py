"""The sentences above a chart, made by rule from what can be computed and nothing else; bold is `**so**`."""

from decimal import Decimal

from dntracker.domain.exact import exact, half_up
from dntracker.domain.indicator import Direction
from dntracker.domain.period import Frequency
from dntracker.services.texts import begun, inside
from dntracker.services.trends import phrases, rules, texts
from dntracker.services.trends.series import Pace, Point, Series, TargetStep
from dntracker.services.trends.stretch import number_of, yearly_pace
from dntracker.services.words import STATUS_WORDS

_FIRST = "Nhập số đầu tiên ở trang Nhập liệu (Ctrl+2); số sẽ hiện ở đây ngay."
_OTHER_RHYTHM = "Số của cả năm thì xem ở Cách vẽ (Alt+V), Năm; chưa có số thì nhập ở trang Nhập liệu (Ctrl+2)."


def pace_of(series: Series) -> Pace | None:
    """The pace that the nearest target which is not met yet asks for from the latest figure on."""
    point = series.latest
    year = point.period.year if point else 0
    while point and (step := rules.next_step(series, point, after=year)):
        if wanted := rules.needed(series, point, step):
            low, high = wanted
            return Pace(point, step, float(low), None if high is None else float(high), _span(low, high))
        far = rules.distance(series.indicator, point.quantity, step.target)
        if far is None or not far.met:
            return None
        year = step.last
    return None


def sentence(series: Series) -> str:
    """The sentence that opens the page: the pace that is needed, else where the latest figure stands."""
    point = series.latest
    if point is None:
        per = texts.FREQUENCY_WORDS[series.frequency]
        return f"Chưa có số liệu {per} nào của chỉ tiêu **{series.indicator.short_name}**."
    if series.pace:
        going = yearly_pace(series)
        return _required(series, series.pace) if going is None else _both_paces(series, series.pace, going)
    return f"{_level(series, point, bold=True)}."


def subsentence(series: Series) -> str:
    """What belongs beside the opening: the level, the change, the conflict of sources."""
    point = series.latest
    if point is None:
        return _FIRST if series.frequency is Frequency.YEAR else _OTHER_RHYTHM
    parts = [_level(series, point)] if series.pace else []
    parts += [
        _in_borders(series, point),
        _moved(series, point),
        _across(series, point),
        _beside(series, point),
        *_conflicts(series),
    ]
    return " ".join(f"{begun(part)}." for part in parts if part)


def _required(series: Series, pace: Pace) -> str:
    return f"Cần **{pace.label}** {per_year(series)} để đạt {_goal(series, pace.step)}."


def _both_paces(series: Series, pace: Pace, going: Decimal) -> str:
    shown = texts.signed(half_up(going, decimals_of_pace(pace, going)))
    there = reach(series, pace.start, pace.step, going)
    return f"Cần **{pace.label}** {per_year(series)}, đang **{shown}**: giữ tốc độ ấy thì {there}."


def decimals_of_pace(pace: Pace | None, going: Decimal) -> int:
    """With how many decimals a present pace is said: as many as the pace that is needed, or two digits."""
    ends = [exact(one) for one in (pace.low, pace.high) if one is not None] if pace else []
    return texts.decimals_among(ends) if ends else max(0, min(6, 1 - going.adjusted())) if going else 0


def reach(series: Series, point: Point, step: TargetStep, going: Decimal) -> str:
    """How far the present pace leads by a target's year: *tới được 35% năm 2030, chưa tới 40%*."""
    number = number_of(point)
    if number is None:
        return ""
    there = number + going * rules.years_to(point, step)
    indicator, target = series.indicator, step.target
    ends = [target.value] if target.high is None else [target.value, target.high]
    if indicator.direction is not Direction.UP:
        ends = ends[::-1]
    names = [phrases.measured(indicator, texts.number_text(one)) for one in ends]
    met = [_met(indicator.direction, there, exact(one)) for one in ends]
    if indicator.direction is Direction.BAND:
        inside_it = exact(min(ends)) <= there <= exact(max(ends))
        return f"năm {step.last} {'trong' if inside_it else 'ngoài'} mục tiêu {phrases.goal(indicator, target)}"
    if not met[0]:
        return f"chưa tới {names[0]} năm {step.last}"
    return f"tới được {names[-1] if met[-1] else names[0]} năm {step.last}" + (
        "" if met[-1] else f", chưa tới {names[-1]}"
    )


def _met(direction: Direction, there: Decimal, end: Decimal) -> bool:
    return there >= end if direction is Direction.UP else there <= end


def _span(low: Decimal, high: Decimal | None) -> str:
    return texts.signed(low) if high is None else f"{texts.signed(low)} đến {texts.signed(high)}"


def per_year(series: Series) -> str:
    """What a pace is counted in: *điểm/năm*."""
    return f"{texts.gap_measure(series.indicator) or 'đơn vị'}/năm"


def when(point: Point) -> str:
    """What a point speaks of: *Năm 2023*, of one that stands in *Tính đến 10/07/2024*."""
    return texts.period_title(point.period) if point.as_of is None else f"Tính đến {texts.as_of_text(point.figure)}"


def _level(series: Series, point: Point, *, bold: bool = False) -> str:
    return ", ".join(filter(None, (_stands(series, point, bold=bold), _against_target(series, point))))


def _stands(series: Series, point: Point, *, bold: bool = False) -> str:
    said = phrases.value(series.indicator, point.quantity)
    remark = "" if point.firm else STATUS_WORDS[point.status]
    title = f"{when(point)}, {point.borders}" if point.borders else when(point)
    return f"{title} {phrases.reached(series.indicator, f'**{said}**' if bold else said, remark)}"


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


def _in_borders(series: Series, point: Point) -> str:
    beside = [one for one in series.others if one.period == point.period and series.apart(one)]
    return phrases.in_borders(series.indicator, ((one.borders, one.quantity) for one in beside))


def _beside(series: Series, point: Point) -> str:
    # the nation's figure is often published later: then the newest period with both is told
    for ours in reversed(series.points):
        nation = rules.national(series.benchmarks, ours.period, ours.as_of)
        if series.redefined(ours.day, point.day):
            break
        if nation and (told := phrases.beside(series.indicator, ours.quantity, nation.quantity)):
            return told if ours is point else f"{_stands(series, ours)}, {told}"
    return ""


def _conflicts(series: Series) -> list[str]:
    found = []
    for official in series.points:
        same = [one for one in series.others if one.period == official.period and not series.apart(one)]
        if same:
            said = " và ".join(dict.fromkeys([official.label, *(one.label for one in same)]))
            found.append(f"{texts.period_title(official.period)} các nguồn ghi khác nhau: {said}")
    return found[-2:]
