"""The entry grid: a table that moves, selects and types as Excel does."""

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QWidget

from dntracker.ui.entry.columns import COLUMNS, Col
from dntracker.ui.entry.editor import CellEditor
from dntracker.ui.entry.keys import MOVES, Deed, deed_of
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.entry.movement import Ground, Place
from dntracker.ui.entry.sheet_view import SheetView
from dntracker.ui.style import Style

_SELECT = QItemSelectionModel.SelectionFlag
_HINT = QAbstractItemDelegate.EndEditHint
_TRIGGER = QAbstractItemView.EditTrigger
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class EntryGrid(SheetView):
    """Shows an `EntryModel`. The active cell stays where a selection began, as in Excel; its far end is `far`."""

    asked = Signal(object, str)
    """A key asks for a `Deed` that is not the grid's own; with the text being typed, if there was one."""

    row_changed = Signal(int)
    """Another row is the active one now."""

    barred = Signal(int, int)
    """Somebody typed into a cell (row, column) that takes no text."""

    mode_changed = Signal(str)
    """An edit began (`typing`, `editing`) or ended (empty)."""

    def __init__(self, model: EntryModel, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(model, style, parent)
        self.far: Place = (0, 0)
        self._run: int | None = None
        self._noting = False
        self._editing = -1
        self.figures.left.connect(self.leave)
        self.figures.opened.connect(self._opened)
        self.figures.closed.connect(self._closed)
        self.selectionModel().currentChanged.connect(self._moved)

    def here(self) -> Place:
        """The active cell."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else (0, Col.CURRENT)

    def selected(self) -> list[Place]:
        """The selected cells that are shown and can be stood on, in reading order."""
        found = {(index.row(), index.column()) for index in self.selectedIndexes()} | {self.here()}
        ground = self.ground()
        rows, columns = set(ground.rows), set(ground.columns)
        return sorted(place for place in found if place[0] in rows and place[1] in columns)

    def ground(self) -> Ground:
        """Where one can stand."""
        model = self.entry
        rows = [row for row in model.filled_rows if not self.isRowHidden(row)]
        columns = [column for column in range(len(COLUMNS)) if not self.isColumnHidden(column)]
        page = max(1, self.viewport().height() // self.rowHeight(rows[0]) - 1) if rows else 1
        return Ground(rows, columns, model.filled, model.editable, page)

    def go(self, place: Place, extend: bool = False) -> None:
        """Make a cell the active one; or, to extend, stretch the selection from the active cell to it."""
        index, model = self.entry.index(*place), self.selectionModel()
        self.far = place
        self.figures.attention.alone = not extend or place == self.here()
        if extend:
            model.select(QItemSelection(self.currentIndex(), index), _SELECT.ClearAndSelect)
            self.repaint_row(self.here()[0])
        moved = not extend and place != self.here()
        if not extend:
            model.setCurrentIndex(index, _SELECT.ClearAndSelect)
        if not moved:  # Qt scrolls to a new active cell by itself
            self.scrollTo(index)

    def begin(self, place: Place, typing: bool = False) -> bool:
        """Open the editor in a cell, the caret behind its text (mode *Sửa*); whether the cell takes text."""
        if place != self.here():
            self.go(place)
        self.figures.typing = typing
        opened = self.edit(self.currentIndex(), _TRIGGER.AllEditTriggers, QEvent(QEvent.Type.None_))
        self.figures.typing = True
        if not opened:
            self.barred.emit(*place)
        elif self.figures.editor is not None and not typing:
            self.figures.editor.end(False)
        return bool(opened)

    def leave(self, deed: Deed) -> None:
        """End the edit as a key asks: take the text (Esc: give it back), then do what the key does."""
        editor = self.figures.editor
        if editor is None:
            return
        if deed not in (Deed.GIVE_BACK, Deed.FILL):
            self.settle()
            self.do(deed)
            return
        QGuiApplication.inputMethod().commit()
        text = editor.text()
        self.closeEditor(editor, _HINT.RevertModelCache)
        if deed is Deed.FILL:
            self.asked.emit(deed, text)
        elif self._noting:
            self.go((self.here()[0], Col.CURRENT))

    def settle(self) -> None:
        """Take what is being typed, if anything is, and stay in its cell."""
        editor = self.figures.editor
        if editor is not None:
            QGuiApplication.inputMethod().commit()
            self.commitData(editor)
            self.closeEditor(editor, _HINT.NoHint)

    def do(self, deed: Deed, extend: bool = False) -> None:
        """Do what a key means when no cell is being typed."""
        if deed in _NEEDS_ROWS and not self._has_rows():
            return
        if deed in MOVES:
            self._run = None
            self.go(self.ground().moved(deed, self.far if extend else self.here()), extend)
        elif deed in (Deed.NEXT, Deed.BACK):
            self._tab(1 if deed is Deed.NEXT else -1)
        elif deed in (Deed.ENTER, Deed.ENTER_UP):
            self._enter(1 if deed is Deed.ENTER else -1)
        elif deed is Deed.EDIT:
            self._edit()
        elif deed is Deed.NOTE and not self.isColumnHidden(Col.NOTE):
            self._note()
        elif deed is Deed.ALL:
            self._select_all()
        else:
            self.asked.emit(deed, "")

    def _edit(self) -> None:
        # A value made of units opens into them; another one is typed over it.
        row, column = self.here()
        if column == Col.CURRENT and self.entry.rows[row].city is not None and self.entry.draft(row) is None:
            self.asked.emit(Deed.PARTS, "")
        else:
            self.begin((row, column))

    def _note(self) -> None:
        # Enter in the note goes on in *kỳ này*, Esc back to it, if that is where one came from.
        row, column = self.here()
        if self.begin((row, Col.NOTE)) and column != Col.NOTE:
            self._run, self._noting = Col.CURRENT, True

    def _has_rows(self) -> bool:
        return not all(map(self.isRowHidden, self.entry.filled_rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed, extend = deed_of(event)
        if deed is not None:
            self.do(deed, extend)
        elif not _types(event) or not self.currentIndex().isValid():
            event.ignore()
        elif not self.edit(self.currentIndex(), _TRIGGER.AnyKeyPressed, event):
            self.barred.emit(*self.here())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        # Qt opens the editor for a composition; text that comes without one would be lost.
        if not event.commitString() or self.figures.editor is not None:
            super().inputMethodEvent(event)
        elif self.begin(self.here(), typing=True) and self.figures.editor is not None:
            QApplication.sendEvent(self.figures.editor, event)

    def event(self, event: QEvent) -> bool:
        # The grid's keys are its own while it has the focus, even where a menu has the same shortcut.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and deed_of(event)[0]:
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        # Qt would paint the whole grid twice for each number typed, as the focus goes to the editor and comes back.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, self.currentIndex().isValid())

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        pass

    def focusNextPrevChild(self, _forward: bool) -> bool:
        return False

    def press(self, place: Place, extend: bool) -> None:
        self._run = None
        if extend:
            self.go(place, extend=True)
        else:
            self.far = place

    def double_click(self, place: Place) -> None:
        self.go(place)
        self._edit()

    def _tab(self, step: int) -> None:
        self._run = self.here()[1] if self._run is None else self._run
        places = [place for place in self.selected() if self.entry.editable(*place)]
        if not self._within(places, step):
            place = self.ground().next_editable(self.here(), step)
            if place is not None:
                self.go(place)

    def _enter(self, step: int) -> None:
        if not self.figures.attention.alone:
            places = sorted(self.selected(), key=lambda place: (place[1], place[0]))
            if self._within(places, step):
                return
        row = self.ground().moved(Deed.DOWN if step > 0 else Deed.UP, self.here())[0]
        column = self.here()[1] if self._run is None else self._run
        self._run = None
        self.go((row, column))

    def _within(self, places: list[Place], step: int) -> bool:
        # In a selected block Enter and Tab go round inside it, as in Excel.
        if self.figures.attention.alone or len(places) < 2:
            return False
        now = places.index(self.here()) if self.here() in places else -step
        index = self.entry.index(*places[(now + step) % len(places)])
        self.selectionModel().setCurrentIndex(index, _SELECT.NoUpdate)
        self.scrollTo(index)
        return True

    def _select_all(self) -> None:
        ground, model = self.ground(), self.entry
        first, last = (ground.rows[0], ground.columns[0]), (ground.rows[-1], ground.columns[-1])
        self.figures.attention.alone = False
        self.far = last
        self.selectionModel().select(QItemSelection(model.index(*first), model.index(*last)), _SELECT.ClearAndSelect)
        self.viewport().update()

    def _opened(self, editor: CellEditor) -> None:
        self._editing, self._noting = self.here()[0], False
        if self.here()[1] == Col.CURRENT:
            editor.textEdited.connect(self._typed)
        self.mode_changed.emit("typing" if editor.typing else "editing")

    def _typed(self, text: str) -> None:
        self.entry.echo(self._editing, text)

    def _closed(self) -> None:
        self.entry.echo(self._editing, None)
        self.mode_changed.emit("")

    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.attend(current.row(), current.column())
        if current.row() != previous.row():
            self.row_changed.emit(current.row())


_NEEDS_ROWS = MOVES | {Deed.NEXT, Deed.BACK, Deed.ENTER, Deed.ENTER_UP, Deed.EDIT, Deed.NOTE, Deed.ALL}


def _types(event: QKeyEvent) -> bool:
    # AltGr arrives as Ctrl+Alt on Windows, and types letters there.
    modifiers = event.modifiers() & (_CONTROL | _ALT | Qt.KeyboardModifier.MetaModifier)
    return event.text().isprintable() and bool(event.text()) and modifiers in (_NONE, _CONTROL | _ALT)


_NONE = Qt.KeyboardModifier.NoModifier
