"""What Ctrl+K finds, and what opening it does."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from dntracker.services.projects.hits import WITHIN
from dntracker.services.search import Hit as Found
from dntracker.ui.actions import COMMANDS, Actions, translated
from dntracker.ui.going import Going
from dntracker.ui.hits import Hit
from dntracker.ui.pages import PageSpec
from dntracker.ui.workplace import Workplace


class Searching(QObject):
    """The search of the file, with the commands of the window among its hits."""

    def __init__(self, place: Workplace, table: Actions, going: Going, parent: QObject) -> None:
        super().__init__(parent)
        self._place, self._table, self._going = place, table, going

    def offer(self, pages: Sequence[PageSpec]) -> None:
        """Let pages and commands be found."""
        commands = [(f"page.{page.code}", page.title, self.tr("Màn hình"), page.shortcut) for page in pages]
        commands += [
            (one.code, translated(one.text), translated(one.menu), one.shortcut)
            for one in COMMANDS
            if one.code not in ("file.recent", "edit.search")
        ]
        self._place.desk.search.with_commands(commands)

    def find(self, text: str, limit: int = 9) -> Sequence[Hit]:
        """The best hits for a text without tone marks."""
        return self._place.desk.search.find(text, limit)

    def recent(self) -> list[Hit]:
        """The indicators looked at last, for a search without text."""
        known = {one.code: one for one in self._place.desk.catalogue.indicators()}
        recent = [known[code] for code in self._place.settings.recent_indicators if code in known]
        return [Found("indicator", one.code, one.name, one.code, one.measure) for one in recent]

    def open(self, hit: Hit, in_trends: bool) -> None:
        """Go to what was found."""
        going, code = self._going, hit.code
        ways: dict[str, Callable[[], object]] = {
            "command": lambda: self._table[code].trigger(),  # noqa: PLW0108  # a code of something else is in no table
            "indicator": lambda: going.to_indicator(code, in_trends),
            "framework": lambda: going.to_framework(code),
            "chart": lambda: going.to_chart(code),
            "project": lambda: going.to_project(code),
            "milestone": lambda: going.to_project(*code.split(WITHIN, 1)),
            "unit": lambda: going.to_unit(code),
            "form": lambda: going.to_form(code, composing=in_trends),
        }
        ways[hit.kind]()
