"""Projects out as a workbook or as a schedule of Microsoft Project, and in from either."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import Struct

from dntracker.domain.schedule import Schedule
from dntracker.office.schedule_reading import read_schedule
from dntracker.office.schedule_writing import write_schedule
from dntracker.office.table import write_tables
from dntracker.services import texts
from dntracker.services.incoming import Incoming, receive
from dntracker.services.projects.exchange.schedules import Origin, left_out, schedule_of
from dntracker.services.projects.exchange.schedules import given_of as given_of_schedule
from dntracker.services.projects.exchange.tables import given_of, passed_over, tables_of
from dntracker.services.projects.exchange.taking import Comparison, Taking
from dntracker.services.projects.portfolio import Item, Portfolio
from dntracker.services.projects.within import items_of

SCHEDULE, WORKBOOK = ".xml", ".xlsx"
TITLE = "Danh mục dự án"
_TOLD = "Ngày {today}. Muốn dời một mốc: sửa cột Kế hoạch và ghi cột Lý do dời; ô để nguyên thì không đổi gì."


class Arrival(Struct, frozen=True):
    """A file that was read and not looked at yet: a workbook, or a schedule."""

    name: str
    content: Incoming | Schedule


def arrive(path: Path, going: Callable[[], object] = int) -> Arrival:
    """Read a file; it touches nothing of the open one. Raises UnreadableBook, UnreadableSchedule."""
    is_schedule = path.suffix.lower() == SCHEDULE
    return Arrival(path.name, read_schedule(path) if is_schedule else receive(path, going))


class ProjectExchange:
    """What goes out and comes in, of one open file."""

    def __init__(self, portfolio: Portfolio, taking: Taking, today: Callable[[], date]) -> None:
        self._portfolio, self._taking, self._today = portfolio, taking, today

    def write(self, path: Path, programme: str = "", project: str = "") -> Path:
        """Write all projects, or those of a programme and what is below it, or one; to .xml as a schedule.

        Raises UnknownCode, TargetUnwritable.
        """
        items, title = self._chosen(programme, project)
        if path.suffix.lower() == SCHEDULE:
            write_schedule(schedule_of(items, title, self._today()), path)
        else:
            write_tables(tables_of(items, title, _TOLD.format(today=texts.day(self._today()))), path)
        return path

    def compare(self, arrival: Arrival, into: str = "") -> Comparison:
        """What taking a file would do; `into` is the project of milestones that name none.

        Raises NoHeading, NoRows, TooManyRows, NoRight and what the write gate raises.
        """
        if isinstance(arrival.content, Schedule):
            origin = Origin({one.project.code: one for one in self._portfolio.items()}, into)
            given = given_of_schedule(arrival.content, origin)
            return self._taking.compare(arrival.name, given, left_out(arrival.content))
        book = arrival.content.book
        return self._taking.compare(arrival.name, given_of(book, arrival.name), passed_over=passed_over(book))

    def take(self, comparison: Comparison) -> int:
        """Do what a comparison showed, as one step; how many changes that were. Raises Overtaken, NoRight."""
        return self._taking.take(comparison)

    def _chosen(self, programme: str, project: str) -> tuple[list[Item], str]:
        if project:
            item = self._portfolio.item(project)
            return [item], item.project.name
        if not programme:
            return self._portfolio.items(), TITLE
        return items_of(self._portfolio, programme), self._portfolio.programme(programme).name
