"""The rows of a form as one list of lines, groups among them, and what the keys do to it; nothing here knows Qt."""

from collections.abc import Sequence

from msgspec.structs import replace

from dntracker.domain.form import Form, FormGroup, FormRow
from dntracker.domain.numbering import DEEPEST

Line = FormGroup | FormRow
"""A group's line has no rows of its own: they follow it."""


def lines_of(form: Form) -> list[Line]:
    """Every group's line with its rows after it."""
    return _lines(form.groups)


def groups_of(lines: Sequence[Line]) -> tuple[FormGroup, ...]:
    """The groups that the lines say; rows before the first group's line are in one without a name."""
    groups: list[FormGroup] = []
    for line in lines:
        if isinstance(line, FormGroup):
            groups.append(line)
        else:
            last = groups.pop() if groups else FormGroup("", "", ())
            groups.append(replace(last, rows=(*last.rows, line)))
    return tuple(groups)


def moved(lines: Sequence[Line], place: int, step: int) -> tuple[list[Line], int]:
    """The lines with one moved up (-1) or down (1), a group with its rows, and where it stands now."""
    if not isinstance(lines[place], FormGroup):
        other = place + step
        if not 0 < other < len(lines):
            return list(lines), place
        changed = list(lines)
        changed[place], changed[other] = changed[other], changed[place]
        return changed, other
    groups = list(groups_of(lines))
    number = sum(isinstance(line, FormGroup) for line in lines[:place])
    other = number + step
    if not 0 <= other < len(groups):
        return list(lines), place
    groups[number], groups[other] = groups[other], groups[number]
    return _lines(groups), sum(1 + len(group.rows) for group in groups[:other])


def leveled(lines: Sequence[Line], place: int, step: int) -> list[Line]:
    """The lines with a row one level deeper (1) or higher (-1)."""
    line, changed = lines[place], list(lines)
    if isinstance(line, FormRow):
        level = min(max((line.level or 1) + step, 1), DEEPEST)
        changed[place] = replace(line, level=level if level > 1 else None)
    return changed


def inserted(lines: Sequence[Line], place: int, line: Line) -> tuple[list[Line], int]:
    """The lines with one more after a place, and where it stands; a row takes the level of the row before it."""
    at = min(place + 1, len(lines))
    before = lines[at - 1] if at else None
    if isinstance(line, FormRow) and isinstance(before, FormRow):
        line = replace(line, level=before.level)
    return [*lines[:at], line, *lines[at:]], at


def without(lines: Sequence[Line], place: int) -> list[Line]:
    """The lines without one; the rows of a group that goes belong to the group before it."""
    return [line for at, line in enumerate(lines) if at != place]


def renumbered(lines: Sequence[Line], place: int, number: str) -> list[Line]:
    """The lines with a number typed by hand; an empty one follows from the place again."""
    changed = list(lines)
    changed[place] = replace(changed[place], number=number.strip())
    return changed


def reworded(lines: Sequence[Line], place: int, text: str) -> list[Line]:
    """The lines with another name of a group, or other words of a text row."""
    line, changed = lines[place], list(lines)
    if isinstance(line, FormGroup):
        changed[place] = replace(line, name=text.strip())
    elif not line.indicator:
        changed[place] = replace(line, text=text.strip())
    return changed


def _lines(groups: Sequence[FormGroup]) -> list[Line]:
    found: list[Line] = []
    for group in groups:
        found += [replace(group, rows=()), *group.rows]
    return found
