"""Nhật ký: everything that ever changed, in plain sentences; what differs since a day; the file as of a day."""

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.differences import Since
from dntracker.services.history import ActLine, Asked
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.journal.asking import ask_day
from dntracker.ui.journal.context import COMPARE_KEY, LOOK_KEY, SENT_KEY, JournalContext
from dntracker.ui.journal.delegate import JournalDelegate
from dntracker.ui.journal.details import Details
from dntracker.ui.journal.filters import Filters
from dntracker.ui.journal.model import JournalModel
from dntracker.ui.journal.rows import tr
from dntracker.ui.journal.screens import screen_words
from dntracker.ui.style import Style
from dntracker.ui.widgets.notice import Deed, EmptyState, Notice

SIDE, NARROW_SIDE, NARROW_BELOW = 300, 260, 1240
REST = 60  # milliseconds that the keys rest before the details are read


class JournalPage(QWidget):
    """The page with its context bar on top."""

    hint = Signal(str)
    """What the middle of the status bar shows while this page is open."""

    def __init__(
        self, desk: Desk, style: Style, changes: Changes, ask: Ask, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Nhật ký")
        self._desk, self._style, self._changes, self._ask, self._settings = desk, style, changes, ask, settings
        self._asked, self._stale = Asked(), True
        self._since: Since | None = None
        self.model, self.list = JournalModel(desk.history, lambda: desk.today, self), QListView(self)
        self.filters, self.details = Filters(style, desk.search, self), Details(style, desk)
        self.notice, self.empty = Notice(style, self), EmptyState(style, "clock-counter-clockwise")
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._controls = JournalContext(desk.as_of_day, style, self)
        self.context = self._controls.bar
        self._lay_out()
        self._connect()
        self._dress()

    def enter(self) -> None:
        """Give the focus to the list."""
        self._show_if_stale()
        self._take_focus()
        self._tell()

    def refresh(self) -> None:
        """Show what the file holds now; the chosen line stays the one in its place."""
        self._stale = False
        people, screens = self._desk.history.people_and_screens()
        self.filters.offer(people, [(code, screen_words(code)) for code in screens])
        place = self.list.currentIndex().row()
        if self._since is None:
            self.model.show_acts(self._asked)
        else:
            compared = self._desk.differences
            self.model.show_groups(compared.grouped(compared.counted(self._since)))
        self._controls.show_since(self._since)
        self._choose_line(max(place, 1))
        self._show_emptiness()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        look = [("Ctrl+G", self.tr("xem cả tệp tại một ngày"))]
        return [
            ("↑ ↓", self.tr("đi từng bước")),
            ("Enter", self.tr("mở ô ở trang Nhập liệu, dự án ở trang Dự án")),
            ("Ctrl+F", self.tr("lọc: về gì, ai, kỳ nào, từ ngày nào")),
            ("Ctrl+D", self.tr("so với một ngày: những gì đã khác")),
            ("Ctrl+Shift+D", self.tr("so với lần gửi gần nhất của từng biểu")),
            *([] if self._desk.as_of_day else look),
            ("Tab", self.tr("sang các nút của bước đang chọn")),
            ("Esc", self.tr("về danh sách, về mọi thay đổi")),
        ]

    def compare(self, since: Since | None) -> None:
        """Show what differs since the end of a day or since each form was sent, or everything that was done."""
        self._since = since
        self.list.clearSelection()
        self.refresh()
        self._take_focus()

    def ask_compare(self) -> None:
        """Ask for a day and show what differs since."""
        if day := self._ask_day(self.tr("So với ngày"), self.tr("Những gì đã khác so với cuối ngày:")):
            self.compare(Since(day))

    def compare_sent(self) -> None:
        """Show what differs from what each unit sent last."""
        self.compare(Since())

    def ask_look(self) -> None:
        """Ask for a day and have the whole file shown as it was then."""
        words = self.tr("Mở một cửa sổ chỉ để xem, mọi màn hình như lúc cuối ngày:")
        if day := self._ask_day(self.tr("Xem tệp tại ngày"), words):
            self._changes.day_asked.emit(day)

    def put_back(self, line: ActLine) -> None:
        """Take a step back, with a reason; what was changed later in the same place is named first."""
        conflict = self._desk.history.overtaken(line)
        question = self.tr("Lý do hoàn tác “{step}”:").format(step=line.step)
        if conflict is not None:
            later = texts.fill("overtaken", conflict.details)
            question = self.tr("{later} Số sau đó cũng bị thay. Lý do:").format(later=later)
        reason = self._ask.text(self.tr("Hoàn tác bước này"), question)
        if reason is None:
            return
        try:
            changed = self._desk.entry.put_back(line.id, reason.strip())
        except UserError as error:
            self.notice.say("warn", texts.sentence(error), deeds=[Deed(self.tr("Đã hiểu"), self.notice.clear)])
            return
        self.notice.clear()
        self._changes.figures_recorded.emit(changed.cells)
        self._changes.saved.emit(self._desk.now())
        self.hint.emit(self.tr("Đã hoàn tác “{step}”").format(step=line.step))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.list or not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        self._open_cell()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self._go_back():
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_if_stale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def _go_back(self) -> bool:
        """Leave what the journal is narrowed to; whether there was anything to leave."""
        if self._since is not None:
            self.compare(None)
        elif self.filters.is_set:
            self.filters.clear()
        else:
            return False
        self.enter()
        return True

    def _take_focus(self) -> None:
        place = self.list if self.model.rows else self._middle  # never the list behind an empty state
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_cell(self) -> None:
        row = self.model.row(self.list.currentIndex())
        if row is not None and row.cell is not None:
            self._changes.cell_chosen.emit(row.cell)
        elif row is not None and row.project is not None:
            self._changes.project_chosen.emit(*row.project)
        else:
            self.hint.emit(self.tr("Bước này không về một ô hay dự án nào"))

    def _ask_day(self, title: str, question: str) -> date | None:
        known = self._since.day if self._since else None
        return ask_day(self._ask, self.notice, title, question, texts.day(known or self._desk.today))

    def _show_asked(self, asked: Asked) -> None:
        self._asked, self._since = asked, None
        self.list.clearSelection()
        self.refresh()

    def _choose_line(self, place: int) -> None:
        rows = self.model.rows
        around = sorted((abs(number - place), number) for number, row in enumerate(rows) if not row.heading)
        if around:
            self.list.setCurrentIndex(self.model.index(around[0][1], 0))
        self._timer.start()

    def _show_details(self) -> None:
        self.details.show_row(self.model.row(self.list.currentIndex()))

    def _show_emptiness(self) -> None:
        self._middle.setCurrentWidget(self.list if self.model.rows else self.empty)
        if self.model.rows:
            return
        if self._since is not None:
            back = (self.tr("Về nhật ký"), self.tr("Xem mọi thay đổi."), Deed(self.tr("Về"), self._go_back, True))
            self.empty.say(*self._controls.nothing_differs(self._since), [back])
        elif self.filters.is_set:
            clear = (
                self.tr("Bỏ lọc"),
                self.tr("Xem lại mọi thay đổi."),
                Deed(self.tr("Bỏ lọc"), self.filters.clear, True),
            )
            self.empty.say(self.tr("Không có bước nào như vậy."), self.tr("Nới bớt điều kiện lọc ở bên phải."), [clear])
        else:
            self.empty.say(self.tr("Chưa có thay đổi nào."), self.tr("Nhập số ở trang Nhập liệu, mỗi bước hiện ở đây."))

    def _tell(self) -> None:
        keys = self.tr("Enter mở ô, dự án · Ctrl+F lọc · Ctrl+D so với ngày")
        self.hint.emit(keys if self._desk.as_of_day else keys + self.tr(" · Ctrl+G xem tại ngày"))

    def _show_if_stale(self) -> None:
        if self._stale:
            self.refresh()

    def _went_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _shortcut(self, key: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(JournalDelegate(self._style, self.list))
        self.list.setAccessibleName(tr("Các thay đổi, mới nhất trước"))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._middle = QStackedWidget(self)
        self._middle.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for part in (self.list, self.empty):
            self._middle.addWidget(part)
        self._side = QWidget(self)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.details, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._middle, 1)
        across.addWidget(self._side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for widget in (self.context, self.notice):
            whole.addWidget(widget)
        whole.addLayout(across, 1)

    def _connect(self) -> None:
        self.list.installEventFilter(self)
        QWidget.setTabOrder(self.list, self.details.open_button)
        QWidget.setTabOrder(self.details.open_button, self.details.back_button)
        QWidget.setTabOrder(self.details.back_button, self.filters.about)
        self.list.selectionModel().currentChanged.connect(self._line_chosen)
        self.list.doubleClicked.connect(lambda _index: self._open_cell())
        self._timer.timeout.connect(self._show_details)
        self.filters.asked.connect(self._show_asked)
        self.filters.left.connect(self.enter)
        self.details.back_asked.connect(self.put_back)
        self.details.cell_asked.connect(self._changes.cell_chosen)
        self.details.project_asked.connect(self._changes.project_chosen)
        self._changes.saved.connect(self._went_stale)
        self._changes.day_began.connect(self._went_stale)
        self._style.changed.connect(self._restyle)
        for deed, key, button in (
            (self._go_back, "", self._controls.back_button),
            (self.ask_compare, COMPARE_KEY, self._controls.compare_button),
            (self.compare_sent, SENT_KEY, self._controls.sent_button),
            (self.ask_look, LOOK_KEY, self._controls.look_button),
        ):
            button.clicked.connect(deed)
            if key and not button.isHidden():
                self._shortcut(key).activated.connect(deed)
        find = self._shortcut("Ctrl+F")
        find.activated.connect(lambda: self.filters.about.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _line_chosen(self, _index: QModelIndex) -> None:
        self._timer.start()

    def _restyle(self) -> None:
        self._dress()
        self.list.doItemsLayout()
        self._timer.start()

    def _dress(self) -> None:
        narrow = self.width() < self._style.px(NARROW_BELOW)
        self._side.setFixedWidth(self._style.px(NARROW_SIDE if narrow else SIDE))
