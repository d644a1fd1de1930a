"""What the journal is narrowed to: about what, who, which period, on which screen, from when to when."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.history import Asked
from dntracker.services.search import Search
from dntracker.ui.entry.fields import date_of
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

REST = 200  # milliseconds that the keys rest before the journal is asked
KINDS = ("indicator", "unit", "form", "project")


class Filters(QWidget):
    """Fields that ask as soon as the keys rest; what cannot be read is said under them and asks for nothing new."""

    asked = Signal(object)
    """Other acts are wanted: an `Asked`."""

    left = Signal()
    """The person goes back to the list."""

    def __init__(self, style: Style, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._search = style, search
        self.about, self.period, self.first, self.last = (QLineEdit(self) for _ in range(4))
        self.who, self.what = QComboBox(self), QComboBox(self)
        self.clear_button = QPushButton(self.tr("Bỏ lọc"), self)
        self.clear_button.setProperty("link", True)
        self.understood = Words(style, role="ink3", parent=self)
        self.understood.setWordWrap(True)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._ask)
        self._lay_out()
        self._connect()
        self._dress()

    def offer(self, people: Sequence[str], screens: Sequence[tuple[str, str]]) -> None:
        """List who worked and on which screens (code and words); what is chosen stays."""
        first = [(self.tr("Cán bộ"), ""), (self.tr("Cả chương trình"), None), *((name, name) for name in people)]
        _fill(self.who, first)
        _fill(self.what, [(self.tr("Mọi việc"), ""), *((words, code) for code, words in screens)])

    def clear(self) -> None:
        """Ask for everything again."""
        for field in (self.about, self.period, self.first, self.last):
            field.clear()
        for box in (self.who, self.what):
            box.setCurrentIndex(0)
        self._ask()

    @property
    def is_set(self) -> bool:
        """Whether anything is left out."""
        texts_in = any(field.text().strip() for field in (self.about, self.period, self.first, self.last))
        return texts_in or self.who.currentIndex() > 0 or self.what.currentIndex() > 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._rest.isActive():
                self._ask()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self._style.color("line"))

    def _ask(self) -> None:
        self._rest.stop()
        self.clear_button.setVisible(self.is_set)
        try:
            asked = self._read()
        except UserError as error:
            self._say(texts.sentence(error), "bad")
        except ValueError:
            self._say(self.tr("Không đọc được ngày. Gõ như 30/09/2025."), "bad")
        else:
            self.asked.emit(asked)

    def _read(self) -> Asked:
        who = self.who.currentData()
        about, words = self._about()
        period = self.period.text().strip()
        found = Asked(
            who or "",
            about,
            Period.parse(period.upper()) if period else None,
            cast(str, self.what.currentData() or ""),
            date_of(self.first.text()),
            date_of(self.last.text()),
            who is None or bool(who),
        )
        self._say(*words)
        return found

    def _about(self) -> tuple[tuple[str, str], tuple[str, str]]:
        text = self.about.text().strip()
        if not text:
            return ("", ""), ("", "ink3")
        hit = next((hit for hit in self._search.find(text, 20) if hit.kind in KINDS), None)
        if hit is None:
            return ("none", text), (self.tr("Không có chỉ tiêu, đơn vị, biểu hay dự án nào như vậy."), "bad")
        return (hit.kind, hit.code), (hit.title, "ink3")

    def _say(self, words: str, role: str) -> None:
        self.understood.set_role(role)
        self.understood.setText(words)
        self.understood.setVisible(bool(words))

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._place_fields()
        end = QHBoxLayout()
        end.addWidget(self.clear_button)
        end.addStretch(1)
        self._grid.addLayout(end, 7, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.understood)
        self.understood.hide()
        self.clear_button.hide()

    def _place_fields(self) -> None:
        places: tuple[tuple[str, QLineEdit | QComboBox, int, int, int], ...] = (
            (self.tr("Về chỉ tiêu, đơn vị, biểu, dự án"), self.about, 0, 0, 2),
            (self.tr("Ai"), self.who, 2, 0, 1),
            (self.tr("Việc"), self.what, 2, 1, 1),
            (self.tr("Từ ngày"), self.first, 4, 0, 1),
            (self.tr("Đến ngày"), self.last, 4, 1, 1),
            (self.tr("Kỳ số liệu"), self.period, 6, 0, 1),
        )
        for label, field, row, column, span in places:
            words = Words(self._style, label, "ink3")
            words.setBuddy(field)
            field.setAccessibleName(label)
            self._grid.addWidget(words, row, column, 1, span)
            self._grid.addWidget(field, row + 1, column, 1, span)
        for box in (self.who, self.what):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
        self.about.setPlaceholderText(self.tr("kinh te so, SKHCN, 01/CĐS, CVPM2…"))
        self.period.setPlaceholderText("2025-Q4")
        for day in (self.first, self.last):
            day.setPlaceholderText("30/09/2025")

    def _connect(self) -> None:
        for field in (self.about, self.period, self.first, self.last):
            field.textEdited.connect(self._rest.start)
        for box in (self.who, self.what):
            box.activated.connect(self._ask)
        self.clear_button.clicked.connect(self.clear)
        self._style.changed.connect(self._dress)

    def _dress(self) -> None:
        px = self._style.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(6))
        self._grid.setVerticalSpacing(px(3))
        self._grid.setHorizontalSpacing(px(8))


def _fill(box: QComboBox, choices: Sequence[tuple[str, str | None]]) -> None:
    chosen = box.currentText()
    box.clear()
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findText(chosen), 0))
