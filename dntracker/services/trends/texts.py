"""The words of charts: numbers with their measure, targets, documents, dates."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from dntracker.domain.exact import exact, half_up
from dntracker.domain.figure import Figure, Target
from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.number_text import write
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Qualifier, Quantity
from dntracker.domain.source import Source
from dntracker.services.texts import QUOTIENT, begun, decimals_of, inside, period_name, period_short, value_text

NBSP = "\N{NO-BREAK SPACE}"
MOST_SOURCES = 4
MADE_DECIMALS, FINEST = 2, 8
BARE = "tỷ lệ"  # a share of one: nobody says it behind the number
MINUS = "\N{MINUS SIGN}"
_NUMBER = re.compile(r"(\d+)(?:/\d{4})?[/-]([A-ZĐ]+)")  # 21/KH-UBND, 05-NQ/TU, 73/2019/NĐ-CP

FREQUENCY_WORDS = {Frequency.YEAR: "năm", Frequency.QUARTER: "quý", Frequency.MONTH: "tháng"}
_KINDS = {"Nghị quyết": "NQ", "Kế hoạch": "KH", "Quyết định": "QĐ", "Nghị định": "NĐ", "Thông tư": "TT"}


def quantity_text(quantity: Quantity) -> str:
    """The number as the chart prints it, without its measure; yes and no in words."""
    return write(quantity)


def number_text(value: float | Decimal, decimals: int | None = None) -> str:
    """A plain number with a true minus sign."""
    told = value if decimals is not None else sensible(value if isinstance(value, Decimal) else exact(value))
    text = write(Quantity(abs(float(told))), decimals)
    return f"{MINUS}{text}" if value < 0 else text


def sensible(value: Decimal) -> Decimal:
    """A number with the decimals that somebody typed; what a quotient left has two, or two digits where it is small."""
    if len(value.normalize().as_tuple().digits) < QUOTIENT:
        return value
    return half_up(value, max(MADE_DECIMALS, min(FINEST, 1 - value.adjusted())))


def signed(value: float | Decimal, decimals: int | None = None) -> str:
    """A change: its sign always shows, but for zero."""
    return f"+{number_text(value, decimals)}" if value > 0 else number_text(value, decimals)


def climbed_text(places: int) -> str:
    """By how many places somebody rose (negative: fell) in a ranking."""
    return f"lên {places}" if places > 0 else f"xuống {-places}" if places else "giữ"


def decimals_among(values: Iterable[Decimal]) -> int:
    """The decimals with which numbers that stand in one row are all written exactly."""
    exponents = [sensible(value).normalize().as_tuple().exponent for value in values]
    return max([0, *(-one for one in exponents if isinstance(one, int))])


def with_measure(text: str, measure: str) -> str:
    """A number with its measure: `%` stands close, everything else behind a space that does not break.

    What stands in brackets in a measure (*điểm (0–1)*) belongs to headings; the base of an index (*2021 = 100*)
    stands in brackets.
    """
    if "=" in measure:
        return f"{text} ({measure})"
    measure = measure.split(" (")[0]
    if not measure or measure == BARE:
        return text
    return text + measure if measure.startswith("%") else f"{text}{NBSP}{measure}"


def figure_text(indicator: Indicator, figure: Figure, *, rounded: bool = False) -> str:
    """A figure as a point's label and a table cell show it; `rounded` to the indicator's decimals at most."""
    if rounded and indicator.kind is not Kind.YES_NO:
        return write(figure.quantity, min(decimals_of(figure.quantity, indicator), indicator.decimals))
    return value_text(figure.quantity, indicator)


def target_text(target: Target) -> str:
    """A target's number, *35–40*, *≥ 20*."""
    text = quantity_text(target.quantity)
    spaced = target.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST)
    return f"{text[0]}{NBSP}{text[1:].lstrip()}" if spaced else text


def goal_text(target: Target) -> str:
    """A target's number inside a sentence, where *at least* goes without saying."""
    plain = target.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST)
    return quantity_text(Quantity(target.value, target.high)) if plain else target_text(target)


def source_line(publishers: Iterable[str]) -> str:
    """The line under a chart: who says what it shows, each once."""
    told = list(dict.fromkeys(publishers))
    return f"Nguồn: {'; '.join(told[:MOST_SOURCES])}." if told else ""


def gap_measure(indicator: Indicator) -> str:
    """What a difference of two figures is counted in: points, places or the measure itself."""
    if indicator.in_points:
        return "điểm"
    return "bậc" if indicator.kind is Kind.RANK else indicator.measure.split(" (")[0]


def period_title(period: Period) -> str:
    """*Năm 2023*, *Quý IV/2024*, *Tháng 7/2024*, for the head of a card and the start of a sentence."""
    word = FREQUENCY_WORDS.get(period.frequency)
    return f"{begun(word)} {period_short(period)}" if word else period_name(period)


def as_of_text(figure: Figure) -> str:
    """The day or month that a stand-in speaks about: *10/07/2024*, *tháng 8/2024*."""
    if figure.as_of is not None:
        return day_text(figure.as_of)
    if figure.period.frequency is Frequency.MONTH:
        return f"tháng {figure.period.index}/{figure.period.year}"
    return inside(period_title(figure.period))


def day_text(day: date) -> str:
    """A date as the product writes it."""
    return day.strftime("%d/%m/%Y")


def seen_from(day: date | None) -> str:
    """That something is shown as it was at the end of a day; nothing for now."""
    return f"Xem như cuối ngày {day_text(day)}." if day else ""


def document_name(source: Source) -> str:
    """A document's short name, from its ký hiệu or title: *NQ 05*, *KH 21*; without a number, its date (*8/2022*)."""
    if match := _NUMBER.match(source.number):
        return f"{match[2]} {match[1]}"
    kind = next((short for long, short in _KINDS.items() if source.title.startswith(long)), "")
    return f"{kind} {source.number}" if kind and source.number.isdigit() else date_name(source.date)


def date_name(text: str) -> str:
    """The month of a source's date: *8/2022*; only the year where no more is known."""
    year, *rest = text.split("-")
    return f"{int(rest[0])}/{year}" if rest and rest[0].isdigit() else year


def known_day(text: str) -> date | None:
    """The first day that a source's date allows; None where not even the month is known."""
    parts = text.split("-")
    if len(parts) < 2 or not all(part.isdigit() for part in parts):
        return None
    year, month, *rest = map(int, parts)
    return date(year, month, rest[0] if rest else 1)
