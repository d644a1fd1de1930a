"""What a figure is said to be, phrase by phrase: the same words under a chart, beside a sheet and in a report.

Each phrase is empty where nothing can be said honestly. Numbers in brackets say by how much.
"""

from collections.abc import Iterable
from decimal import Decimal

from dntracker.domain.figure import Target
from dntracker.domain.indicator import Direction, Indicator, Kind, SeriesBreak
from dntracker.domain.number_text import write
from dntracker.domain.percent import Answer, Gap, of_plan
from dntracker.domain.qualified import inverted, together
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.domain.report import Percentage
from dntracker.services import texts as numbers
from dntracker.services.trends import rules, texts

NATION = "bình quân cả nước"
_IN_WORDS = {"~": "khoảng ", "<": "gần ", ">": "hơn ", "≥": "ít nhất ", "≤": "nhiều nhất "}
_WHOLE = 100
COMPARED = (Kind.RATIO, Kind.SCORE)
"""Of which the nation has an average; of the others it has a total, or nothing at all."""


def value(indicator: Indicator, quantity: Quantity) -> str:
    """A quantity with its measure, its qualifier in words: *hơn 1.400 bộ dữ liệu*, *35–40%*; nil is 0."""
    quantity = Quantity(0.0) if quantity.mark is Mark.NIL else quantity
    text = in_words(numbers.value_text(quantity, indicator))
    if indicator.kind in (Kind.RANK, Kind.YES_NO) or quantity.mark is not None:
        return text
    return measured(indicator, text)


def in_words(text: str) -> str:
    """A number's text with its sign spelt out: *~24* is *khoảng 24*."""
    return _IN_WORDS[text[0]] + text[1:].lstrip() if text[:1] in _IN_WORDS else text


def percentage(answer: Answer) -> str:
    """A percentage as its column shows it; empty where it has none."""
    if answer is None or isinstance(answer, Gap):
        return ""
    return answer.text or (f"{answer.qualifier}{write(Quantity(answer.value), 1)}%" if answer.value is not None else "")


def reached(indicator: Indicator, said: str, remark: str = "") -> str:
    """Where a figure stands: *đạt 95%*, *xếp thứ 2*, *ở mức 0,27% (ước)*; `said` is its value in words."""
    return f"{_verb(indicator)} {said}" + (f" ({remark})" if remark else "")


def goal(indicator: Indicator, target: Target) -> str:
    """A target's number inside a sentence, with its measure."""
    under = target.qualifier is Qualifier.JUST_UNDER and rules.asks_beyond(indicator, target)
    text = f"dưới {texts.quantity_text(Quantity(target.value))}" if under else in_words(texts.goal_text(target))
    return f"hạng {text}" if indicator.kind is Kind.RANK else measured(indicator, text)


def meets(indicator: Indicator, quantity: Quantity, target: Target) -> bool | None:
    """Whether a figure reaches a target; None where that cannot be told."""
    if indicator.kind is Kind.YES_NO:
        return None if quantity.number is None else quantity.number >= target.value
    far = rules.distance(indicator, quantity, target)
    return far.met if far else None


def exceeds(indicator: Indicator, quantity: Quantity, target: Target) -> bool:
    """Whether a figure is said to exceed a target: more is better, and it is more than all that was asked for."""
    return indicator.direction is Direction.UP and rules.beyond(indicator, quantity, target) is not None


def against(indicator: Indicator, quantity: Quantity, target: Target, name: str) -> str:
    """How a figure stands to a target called `name`: *vượt kế hoạch 85% (11 điểm)*, *bằng 96,0% kế hoạch*."""
    far, met = rules.distance(indicator, quantity, target), meets(indicator, quantity, target)
    if met is None:
        return ""
    share = _share(indicator, quantity, target)
    if met:
        over = rules.beyond(indicator, quantity, target)
        if over is None or not exceeds(indicator, quantity, target):
            return f"đạt {name}"
        by = f"bằng {share}" if share else _amount(indicator, over, about=bool(far and far.about))
        return f"vượt {name} ({by})"
    if share:
        return f"bằng {share} {name}"
    gap = _amount(indicator, far.gap, about=far.about) if far and far.gap else ""
    return _short_of(indicator, gap, name) if gap else f"chưa đạt {name}"


