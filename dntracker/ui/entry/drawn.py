"""What the delegate draws in one cell, worked out from a row of the sheet."""

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt

from dntracker.domain.figure import Status
from dntracker.domain.quantity import Mark
from dntracker.services.entry_rows import EntryRow, RowKind, Shown
from dntracker.services.texts import day, fill, status_word
from dntracker.ui.entry.columns import COLUMNS, EDITABLE, NUMBERS, SAID, Col
from dntracker.ui.entry.drafts import Draft
from dntracker.ui.entry.states import LOOKS, Look, State
from dntracker.ui.named import named

_PLAIN = LOOKS[State.EMPTY]
_TO_ENTER = (State.REQUIRED, State.DEMANDED)  # gone with the first number, before the rules have looked again
_MARKED = {Mark.NOT_APPLICABLE: State.NOT_APPLICABLE, Mark.MISSING: State.MISSING}


class Drawn(Struct, frozen=True, gc=False):  # hundreds at once, and never in a circle
    """One cell: `aside` is grey text at its left (an earlier day), `mark` an icon before the text.

    `was` is what stood there on the day that is compared with, empty if nothing did; None: the same, or no comparison.
    What a project's place says `wraps` like a name, unless it is a `number`, which stands at the right.
    """

    text: str = ""
    ink: str = "ink"
    aside: str = ""
    mark: str = ""
    look: Look = _PLAIN
    bold: bool = False
    italic: bool = False
    noted: bool = False
    stored: bool = False
    group: bool = False
    words: bool = False
    was: str | None = None
    wraps: bool = False
    number: bool = False

    def aligned(self, column: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
        """Where it stands in a column that is aligned like this."""
        return Qt.AlignmentFlag.AlignRight if self.number else column

    @property
    def heard(self) -> str:
        """What is read out."""
        return self.text if self.was is None else f"{self.text}, {was_told(self.was)}"


class Noticed(Struct, frozen=True):
    """What checks and people found about a cell: the gravest state with its sentence, and whether it has a flag."""

    state: State | None = None
    sentence: str = ""
    flagged: bool = False


UNNOTICED = Noticed()


class Doing(Struct, frozen=True):
    """What is going on in a row: texts refused there, what typed text means so far, what was found about its cell.

    `was` is what its cell held on the day that is compared with (see `Drawn`).
    """

    draft: Draft | None = None
    note_draft: Draft | None = None
    echo: str | None = None
    noticed: Noticed = UNNOTICED
    was: str | None = None


def state_of(row: EntryRow, doing: Doing) -> State:
    """This is the gravest thing to say about the row's cell of *kỳ này*."""
    if draft := doing.draft or doing.note_draft:
        return State.WAITING if draft.waiting else State.REFUSED
    if row.difference is not None and not row.difference.declined:
        return State.WARNING
    if doing.noticed.state is not None and _is_shown(row, doing.noticed.state):
        return doing.noticed.state
    if row.unconfirmed:
        return State.COPIED
    return State.FOLLOW_UP if doing.noticed.flagged else _resting(row)


def _is_shown(row: EntryRow, noticed: State) -> bool:
    return noticed not in _TO_ENTER or (row.editable and not row.filled)


def _resting(row: EntryRow) -> State:
    if row.current is not None and row.current.computed:
        return State.COMPUTED
    if not row.filled:
        return State.EMPTY if row.editable else State.LOCKED
    if row.figure and row.figure.mark in _MARKED and (row.editable or row.figure.mark is Mark.NOT_APPLICABLE):
        return _MARKED[row.figure.mark]
    if not row.editable:
        return State.LOCKED
    return State.NOTED if row.note else State.SAVED


def word_of(row: EntryRow, state: State) -> str:
    """This is the state's word, with *ước* or *sơ bộ* behind it where the figure is not final."""
    word = QCoreApplication.translate("EntryStates", LOOKS[state].word)
    if state is State.LOCKED and row.locked_word:
        word = named(row.locked_word)
    figure, city = row.figure, row.city
    if state is State.COMPUTED and city is not None and city.provisional and city.quantity is not None:
        return f"{word}, {named(status_word(Status.PROVISIONAL))}"
    if city is not None and city.overridden:
        return QCoreApplication.translate("EntryStates", "Ghi thay số cộng")
    if figure is None or figure.status is Status.OFFICIAL or state not in (State.SAVED, State.LOCKED, State.NOTED):
        return word
    return f"{word}{' ·' if state is State.NOTED else ','} {named(status_word(figure.status))}"


def draw(row: EntryRow, column: Col, doing: Doing) -> Drawn:
    """This is what stands in a cell."""
    drawn = _drawn(row, column, doing)
    if row.kind is not RowKind.PLACE or column not in SAID:
        return drawn
    number = bool(row.measure) and column is not Col.NOTE
    return replace(drawn, number=number, wraps=not number)


def _drawn(row: EntryRow, column: Col, doing: Doing) -> Drawn:
    if row.kind is RowKind.GROUP:
        return _group(row, column)
    if row.kind is RowKind.TEXT:
        value = {Col.NUMBERING: row.numbering, Col.NAME: row.name}.get(column, "")
        return Drawn(value, "ink2", italic=column is Col.NAME, words=True)
    if column is Col.CURRENT:
        return replace(_current(row, doing), was=doing.was) if doing.was is not None else _current(row, doing)
    if column is Col.STATE:
        return _state(row, doing)
    if column is Col.NOTE:
        draft = doing.note_draft
        if draft:
            return Drawn(draft.text, "bad", look=LOOKS[State.WAITING if draft.waiting else State.REFUSED])
        return Drawn(row.note, "ink2")
    value = getattr(row, COLUMNS[column].key)
    if column in (Col.NUMBERING, Col.NAME, Col.MEASURE):
        return Drawn(value, "ink" if column is Col.NAME else "ink3")
    return _comparison(value)


def tip_of(row: EntryRow, column: Col, doing: Doing) -> str:
    """This is what a cell tells when the mouse rests on it; empty: what it shows."""
    if row.cell is None:
        return row.name if column is Col.NAME else ""
    if column in (Col.CURRENT, Col.STATE, Col.NOTE) and (draft := doing.draft or doing.note_draft):
        return draft.sentence
    noticed = doing.noticed
    told = noticed.sentence if noticed.state is None or _is_shown(row, noticed.state) else ""
    if column in (Col.CURRENT, Col.STATE) and (told or row.locked_because):
        return "\n".join(filter(None, (told, why_locked(row))))
    if column in EDITABLE and row.locked_because:
        return why_locked(row)
    if column in NUMBERS:
        shown = getattr(row, COLUMNS[column].key)
        return shown.tooltip if shown else ""
    return row.name if column is Col.NAME else draw(row, column, doing).text


def why_locked(row: EntryRow) -> str:
    """This is the sentence that says why a row takes no text; empty where it does."""
    return fill("locked_cell", {"why": row.locked_because}) if row.locked_because else ""


def was_told(was: str) -> str:
    """This says what stood in a cell before."""
    told = QCoreApplication.translate("EntryStates", "trước là {was}")
    return told.format(was=was or QCoreApplication.translate("EntryStates", "ô trống"))


def _group(row: EntryRow, column: Col) -> Drawn:
    if column is Col.NUMBERING:
        return Drawn(row.numbering, bold=True, group=True)
    if column is Col.NAME:
        return Drawn(row.name.upper(), bold=True, group=True)
    if column is Col.CURRENT:
        return Drawn(f"{row.count[0]}/{row.count[1]}", "ink2", group=True)
    return Drawn(group=True)


def _comparison(shown: Shown | None) -> Drawn:
    if shown is None:
        return Drawn()
    return Drawn(shown.text, "ink2", italic=shown.computed)


def _current(row: EntryRow, doing: Doing) -> Drawn:
    look, noted = _look(row, replace(doing, note_draft=None)), bool(row.note)
    if doing.draft:
        return Drawn(doing.draft.text, look.ink, look=look, noted=noted)
    shown = row.current
    if shown is None or look.hatched:
        return Drawn(look=look, noted=noted, stored=row.filled)
    carried = shown.as_of is not None and not row.filled
    return Drawn(
        shown.text,
        "ink3" if carried else look.ink,
        aside=day(shown.as_of)[:5] if carried and shown.as_of else "",
        look=look,
        italic=look.italic or shown.computed,
        noted=noted,
        stored=row.filled,
    )


def _look(row: EntryRow, doing: Doing) -> Look:
    state = state_of(row, doing)
    if state is State.FOLLOW_UP:  # the flag stands on whatever the cell looks like without it
        state = _resting(row)
    look = LOOKS[state]
    if doing.noticed.flagged and (not look.glyph or state is State.LOCKED):
        flag = LOOKS[State.FOLLOW_UP]
        look = replace(look, glyph=flag.glyph, glyph_role=flag.glyph_role)
    return replace(look, dotted=True) if row.unconfirmed and not doing.draft else look


def _state(row: EntryRow, doing: Doing) -> Drawn:
    if doing.echo is not None:
        look = LOOKS[State.EDITED]
        return Drawn(doing.echo, look.role, mark=look.icon)
    state = state_of(row, doing)
    look = LOOKS[state]
    return Drawn(word_of(row, state), look.role, mark=look.icon)
