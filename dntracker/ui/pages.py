"""What the window expects of a page, and what it knows of one before it is built."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from msgspec import Struct
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget


class Page(Protocol):
    """A page of the window: a `QWidget` with its own context bar on top."""

    title: str

    @property
    def hint(self) -> SignalInstance:
        """Says what the status bar's middle shows while this page is open."""

    def enter(self) -> None:
        """Give the focus to where work goes on."""

    def refresh(self) -> None:
        """Show what the file holds now."""

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page and what each does."""


@runtime_checkable
class Prepares(Protocol):
    """A page that can load what is heavy before it is opened."""

    def prepare(self) -> None:
        """Load it, in an idle moment."""


@runtime_checkable
class Settles(Protocol):
    """A page on which something may be half typed when it is left."""

    def settle(self) -> int:
        """Take what is being typed; how many texts are not saved all the same."""


@runtime_checkable
class TakesBack(Protocol):
    """A page whose deeds are taken back apart from those of the entry screen."""

    def undo(self) -> str:
        """Take back the last deed and say which; raises UserError."""

    def redo(self) -> str:
        """Do again what was taken back last and say which; raises UserError."""

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""


class PageSpec(Struct, frozen=True):
    """A page by name; `make` builds it on a parent, as late as possible; one that is not `listed` is a command's."""

    code: str
    title: str
    icon: str
    shortcut: str
    make: Callable[[QWidget], Page]
    listed: bool = True
