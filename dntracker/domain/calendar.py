"""Reporting calendars: a period's data window, the day a report is due, and the days officials work."""

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.period import Frequency, Period, month_end

CLOSES_AFTER_DAYS = 14  # a custom of the department, no regulation asks for it
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_SATURDAY = 5
_DAY = timedelta(days=1)


class InvalidCalendar(UserError):
    """A record that describes no calendar; `field` is the place that is wrong, `found` what stands there."""

    code = "invalid_calendar"


class NoWindow(UserError):
    """A period of a frequency that the calendar does not have (`calendar`, `period`)."""

    code = "no_window"


def weekday_name(day: date) -> str:
    """The weekday as officials write it: *thứ Hai* … *Chủ nhật*."""
    return _WEEKDAYS[day.weekday()]


class DayRule(Struct, frozen=True):
    """A day of the month, so many months after a given month; a day past the month's end means its last day."""

    day: int
    months: int = 0

    def __post_init__(self) -> None:
        if not (1 <= self.day <= 31 and -12 <= self.months <= 12):
            raise ValueError(f"no day {self.day} of a month {self.months} months away")

    def on(self, year: int, month: int) -> date:
        """The date it means for this month."""
        years, place = divmod(month - 1 + self.months, 12)
        year, month = year + years, place + 1
        return date(year, month, min(self.day, month_end(year, month).day))


class WindowRule(Struct, frozen=True):
    """The data window of a frequency: `first` counts from a period's first month, `last` from its last month."""

    first: DayRule
    last: DayRule


class Window(Struct, frozen=True):
    """The days, both included, whose events a period's figures cover."""

    first: date
    last: date

    def contains(self, day: date) -> bool:
        """Whether an as-of date may stand for the period."""
        return self.first <= day <= self.last


class Calendar(Struct, frozen=True):
    """A reporting regime (*chế độ kỳ*): which days belong to a period of each frequency that it knows.

    `source` names the legal text it rests on.
    """

    code: str
    name: str
    rules: Mapping[Frequency, WindowRule]
    source: str = ""

    @classmethod
    def from_record(cls, record: Mapping[str, object]) -> "Calendar":
        """The calendar of one `[[calendar]]` table of `seeds/calendars.toml`; `InvalidCalendar` says what is wrong."""
        windows = _table(record, "windows")
        rules = {_frequency(letter): _window_rule(_table(windows, letter)) for letter in windows}
        return cls(_text(record, "code"), _text(record, "name"), rules, _text(record, "source"))

    def window(self, period: Period) -> Window:
        """The period's data window (*thời gian chốt số liệu*); `NoWindow` if the regime has no such periods."""
        rule = self.rules.get(period.frequency)
        if rule is None:
            raise NoWindow(calendar=self.name, period=period.code)
        return Window(
            rule.first.on(period.year, period.first_month),
            rule.last.on(period.year, period.last_month),
        )


class WorkDays(Struct, frozen=True):
    """Public holidays, and the weekend days on which people work instead of a day they were given off."""

    holidays: frozenset[date] = frozenset()
    working: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        """Whether offices are open that day."""
        return day in self.working or (day.weekday() < _SATURDAY and day not in self.holidays)

    def next_working(self, day: date) -> date:
        """The day itself if it is a working day, otherwise the first one after it."""
        while not self.is_working(day):
            day += _DAY
        return day


class Holiday(Struct, frozen=True):
    """A day of the editable list: a day off, or (`working`) a weekend day worked instead of another."""

    date: date
    name: str
    working: bool
    source: str = ""


class DueRule(Struct, frozen=True):
    """When units of one level hand in a form of one frequency: a day, counted from the period's last month.

    Thông tư 02/2023/TT-BTTTT asks for quarters by the 6th of their last month (0) and for years by 25/11 (-1).
    """

    frequency: Frequency
    level: str
    month_offset: int
    day: int


class Due(Struct, frozen=True):
    """The date a rule names and the working day that counts; screens show both where they differ."""

    nominal: date
    actual: date

    @property
    def moved(self) -> bool:
        """Whether the named date fell on a day off."""
        return self.nominal != self.actual

    def closes(self, days: int = CLOSES_AFTER_DAYS) -> date:
        """The day after which the form takes no more figures."""
        return self.actual + timedelta(days=days)

    def days_left(self, today: date) -> int:
        """The days until it is due; 0 on the day itself and afterwards."""
        return max(0, (self.actual - today).days)

    def days_late(self, today: date) -> int:
        """The days since it was due; 0 up to and on the day itself."""
        return max(0, (today - self.actual).days)


def due(period: Period, rule: DueRule, work_days: WorkDays) -> Due:
    """The date by which a period's report is to be handed in, a day off moved to the next working day."""
    if rule.frequency is not period.frequency:
        raise ValueError(f"a rule for {rule.frequency} does not say when {period} is due")
    nominal = DayRule(rule.day, rule.month_offset).on(period.year, period.last_month)
    return Due(nominal, work_days.next_working(nominal))


def _window_rule(record: Mapping[str, object]) -> WindowRule:
    return WindowRule(_day_rule(_table(record, "first")), _day_rule(_table(record, "last")))


def _day_rule(record: Mapping[str, object]) -> DayRule:
    day, months = _whole(record, "day"), _whole(record, "months")
    try:
        return DayRule(day, months)
    except ValueError:
        raise InvalidCalendar(field="day", found=f"{day}, {months}") from None


def _frequency(letter: str) -> Frequency:
    try:
        return Frequency(letter)
    except ValueError:
        raise InvalidCalendar(field="windows", found=letter) from None


def _table(record: Mapping[str, object], field: str) -> Mapping[str, object]:
    found = record.get(field)
    if not isinstance(found, Mapping) or not found:
        raise InvalidCalendar(field=field, found=found)
    return found


def _text(record: Mapping[str, object], field: str) -> str:
    found = record.get(field)
    if not isinstance(found, str) or not found:
        raise InvalidCalendar(field=field, found=found)
    return found


def _whole(record: Mapping[str, object], field: str) -> int:
    found = record.get(field, 0)
    if not isinstance(found, int) or isinstance(found, bool):
        raise InvalidCalendar(field=field, found=found)
    return found
