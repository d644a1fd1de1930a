"""Chỉ tiêu: the catalogue as a tree, one indicator or framework beside it, changed by an explicit deed."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dntracker.services.catalogue_tree import Arrangement, InUse, Node
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.indicators.books import Books
from dntracker.ui.indicators.context import IndicatorsContext
from dntracker.ui.indicators.detail import Detail
from dntracker.ui.indicators.editing import NEW, Editing
from dntracker.ui.indicators.keys import keys_of_page
from dntracker.ui.indicators.tree import IndicatorTree
from dntracker.ui.looking_back import KEY, LookingBack
from dntracker.ui.style import Style
from dntracker.ui.widgets.notice import Deed, EmptyState

TREE, SCREEN = 272, "indicators"


class IndicatorsPage(QWidget):
    """The page with its context bar on top, empty until `refresh`; what is typed stays with its indicator."""

    hint = Signal(str)
    """What the middle of the status bar shows while this page is open."""

    def __init__(
        self, desk: Desk, style: Style, changes: Changes, ask: Ask, settings: Settings, parent: QWidget | None = None
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.title = self.tr("Chỉ tiêu")
        self._desk, self._style, self._changes, self._settings = desk, style, changes, settings
        self._arrangement, self._in_use = Arrangement.PILLAR, InUse.NOW
        self._framework, self._criterion, self._stale = "", "", True
        self._controls = IndicatorsContext(style, self)
        self.context = self._controls.bar
        # each with its parent from the start: a style sheet is put on anew whenever a widget moves
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.tree, self.middle = IndicatorTree(style, self.splitter), QStackedWidget(self.splitter)
        self.detail = Detail(style, desk.catalogue, desk.target_deeds, self.middle)
        self.editing, looking = Editing(desk, self.detail, self), LookingBack(desk, ask, self)
        self.books = Books(looking, style, ask, settings, self.middle, self.context)
        self._lay_out()
        self._connect()
        self._dress()

    @cached_property
    def empty(self) -> EmptyState:
        """What to do where there is nothing."""
        view = EmptyState(self._style, parent=self.middle)
        self.middle.addWidget(view)
        return view

    def enter(self) -> None:
        """Give the focus to the tree."""
        self._show_if_stale()
        self._to_tree()
        self._offer_save()

    def refresh(self) -> None:
        """Show what the file holds now; what is typed stays."""
        self._stale = False
        self._controls.set_readonly(bool(self._desk.catalogue_acts.why_not()))
        self._show_tree()
        known = {one.code for one in self._desk.catalogue.indicators()}
        if self._framework:
            self._show_framework(self._framework, self._criterion)
        elif self.editing.code in known or self.editing.is_new:
            self._show_indicator(self.editing.code)
        else:
            self._show_first()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return keys_of_page()

    def settle(self) -> int:
        """How many indicators have changes that are not saved."""
        return self.editing.keep()

    def undo(self) -> str:
        """Take back this person's last step here."""
        return self._after(self._desk.catalogue_acts.undo())

    def redo(self) -> str:
        """Do again what was taken back last."""
        return self._after(self._desk.catalogue_acts.redo())

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        return self._desk.catalogue_acts.undo_name()

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""
        return self._desk.catalogue_acts.redo_name()

    def show_indicator(self, code: str) -> None:
        """Show an indicator, keeping what was typed about the one before."""
        self.editing.keep()
        self._show_if_stale()
        self._show_indicator(self._desk.catalogue.indicator(code).code)

    def show_framework(self, name: str) -> None:
        """Show a framework by its code, or by the year that it scores (*DTI-2022*), and all of them in the tree."""
        self.editing.keep()
        framework, year = self._desk.frameworks.answering(name)
        self._arrangement, self._framework, self._criterion = Arrangement.FRAMEWORK, framework.code, ""
        self.refresh()
        if name not in (framework.code, framework.document):
            self.books.framework.bar.stand_on(year)

    def add(self) -> None:
        """Begin an indicator that is not there yet."""
        if not self._desk.catalogue_acts.why_not():
            self.editing.keep()
            self._show_indicator(NEW)
            self.detail.form.take_focus("name")

    def save(self) -> None:
        """Write what is typed."""
        if self.detail.since.isVisible():
            self.detail.since.accept()
        elif self.middle.currentWidget() is self.detail:
            self.editing.save()

    def import_from(self, path: Path) -> None:
        """Show what a workbook would do as a framework."""
        self.editing.keep()
        self.books.open(path, self._framework)
        self._offer_save()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_if_stale()

    def _show_if_stale(self) -> None:
        if self._stale:
            self.refresh()

    def _show_tree(self) -> None:
        text = self.tree.field.text()
        nodes = self._desk.catalogue_tree.nodes(self._arrangement, self._in_use, text)
        self.tree.show_nodes(nodes, unfolded=bool(text.strip()))
        self._controls.show_choice(self._arrangement, self._in_use, self.tree.count())
        self.tree.select("" if self._framework else self.editing.code, self._framework, self._criterion)

    def _show_indicator(self, code: str) -> None:
        self._framework = self._criterion = ""
        self.middle.setCurrentWidget(self.detail)
        self.editing.show(code)
        self.tree.select(code)

    def _show_first(self) -> None:
        first = self.tree.first()
        self._show_indicator(first.indicator) if first else self._show_empty()

    def _show_framework(self, code: str, criterion: str = "") -> None:
        if self.books.show(code, criterion):
            self._framework, self._criterion = code, criterion
            self._offer_save()
        else:
            self._show_first()

    def _show_empty(self) -> None:
        self.middle.setCurrentWidget(self.empty)
        add = Deed(self.tr("Thêm chỉ tiêu"), self.add, primary=True)
        take = Deed(self.tr("Nạp từ bảng tính"), self._choose_workbook)
        steps = [(self.tr("Thêm từng chỉ tiêu"), self.tr("Tên, đơn vị tính, nơi báo cáo."), add)]
        steps.append((self.tr("Hoặc nạp cả bộ"), self.tr("Bảng có cột Mã, Tên, Nhóm, Điểm tối đa."), take))
        words = self.tr("Chưa có chỉ tiêu nào ở đây.")
        steps = [] if self._desk.catalogue_acts.why_not() else steps
        self.empty.say(words, self.tr("Đổi ô Hiệu lực để xem chỉ tiêu đã ngừng."), steps)
        self._offer_save()

    def _choose(self, node: Node) -> None:
        self.editing.keep()
        if node.indicator:
            self._show_indicator(node.indicator)
        elif node.framework:
            self._show_framework(node.framework, node.criterion)

    def _offer_save(self) -> None:
        unsaved = self.middle.currentWidget() is self.detail and self.editing.unsaved
        self._controls.save_button.setEnabled(unsaved)
        if unsaved:
            self.hint.emit(self.tr("Ctrl+Enter lưu thay đổi · Esc trả lại như cũ"))
        else:
            self.hint.emit(self.tr("Ctrl+F tìm · F6 sang các ô"))

    def _after(self, done: str) -> str:
        self.editing.keep()
        self._changes.catalogue_changed.emit()
        self.refresh()
        self._changes.saved.emit(self._desk.now())
        self.hint.emit(done)
        return done

    def _choose_workbook(self) -> None:
        path = self.books.choose()
        if path is not None:
            self.import_from(path)

    def _taken(self, code: str, done: str) -> None:
        self._arrangement, self._framework, self._criterion = Arrangement.FRAMEWORK, code, ""
        self._after(done)

    def _rearrange(self, arrangement: Arrangement | None, in_use: InUse | None = None) -> None:
        self._arrangement, self._in_use = arrangement or self._arrangement, in_use or self._in_use
        self._show_tree()

    def _to_fields(self) -> None:
        if self._framework:
            self.books.framework.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.middle.currentWidget() is self.detail:
            self.detail.form.take_focus()

    def _to_tree(self) -> None:
        self.tree.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _across(self) -> None:
        if self.tree.isAncestorOf(self.focusWidget()):
            self._to_fields()
        else:
            self._to_tree()

    def _search(self) -> None:
        self.tree.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tree.field.selectAll()

    def _lay_out(self) -> None:
        self.middle.addWidget(self.detail)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setCollapsible(1, False)
        self.splitter.setHandleWidth(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.context)
        whole.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        controls, tree = self._controls, self.tree
        controls.arranged.connect(self._rearrange)
        controls.in_use_chosen.connect(lambda in_use: self._rearrange(None, in_use))
        controls.add_button.clicked.connect(self.add)
        controls.import_button.clicked.connect(self._choose_workbook)
        controls.save_button.clicked.connect(self.save)
        tree.chosen.connect(self._choose)
        tree.searched.connect(self._show_tree)
        tree.entered.connect(self._to_fields)
        self.editing.edited.connect(self._offer_save)
        self.editing.done.connect(self._after)
        self.editing.finished.connect(self._to_tree)
        self.detail.lists.rule_asked.connect(lambda code: self._changes.rule_chosen.emit(code, self.editing.code))
        self.detail.side.trend_asked.connect(lambda: self._changes.indicator_chosen.emit(self.editing.code))
        self._changes.figures_recorded.connect(self._went_stale)
        self._changes.who_changed.connect(self._who_changed)
        for signal, deed in (
            (self.books.recorded, self._after),
            (self.books.taken, self._taken),
            (self.books.saved, self.hint),
            (self.books.indicator_asked, self.show_indicator),
            (self.books.order_asked, self._changes.order_chosen.emit),
            (self.books.left, self.refresh),
        ):
            signal.connect(deed)
        self._style.changed.connect(self._dress)
        self.splitter.splitterMoved.connect(self._remember_splitter)
        self._connect_keys()

    def _connect_keys(self) -> None:
        deeds = {"Ctrl+F": self._search, "Ctrl+Shift+N": self.add, "F6": self._across, KEY: self.books.look_back}
        for key, deed in (deeds | {"Ctrl+Return": self.save, "Ctrl+Enter": self.save}).items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def _went_stale(self) -> None:
        self._stale = True

    def _who_changed(self) -> None:
        self.editing.keep()
        self.refresh() if self.isVisible() else self._went_stale()

    def _remember_splitter(self) -> None:
        self._settings.splitters[SCREEN] = str(self.tree.width())

    def _dress(self) -> None:
        px = self._style.px
        width = int(self._settings.splitters.get(SCREEN, "0")) or px(TREE)
        self.tree.setMinimumWidth(px(180))
        self.splitter.setSizes([width, max(1, self.width() - width)])
        if not self._stale and self.isVisible():
            self.editing.keep()
            self.refresh()
