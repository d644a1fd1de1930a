"""*So với ngày …*: what stood in the sheet's cells on a day, or when it was sent last, above what stands there now."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton

from dntracker.domain.act import Act
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.services.as_of import last_sending, require_begun, typed_before
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntrySheet
from dntracker.services.history import end_of
from dntracker.services.texts import day, moment, sentence
from dntracker.ui.entry.fields import date_of
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words, strong


class Comparing(QFrame):
    """A bar over the grid that asks for the day and says how many cells differ; it goes with another sheet."""

    compared = Signal(str, bool)
    """The sheet is compared with this (empty: no longer), and whether only the changed rows are wanted."""

    def __init__(self, desk: Desk, style: Style, grid: EntryGrid) -> None:
        super().__init__(grid.parentWidget())
        self._desk, self._style, self._grid = desk, style, grid
        self._of: object = None
        self._until: datetime | Act | None = None
        self._than = ""
        self._before: Mapping[Cell, str] = {}
        self._icon, self.told = QLabel(self), Words(style, role="ink2", parent=self)
        self.field = QLineEdit(self)
        self.sent, self.only, self.end = (QPushButton(self) for _ in range(3))
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._renew)
        self._lay_out()
        grid.entry.modelReset.connect(self._sheet_shown)
        grid.entry.dataChanged.connect(self._changed)
        style.changed.connect(self._dress)
        self._dress()

    def open(self) -> None:
        """Ask for the day; the one of the last sending is proposed, or else yesterday."""
        sheet = self._grid.entry.sheet
        if sheet is None:
            return
        self._of = _name(sheet)
        sent = last_sending(self._desk.store, sheet.form.code, sheet.unit.code, sheet.period)
        self.sent.setVisible(sent is not None)
        if sent is not None:
            self.sent.setText(self.tr("Lần gửi gần nhất {moment}").format(moment=moment(sent.at)))
        if self._until is None:
            self.field.setText(moment(sent.at)[:10] if sent else day(self._desk.today - timedelta(days=1)))
            self._say(self.tr("Enter để so, Esc để thôi"))
        self.only.setVisible(self._until is not None)
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def compare_day(self, text: str) -> None:
        """Compare with how things stood at the end of the day written dd/MM/yyyy."""
        try:
            wanted = date_of(text) or self._desk.today
            require_begun(self._desk.store, wanted)
        except UserError as error:
            self._say(sentence(error), role="bad")
        except (ValueError, OverflowError):
            self._say(self.tr("Không đọc được ngày. Gõ như 30/09/2025."), role="bad")
        else:
            self._compare(end_of(wanted), self.tr("ngày {day}").format(day=day(wanted)))

    def compare_sent(self) -> None:
        """Compare with what was sent last."""
        sheet = self._grid.entry.sheet
        sent = last_sending(self._desk.store, sheet.form.code, sheet.unit.code, sheet.period) if sheet else None
        if sent is not None:
            self._compare(sent, self.tr("lần gửi {moment}").format(moment=moment(sent.at)))

    def stop(self) -> bool:
        """Show the sheet alone again; whether the bar stood there."""
        stood = not self.isHidden()
        self.hide()
        if self._until is not None:
            self._until, self._before = None, {}
            self._show(None)
            self.compared.emit("", False)
        return stood

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if isinstance(watched, QPushButton):
                    watched.click()
                else:
                    self.compare_day(self.field.text())
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("sel"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._style.color("accent"))

    def _compare(self, until: datetime | Act, than: str) -> None:
        self._until, self._than = until, than
        self._read()
        self.sent.hide()  # asking again offers it again; meanwhile the sentence has its room
        self.only.show()
        self._grid.setFocus()
        self.compared.emit(than, False)

    def _read(self) -> None:
        if self._until is not None:
            cells = [row.cell for row in self._grid.entry.rows if row.cell]
            self._before = typed_before(self._desk.store, cells, self._until)
            self._renew()

    def _renew(self) -> None:
        if self._until is None:
            return
        was = dict[Cell, str]()
        for row in self._grid.entry.rows:
            before = self._before.get(row.cell, "") if row.cell else ""
            if row.cell and before != row.typed:
                was[row.cell] = before
        if was != self._grid.entry.was:
            self._show(was)
        count = self.tr("{count} ô đã đổi").format(count=len(was)) if was else self.tr("không ô nào đổi")
        self._say(self.tr("Đang so với {than}:").format(than=self._than), count)

    def _show(self, was: Mapping[Cell, str] | None) -> None:
        self._grid.entry.compare(was)
        self._grid.lay_out()

    def _changed(self) -> None:
        if self._until is not None:  # the rows that were just read again may differ now, or no longer
            self._rest.start()

    def _sheet_shown(self) -> None:
        sheet = self._grid.entry.sheet
        if self.isHidden():
            return
        if sheet is None or _name(sheet) != self._of:
            self.stop()
        else:
            self._read()

    def _show_changed(self) -> None:
        self.compared.emit(self._than, True)
        self._grid.setFocus()

    def _leave(self) -> None:
        self.stop()
        self._grid.setFocus()

    def _say(self, words: str, strongly: str = "", role: str = "ink") -> None:
        self.told.set_role(role)
        self.told.setText(f"{words} {strong(strongly)}" if strongly else words)
        self.setAccessibleName(f"{words} {strongly}".strip())

    def _lay_out(self) -> None:
        self.field.setAccessibleName(self.tr("So với ngày"))
        self.field.setPlaceholderText(self.tr("dd/MM/yyyy"))
        self.only.setText(self.tr("Chỉ dòng đã đổi"))
        self.end.setText(self.tr("Thôi so sánh"))
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.RichText)
        label = Words(self._style, self.tr("So với ngày"), parent=self)
        self._row = QHBoxLayout(self)
        for widget in (self._icon, label, self.field, self.sent):
            self._row.addWidget(widget)
        self._row.addWidget(self.told, 1)
        for widget in (self.only, self.end):
            self._row.addWidget(widget)
        for widget in (self.field, self.sent, self.only, self.end):
            widget.installEventFilter(self)
        self.sent.clicked.connect(self.compare_sent)
        self.only.clicked.connect(self._show_changed)
        self.end.clicked.connect(self._leave)
        place = self.parentWidget()
        over = place.layout() if place else None
        assert isinstance(over, QBoxLayout)
        over.insertWidget(0, self)
        self.hide()

    def _dress(self) -> None:
        px = self._style.px
        self._row.setContentsMargins(px(16), px(6), px(16), px(7))
        self._row.setSpacing(px(8))
        self._icon.setPixmap(self._style.pixmap("clock-counter-clockwise", "accent", 18))
        self.field.setFixedWidth(px(96))


def _name(sheet: EntrySheet) -> tuple[str, str, Period]:
    return sheet.form.code, sheet.unit.code, sheet.period
