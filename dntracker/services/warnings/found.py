"""What a rule found, and the words that sentences of warnings share."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from msgspec import Struct

from dntracker.domain.exact import exact, half_up
from dntracker.domain.figure import Cell
from dntracker.domain.indicator import Indicator, SeriesBreak
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.trends import phrases, rules
from dntracker.services.trends import texts as numbers
from dntracker.services.trends.series import TargetStep
from dntracker.services.warnings.subject import Moved, Reading, Subject

Limits = Mapping[str, float]


class Found(Struct, frozen=True):
    """One finding: its sentence, the period it is about, and the cell where the figure can be seen."""

    sentence: str
    period: Period | None = None
    cell: Cell | None = None


Look = Callable[[Subject, Limits], Found | None]


def at(reading: Reading, sentence: str) -> Found:
    """A finding about one figure; a computed one has no cell of its own."""
    return Found(sentence, reading.period, None if reading.computed else reading.figure.cell)


def limit_of(limits: Limits, name: str) -> Decimal:
    """A threshold as the number that was typed."""
    return exact(limits[name])


def value(subject: Subject, reading: Reading) -> str:
    """What a figure says, with its measure, its qualifier in words."""
    return phrases.value(subject.indicator, reading.quantity)


def stands(subject: Subject, reading: Reading) -> str:
    """*Năm 2024 đạt 65%*: how a figure opens a sentence."""
    borders = f", {reading.borders}" if reading.borders else ""
    return f"{texts.begun(reading.when)}{borders} {phrases.reached(subject.indicator, value(subject, reading))}"


def in_borders(subject: Subject, found: Found) -> str:
    """The sentence of a finding; where its period is told for several borders of the city, with whose it is."""
    reading = next((one for one in subject.readings if one.borders and one.period == found.period), None)
    if reading is None:
        return found.sentence
    whose = "" if reading.borders in found.sentence else f"số {reading.when} là của {reading.borders}; "
    return f"{found.sentence} {texts.begun(whose + subject.beside[reading.period])}."


def amount(indicator: Indicator, gap: Decimal) -> str:
    """A difference in the indicator's own measure, as short as is honest: *14,3 điểm*, *0,0108 điểm*."""
    return numbers.with_measure(numbers.number_text(rounded(abs(gap))), numbers.gap_measure(indicator))


def number(subject: Subject, value_: Decimal) -> str:
    """A number that nobody reported, as short as is honest, with the indicator's measure."""
    return phrases.measured(subject.indicator, numbers.number_text(rounded(value_)))


def rounded(gap: Decimal, digits: int = 3) -> Decimal:
    """A number with so many digits that count, whole where it is large."""
    return half_up(gap, max(0, min(6, digits - 1 - gap.adjusted()))) if gap else gap


def days(count: int) -> str:
    """*1.057 ngày*."""
    return f"{numbers.number_text(count)} ngày"


def percent(number: Decimal) -> str:
    """*5,3%*, never below zero."""
    return f"{numbers.number_text(half_up(abs(number), 1))}%"


def by_how_much(indicator: Indicator, found: Moved) -> str:
    """How far a figure moved, as its chart tells it: *2 điểm*, *16 bậc*, *5,26%*."""
    if rules.in_differences(indicator):
        return amount(indicator, found.gap)
    return f"{numbers.number_text(half_up(abs(found.worse), 2))}%"


def goal(subject: Subject, step: TargetStep) -> str:
    """*mục tiêu 2030 là 95%*."""
    return f"mục tiêu {step.last} là {phrases.goal(subject.indicator, step.target)}"


def unbridged(broken: SeriesBreak) -> str:
    """Why two figures are not compared: *gãy chuỗi 01/01/2024 (đổi bộ chỉ số), chưa so được*."""
    return f"gãy chuỗi {texts.day(broken.date)} ({texts.inside(broken.reason)}), chưa so được"
