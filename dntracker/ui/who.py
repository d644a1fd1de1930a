"""Who is working: name and unit, kept in the settings and written into every act."""

from collections.abc import Iterable

from PySide6.QtCore import QCollator, QLocale
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from dntracker.domain.unit import Unit
from dntracker.ui.dialogs import buttons
from dntracker.ui.style import Style
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.words import Words

DEPARTMENT = "SKHCN"
COMMUNES = ("xa", "phuong", "dac-khu")


class WhoFields(QWidget):
    """Two fields: a person and their unit, the department unless another is known."""

    def __init__(self, style: Style, person: str, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = unit or DEPARTMENT
        self._person, self._unit = QLineEdit(person), Choice()
        self._person.setPlaceholderText(self.tr("Họ và tên"))
        self._person.setAccessibleName(self.tr("Người làm"))
        self._unit.setAccessibleName(self.tr("Đơn vị"))
        self.labels: list[Words] = []
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(style.px(12))
        layout.setVerticalSpacing(style.px(8))
        for label, field in ((self.tr("Người làm"), self._person), (self.tr("Đơn vị"), self._unit)):
            words = Words(style, label, role="ink3")
            words.setBuddy(field)
            self.labels.append(words)
            field.setMinimumWidth(style.px(300))
            layout.addRow(words, field)

    def offer(self, units: Iterable[Unit]) -> None:
        """List the units that may be chosen."""
        self._unit.clear()
        for unit in in_order(units):
            self._unit.addItem(unit.name, unit.code)
        place = self._unit.findData(self._wanted)
        if place < 0:
            self._unit.insertItem(0, self._wanted, self._wanted)
        self._unit.setCurrentIndex(max(place, 0))

    def person(self) -> str:
        """The name as it was typed, without spaces around it."""
        return self._person.text().strip()

    def unit(self) -> str:
        """The code of the chosen unit."""
        return str(self._unit.currentData() or self._wanted)

    def enter(self) -> None:
        """Put the caret into the name."""
        self._person.setFocus()
        self._person.selectAll()


class WhoDialog(QDialog):
    """Asks who works from now on; `wants_list` says that a list of people shall be made instead."""

    def __init__(self, style: Style, fields: WhoFields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ai đang làm việc"))
        self.fields = fields
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.px(20), style.px(16), style.px(20), style.px(16))
        layout.setSpacing(style.px(12))
        layout.addWidget(Words(style, self.tr("Tên và đơn vị được ghi cùng mỗi lần sửa số trong nhật ký.")))
        layout.addWidget(fields)
        box = buttons(self, self.tr("Ghi"))
        self.wants_list = False
        self.list_button = box.addButton(
            self.tr("Lập danh sách người làm việc…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.list_button.setAutoDefault(False)
        self.list_button.clicked.connect(self._leave_for_list)
        layout.addWidget(box)
        fields.enter()

    def _leave_for_list(self) -> None:
        self.wants_list = True
        self.reject()


def in_order(units: Iterable[Unit]) -> list[Unit]:
    """Units as lists offer them: departments first, then the communes, by name."""
    alphabet = QCollator(QLocale(QLocale.Language.Vietnamese))
    return sorted(units, key=lambda one: (one.level in COMMUNES, alphabet.sortKey(one.name)))
