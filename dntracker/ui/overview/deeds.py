"""What may be done with the forms that are selected: approving, returning, locking."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from dntracker.domain.submission import MOVES, Move
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.mass_moves import MassMoves, Moved
from dntracker.services.overview_texts import place, story
from dntracker.services.standings import Standing
from dntracker.ui.ask import Ask
from dntracker.ui.overview.deed_line import DeedLine
from dntracker.ui.overview.grid import MatrixGrid
from dntracker.ui.widgets.notice import Notice

KEYS = {Move.APPROVE: "Ctrl+D", Move.RETURN: "Ctrl+R", Move.LOCK: "Ctrl+L"}
FIRST = 3  # so many refusals are told in full


class MatrixDeeds(QObject):
    """Moves the selected forms, from the line below, the menu of the right button, or by key."""

    moved = Signal()
    """Some forms have another state now."""

    def __init__(self, desk: Desk, ask: Ask, grid: MatrixGrid, line: DeedLine, notice: Notice) -> None:
        super().__init__(grid)
        self._desk, self._ask, self._grid, self._line, self._notice = desk, ask, grid, line, notice
        self._moves = MassMoves(desk.submissions, desk.rights)
        self._names = {
            Move.APPROVE: self.tr("Duyệt"),
            Move.RETURN: self.tr("Trả lại…"),
            Move.LOCK: self.tr("Khóa sổ"),
        }
        self._actions = {move: self._action(move) for move in KEYS}
        grid.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        grid.chosen_changed.connect(self.offer)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of these deeds and what each does."""
        words = self.tr("{deed} các biểu đang chọn")
        return [(key, words.format(deed=self._names[move].rstrip("…").lower())) for move, key in KEYS.items()]

    def offer(self) -> None:
        """Tell about the active place, and show the deeds that are possible for those selected."""
        chosen = [] if self._desk.readonly else self._grid.chosen()
        for move, name in self._names.items():
            count = len(self._moves.movable(move, chosen))
            text = self.tr("{deed} {count} biểu").format(deed=name.rstrip("…"), count=count) if count > 1 else name
            self._line.offer(move, text if count else "")
            self._actions[move].setText(f"{text}\t{KEYS[move]}")
            self._actions[move].setVisible(bool(count))
        self._line.tell(self._told())

    def move(self, move: Move) -> None:
        """Move those that can be moved, after asking for words or agreement; else say why none can."""
        chosen = self._grid.chosen()
        if self._desk.readonly:
            self._notice.say("warn", texts.fill("read_only", {}))
        elif why := self._moves.why_none(move, chosen):
            self._notice.say("warn", why)
        elif chosen:
            movable = self._moves.movable(move, chosen)
            words = self._agreed(move, movable)
            if words is not None:
                self._tell(move, self._moves.move(move, movable, words))
                self.moved.emit()

    def _agreed(self, move: Move, movable: Sequence[Standing]) -> str | None:
        name, count = self._names[move].rstrip("…"), len(movable)
        where = place(movable[0]) if count == 1 else self.tr("{count} biểu").format(count=count)
        if MOVES[move].words:
            label = self.tr("Lý do trả lại, đơn vị sẽ đọc:")
            return self._ask.text(self.tr("{deed} {where}").format(deed=name, where=where), label, lines=3)
        question = self.tr("{deed} {where}?").format(deed=name, where=where)
        return "" if count == 1 or self._ask.confirm(question, yes=name) else None

    def _tell(self, move: Move, moved: Moved) -> None:
        name = self._names[move].rstrip("…").lower()
        head = self.tr("Đã {deed} {count} biểu.").format(deed=name, count=moved.done)
        refused = [f"{place(one)}: {why}" for one, why in moved.refused[:FIRST]]
        more = len(moved.refused) - len(refused)
        rest = " ".join(refused) + (self.tr(" Và {count} biểu khác.").format(count=more) if more else "")
        self._notice.say("warn" if refused else "good", head if moved.done else self.tr("Chưa biểu nào đổi."), rest)

    def _told(self) -> str:
        index, model = self._grid.currentIndex(), self._grid.matrix
        if not index.isValid():
            return ""
        standing = model.standing(index.row(), index.column())
        if standing is None:
            return f"{model.rows[index.row()].unit.name}: {model.told(index.row(), index.column())[1]}"
        return " · ".join([place(standing), *story(standing, self._desk.today)])

    def _action(self, move: Move) -> QAction:
        action = QAction(self._names[move], self._grid)
        action.triggered.connect(lambda _checked=False: self.move(move))
        shortcut = QShortcut(QKeySequence(KEYS[move]), self._grid)  # that of a hidden action would say nothing
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(lambda: self.move(move))
        self._grid.addAction(action)
        self._line.add(move, self._names[move], KEYS[move], lambda: self.move(move))
        return action
