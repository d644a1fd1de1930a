"""Who works from now on: a name from the list of the file, and the PIN of those who have one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.person import Person
from dntracker.services import texts
from dntracker.services.rights import Rights
from dntracker.ui.dialogs import buttons
from dntracker.ui.people.table import PeopleTable
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ChoosingDialog(QDialog):
    """The people who work here today; typing filters them, arrows choose, Enter takes; `person` is who was taken."""

    def __init__(
        self, style: Style, rights: Rights, unit_name: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style, self._rights = style, rights
        self.person: Person | None = None
        self.setWindowTitle(self.tr("Ai đang làm việc"))
        self.filter, self.pin = QLineEdit(), QLineEdit()
        self.filter.setPlaceholderText(self.tr("Gõ vài chữ của tên, đơn vị để lọc"))
        self.filter.setAccessibleName(self.tr("Lọc theo tên, đơn vị"))
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setAccessibleName(self.tr("Mã PIN"))
        self.table = PeopleTable(style, unit_name)
        self.wrong = Words(style, role="bad")
        self.wrong.hide()
        self._lay_out()
        for field in (self.filter, self.pin):
            field.installEventFilter(self)
        self.filter.textChanged.connect(self.table.filter)
        self.table.currentItemChanged.connect(self._show_pin)
        self.table.itemDoubleClicked.connect(self.accept)
        last = rights.person()
        self.table.show_people(rights.working(), last.name if last else "")
        self._show_pin()
        (self.pin if last and self.pin.isVisibleTo(self) else self.filter).setFocus()

    def accept(self) -> None:
        person = self._rights.named(self.table.chosen())
        if person is None:
            self._say(self.tr("Không có ai khớp. Xóa bớt chữ ở ô lọc."))
            return
        if self._rights.asks_pin(person) and not self.pin.text():
            self.pin.setFocus()
            return
        try:
            self._rights.prove(person, self.pin.text())
        except UserError as error:
            self._say(texts.sentence(error))
            self.pin.setFocus()
            self.pin.selectAll()
            return
        self.person = person
        super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in MOVES:
            return QApplication.sendEvent(self.table, event)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        style = self._style
        told = self.tr(
            "Chọn tên mình; tên được ghi cùng mỗi lần sửa số. Không có tên thì chỉ xem: nhờ người quản trị thêm."
        )
        intro = Words(style, told)
        label = Words(style, self.tr("Mã PIN"), role="ink3")
        label.setBuddy(self.pin)
        advice = Words(style, self.tr("Để khỏi nhầm người trên máy này; không phải khóa của tệp."), role="ink3")
        for words in (intro, advice, self.wrong):
            words.setWordWrap(True)
        self._asked = QWidget()
        row = QHBoxLayout(self._asked)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(12))
        self.pin.setFixedWidth(style.px(160))
        row.addWidget(label)
        row.addWidget(self.pin)
        row.addWidget(advice, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.px(20), style.px(16), style.px(20), style.px(16))
        layout.setSpacing(style.px(10))
        for widget in (intro, self.filter, self.table, self._asked, self.wrong):
            layout.addWidget(widget, 1 if widget is self.table else 0)
        layout.addWidget(buttons(self, self.tr("Làm việc")))
        self.resize(style.px(680), style.px(440))

    def _show_pin(self) -> None:
        person = self._rights.named(self.table.chosen())
        self._asked.setVisible(person is not None and self._rights.asks_pin(person))
        self.pin.clear()
        self._say("")

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
