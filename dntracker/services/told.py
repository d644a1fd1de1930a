"""One change of the journal in words."""

from msgspec import Struct

from dntracker.domain.figure import Cell

PLUS, PENCIL, ERASER, NOTE, CLIP = "plus", "pencil-simple", "eraser", "note", "paperclip"


class Told(Struct, frozen=True):
    """One change: its verb, the thing (bold on a screen), what follows, the value before and after where it has one.

    `cell` or `project` (and its milestone) is where it can be looked at.
    """

    sign: str
    verb: str
    thing: str
    rest: str = ""
    old: str = ""
    new: str = ""
    change: str = ""
    cell: Cell | None = None
    project: tuple[str, str] | None = None

    @property
    def sentence(self) -> str:
        """The whole of it in one line of plain text."""
        return f"{self.thing}: {self.change}" if self.change else f"{self.verb} {self.thing}{self.rest}"