def moved(indicator: Indicator, earlier: Quantity, later: Quantity, base: str) -> str:
    """How a figure moved since another one, which `base` names: *tăng hơn 33,33% so với năm 2023*."""
    if earlier.number is None or later.number is None:
        return ""
    change = rules.change(indicator, Quantity(earlier.number), Quantity(later.number))
    if change is None:
        return ""
    if indicator.kind is Kind.RANK:
        return _places(change.value, base)
    qualifier = together((later.qualifier, inverted(earlier.qualifier)))
    if not change.value:
        return f"bằng {base}" if earlier == later and not qualifier else f"xấp xỉ {base}"
    measure = "%" if change.percent else texts.gap_measure(indicator)
    amount = texts.with_measure(texts.number_text(abs(change.value)), measure)
    sign = qualifier if change.value > 0 else inverted(qualifier)  # more left over is less taken away
    if sign is Qualifier.AT_MOST:
        return ""  # it may have moved the other way
    return f"{'tăng' if change.value > 0 else 'giảm'} {_IN_WORDS[sign] if sign else ''}{amount} so với {base}"


def unbridged(broken: SeriesBreak, base: str) -> str:
    """Why a figure is not compared with an earlier one."""
    return f"không so với {base} vì gãy chuỗi ({numbers.inside(broken.reason)})"


def beside(indicator: Indicator, ours: Quantity, nation: Quantity) -> str:
    """How a figure stands to the nation's: *gấp 2,3 lần bình quân cả nước (3,7%)*, *cao hơn 11 điểm so với …*."""
    times, gap = rules.times(ours, nation), rules.difference(ours, nation)
    if times is None or gap is None or indicator.kind not in COMPARED:
        return ""
    about = Qualifier.ABOUT in (ours.qualifier, nation.qualifier)
    theirs = f"{NATION} ({value(indicator, nation)})"
    if times >= 2 and indicator.direction is Direction.UP:
        return f"gấp {_IN_WORDS['~'] if about else ''}{texts.number_text(times)} lần {theirs}"
    if not gap:
        return f"{'xấp xỉ' if about else 'bằng'} {theirs}"
    return f"{'cao' if gap > 0 else 'thấp'} hơn {_amount(indicator, gap, about=about)} so với {theirs}"


def in_borders(indicator: Indicator, told: Iterable[tuple[str, Quantity]]) -> str:
    """What the city in other borders has: *Đà Nẵng (đến 30/6/2025) đạt 0,8335 điểm*."""
    return "; ".join(f"{name} {reached(indicator, value(indicator, quantity))}" for name, quantity in told)


def measured(indicator: Indicator, text: str) -> str:
    """A number's text with its measure, as a sentence says it."""
    # *% GRDP*: what it is a share of, the sentence says already
    measure = indicator.measure
    return texts.with_measure(text, measure.split(" ")[0] if measure.startswith("%") else measure)


def _verb(indicator: Indicator) -> str:
    if indicator.kind is Kind.RANK:
        return "xếp thứ"
    if indicator.kind is Kind.YES_NO:
        return "là"
    return "đạt" if indicator.direction is Direction.UP else "ở mức"


def _share(indicator: Indicator, quantity: Quantity, target: Target) -> str:
    if rules.in_differences(indicator) or indicator.kind is Kind.YES_NO or indicator.direction is not Direction.UP:
        return ""
    if target.value <= 0 or (quantity.number or 0.0) < 0:  # below zero a share says nothing
        return ""
    answer = of_plan(indicator, quantity, quantity, target.quantity)
    rounded = isinstance(answer, Percentage) and answer.value == _WHOLE  # it would say that the plan is just reached
    return "" if rounded else in_words(percentage(answer))


def _short_of(indicator: Indicator, gap: str, name: str) -> str:
    if indicator.kind is Kind.RANK:
        return f"còn phải lên {gap} để tới {name}"
    match indicator.direction:
        case Direction.UP:
            return f"còn thiếu {gap} so với {name}"
        case Direction.DOWN:
            return f"còn phải giảm {gap} để tới {name}"
    return f"còn lệch {gap} so với {name}"


def _amount(indicator: Indicator, gap: Decimal, *, about: bool = False) -> str:
    told = texts.with_measure(texts.number_text(abs(gap)), texts.gap_measure(indicator))
    return f"{_IN_WORDS['~']}{told}" if about else told


def _places(change: Decimal, base: str) -> str:
    if not change:
        return f"giữ nguyên thứ hạng so với {base}"
    way = "lên" if change < 0 else "xuống"
    return f"{way} {abs(change):.0f}{texts.NBSP}bậc so với {base}"
