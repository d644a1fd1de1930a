"""How rules look at forms on their way: due soon and empty, late, late again and again, waiting, changed once sent."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from dntracker.domain.calendar import Due
from dntracker.domain.consolidated import Consolidated
from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.submission import OPEN, State, Submission
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.city_values import difference_told
from dntracker.services.warnings.around import About, Around, Hit
from dntracker.services.warnings.found import Found, Limits, days
from dntracker.store.figures import Figures

MOST_NAMES = 3
_Due = tuple[Submission, date]


def due(around: Around, limits: Limits) -> Iterator[Hit]:
    """A form that must be handed in within `days` and in which its unit has entered nothing; one hit a form."""
    for (form, period), waiting in _waiting(around).items():
        soon = [(one, when) for one, when in waiting if 0 <= (when - around.day).days <= limits["days"]]
        if not soon:
            continue
        indicators = [row.indicator for row in form.rows if row.indicator]
        entered = Figures(around.store).entered([one.unit for one, _ in soon], period, indicators)
        empty = [(one, when) for one, when in soon if not entered.get(one.unit)]
        if empty and not form.subject:
            first = min(when for _, when in empty)
            ahead = (first - around.day).days
            left = f"còn {days(ahead)}" if ahead else "hết hạn hôm nay"
            said = f"Hạn nộp {texts.day(first)} ({left}) mà {_names(around.catalogue, empty)} chưa nhập số nào."
            yield _hit(form, period, said, empty)


def late(around: Around, limits: Limits) -> Iterator[Hit]:
    """A form that was due more than `days` ago and is not handed in; one hit a form and period."""
    for (form, period), waiting in _waiting(around).items():
        over = [(one, when) for one, when in waiting if (around.day - when).days > limits["days"]]
        if over:
            longest = max((around.day - when).days for _, when in over)
            said = f"Trễ hạn nộp, lâu nhất {days(longest)}: {_names(around.catalogue, over)}."
            yield _hit(form, period, said, over)


def late_again(around: Around, limits: Limits) -> Iterator[Hit]:
    """Units that are late with a form, or were, in so many `times` running."""
    waiting = _waiting(around)
    for code in dict.fromkeys(form.code for form, _ in waiting):
        newest = sorted((period for form, period in waiting if form.code == code), reverse=True)[0]
        counts = _running(around, code, newest)
        often = sorted((unit for unit, count in counts.items() if count >= limits["times"]), key=lambda u: -counts[u])
        if often:
            named = [f"{around.catalogue.unit(unit).name} ({counts[unit]} kỳ)" for unit in often[:MOST_NAMES]]
            more = f" và {len(often) - MOST_NAMES} nơi khác" if len(often) > MOST_NAMES else ""
            form = around.catalogue.form(code, newest)
            said = f"Trễ hạn nhiều kỳ liền: {', '.join(named)}{more}."
            yield Hit(About.FORM, code, _title(form, newest), Found(said, newest), often[0], newest.code)


def unapproved(around: Around, limits: Limits) -> Iterator[Hit]:
    """A form that was handed in more than `days` ago and that nobody has approved or returned; one hit a form."""
    found: dict[tuple[str, Period], list[_Due]] = {}
    known = {one.code for one in around.catalogue.forms()}
    for one in around.store.select(Submission, "WHERE required = 1 AND state = 'submitted'"):
        sent = one.at.astimezone(texts.LOCAL).date() if one.at else None
        if sent and one.form in known and (around.day - sent).days > limits["days"]:
            found.setdefault((one.form, one.period), []).append((one, sent))
    for (code, period), ones in found.items():
        longest = max((around.day - sent).days for _, sent in ones)
        said = f"Đã gửi mà chưa duyệt, lâu nhất {days(longest)}: {_names(around.catalogue, ones)}."
        yield _hit(around.catalogue.form(code, period), period, said, ones)


def changed(around: Around, _limits: Limits) -> Iterator[Hit]:
    """Units changed figures after the form that joins them was sent, and nobody has accepted or left it yet."""
    for code, place, when in dict.fromkeys((one.form, one.unit, one.period) for one in around.store.all(Consolidated)):
        for one in around.consolidation().differences(code, place, when):
            if one.declined:
                continue
            indicator = around.catalogue.indicator(one.kept.indicator)
            found = Found(difference_told(around.catalogue, one), when)
            detail = f"{when.code}:{indicator.code}"
            yield Hit(About.FORM, code, f"{indicator.short_name}, {code}", found, place, detail)


def _waiting(around: Around) -> Mapping[tuple[Form, Period], list[_Due]]:
    found: dict[tuple[str, Period], list[_Due]] = {}
    known, due_of = {one.code for one in around.catalogue.forms()}, _dues(around.catalogue)
    for one in around.store.select(Submission, "WHERE required = 1 AND state IN ('draft', 'returned')"):
        when = due_of(one) if one.form in known else None
        if when is not None:
            found.setdefault((one.form, one.period), []).append((one, when))
    return {(around.catalogue.form(code, period), period): ones for (code, period), ones in found.items()}


def _dues(catalogue: Catalogue) -> Callable[[Submission], date | None]:
    days: dict[tuple[str, Period, str], Due | None] = {}  # those of one level have the same day

    def due_of(one: Submission) -> date | None:
        unit = catalogue.unit(one.unit)
        place = one.form, one.period, unit.level
        if place not in days:
            days[place] = catalogue.due(catalogue.form(one.form, one.period), unit, one.period)
        when = days[place]
        return max(filter(None, (when.actual, one.open_until))) if when else None

    return due_of


def _running(around: Around, code: str, newest: Period) -> dict[str, int]:
    counts: dict[str, int] = {}
    on_time: set[str] = set()
    number, due_of = around.store.names.known(code), _dues(around.catalogue)
    every = around.store.select(Submission, "WHERE form = ? AND required = 1", [number])
    for one in sorted(every, key=lambda each: each.period, reverse=True):
        when = due_of(one)
        if one.period.frequency is not newest.frequency or when is None or when >= around.day or one.unit in on_time:
            continue
        if _was_late(one, when):
            counts[one.unit] = counts.get(one.unit, 0) + 1
        else:
            on_time.add(one.unit)
    return counts


def _was_late(one: Submission, when: date) -> bool:
    if one.state in OPEN:
        return True
    return one.state is State.SUBMITTED and one.at is not None and one.at.astimezone(texts.LOCAL).date() > when


def _names(catalogue: Catalogue, ones: Iterable[_Due]) -> str:
    ordered = [catalogue.unit(one.unit).name for one, _ in sorted(ones, key=lambda pair: (pair[1], pair[0].unit))]
    more = f" và {len(ordered) - MOST_NAMES} nơi khác" if len(ordered) > MOST_NAMES else ""
    count = f"{len(ordered)} nơi (" if len(ordered) > 1 else ""
    return f"{count}{', '.join(ordered[:MOST_NAMES])}{more}{')' if count else ''}"


def _title(form: Form, period: Period) -> str:
    return f"{form.code} {texts.inside(texts.period_name(period))}"


def _hit(form: Form, period: Period, said: str, ones: Iterable[_Due]) -> Hit:
    first = min(ones, key=lambda pair: (pair[1], pair[0].unit))[0]
    return Hit(About.FORM, form.code, _title(form, period), Found(said, period), first.unit, period.code)
