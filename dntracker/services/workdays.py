"""Working days: the public holidays of Vietnam with the department's own list over them."""

from datetime import date

from dntracker.domain.calendar import Holiday, WorkDays
from dntracker.domain.period import Period
from dntracker.store.store import Store


class WorkDayList:
    """The days off of the file's list; a year whose New Year's Day it lacks comes from the `holidays` library."""

    def __init__(self, store: Store) -> None:
        listed = store.all(Holiday)
        self._off = {one.date for one in listed if not one.working}
        self._worked = frozenset(one.date for one in listed if one.working)
        self._public: dict[int, frozenset[date]] = {}
        self._around: dict[int, WorkDays] = {}

    def around(self, period: Period) -> WorkDays:
        """The working days of the years in which a report about `period` can be due."""
        year = period.year
        if year not in self._around:
            public = self._year(year) | self._year(year + 1)
            self._around[year] = WorkDays(frozenset(public | self._off) - self._worked, self._worked)
        return self._around[year]

    def _year(self, year: int) -> frozenset[date]:
        if date(year, 1, 1) in self._off:
            return frozenset()
        if year not in self._public:
            self._public[year] = frozenset(one.date for one in public_holidays(year))
        return self._public[year]


def public_holidays(year: int) -> list[Holiday]:
    """The public holidays of Vietnam in a year, as the `holidays` library knows them."""
    import holidays  # 0.2 s: only for years that the file's list does not have

    found = holidays.country_holidays("VN", years=year, language="vi")
    return [Holiday(day, name, working=False, source="Bộ luật Lao động 2019, Điều 112") for day, name in found.items()]
