"""The lines of the journal as they are drawn: a heading for each day, acts, or what differs since a day."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from dntracker.domain.figure import Cell
from dntracker.services import texts
from dntracker.services.act_cells import LOADS
from dntracker.services.differences import Difference, Group
from dntracker.services.history import ActLine
from dntracker.services.told import Told

UNDO, LOAD, MANY = "arrow-counter-clockwise", "download-simple", "stack"


class Row(Struct, frozen=True):
    """One line: `thing` is bold, `old` is small and struck through above `new`; a heading has a `heading` alone."""

    heading: str = ""
    time: str = ""
    who: str = ""
    sign: str = ""
    verb: str = ""
    thing: str = ""
    rest: str = ""
    old: str = ""
    new: str = ""
    line: ActLine | None = None
    difference: Difference | None = None

    @property
    def text(self) -> str:
        """Everything that the line says, for those who hear it."""
        said = f"{self.verb} {self.thing}{self.rest}".strip()
        change = tr("{old} thành {new}").format(old=self.old, new=self.new) if self.old else self.new
        return self.heading or ", ".join(part for part in (self.time, self.who, said, change) if part)

    @property
    def cell(self) -> Cell | None:
        """The cell that the line is about, where it is about one."""
        if self.difference is not None:
            return self.difference.told.cell
        if self.line is None or self.line.loads > 1:
            return None
        return next((one.cell for one in self.line.told if one.cell), None)

    @property
    def project(self) -> tuple[str, str] | None:
        """The project that the line is about, and its milestone, where it is about one."""
        if self.line is None or self.line.loads > 1:
            return None
        return next((one.project for one in self.line.told if one.project), None)


def tr(text: str) -> str:
    """The words in the language of the window."""
    return QCoreApplication.translate("Journal", text)


def rows_of(lines: Iterable[ActLine], today: date, last: date | None) -> Iterator[Row]:
    """Acts under the headings of their days; `last` is the day of the heading above."""
    for line in lines:
        day = line.at.date()
        if day != last:
            yield Row(heading=tr("Hôm nay, {day}").format(day=texts.day(day)) if day == today else texts.day(day))
            last = day
        yield _of_act(line)


def rows_of_groups(groups: Iterable[Group]) -> Iterator[Row]:
    """What differs, under the headings of forms and units."""
    for group in groups:
        yield Row(heading=group.title)
        for one in group.differences:
            steps = tr(", qua {count} bước").format(count=one.steps) if one.steps > 1 else ""
            time, told, rest = f"{one.at:%d/%m}", one.told, one.told.rest + steps
            what = (told.sign, told.verb, told.thing, rest, told.old, _new(told))
            yield Row("", time, one.person, *what, difference=one)


def _of_act(line: ActLine) -> Row:
    time, who = f"{line.at:%H:%M}", line.person
    first = line.told[0] if line.count == 1 and line.told else None
    old, new = (first.old, _new(first)) if first else ("", "")
    if line.loads > 1:
        words = tr(": {count} bước").format(count=line.loads)
        return Row("", time, who, LOAD, tr("Chương trình nạp"), tr("dữ liệu kèm theo"), words, line=line)
    if line.undo:
        verb = tr("Làm lại") if line.redo else tr("Hoàn tác")
        return Row("", time, who, UNDO, verb, f"“{line.step}”", "", old, new, line)
    if first:
        return Row("", time, who, first.sign, first.verb, first.thing, first.rest, old, new, line)
    sign = LOAD if line.screen == LOADS else MANY
    step = line.step[:1].upper() + line.step[1:]
    return Row("", time, who, sign, "", step, tr(": {count} thay đổi").format(count=line.count), line=line)


def _new(told: Told) -> str:
    return told.new or (tr("trống") if told.old else "")
