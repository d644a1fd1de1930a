"""What is known of one person, as fields."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from dntracker.domain.person import Person, Role
from dntracker.domain.unit import Unit
from dntracker.services import texts
from dntracker.services.people import Particulars
from dntracker.ui.entry.fields import date_of
from dntracker.ui.style import Style
from dntracker.ui.who import in_order
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.words import Words

Field = QLineEdit | QComboBox | QCheckBox


class PersonForm(QWidget):
    """Name, position, unit, roles, last day and PIN of a person; a name that the file knows stays as it is."""

    def __init__(self, style: Style, units: Sequence[Unit], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._shown = style, Person("")
        self._before: tuple[object, ...] = ()
        self.name, self.position, self.unit, self.left = QLineEdit(), QLineEdit(), Choice(), QLineEdit()
        self.pin, self.again, self.no_pin = QLineEdit(), QLineEdit(), QCheckBox(self.tr("Bỏ mã PIN"))
        self.roles = {
            Role.ENTER: QCheckBox(self.tr("nhập: nhập và gửi biểu của đơn vị mình")),
            Role.APPROVE: QCheckBox(self.tr("duyệt: trả lại, duyệt, khóa sổ, mở khóa, mở kỳ")),
            Role.ADMINISTER: QCheckBox(self.tr("quản trị: danh sách này, danh mục, quy tắc")),
        }
        self.unit.addItem(self.tr("Mọi đơn vị"), "")
        for unit in in_order(units):
            self.unit.addItem(unit.name, unit.code)
        self.left.setPlaceholderText(self.tr("còn làm việc thì để trống"))
        for field in (self.pin, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self._lay_out()
        self.no_pin.toggled.connect(self.pin.setDisabled)
        self.pin.textChanged.connect(lambda text: self._form.setRowVisible(self.again, bool(text)))

    def show_person(self, person: Person) -> None:
        """Show somebody; whoever has no name yet is new."""
        self._shown = person
        self.name.setText(person.name)
        self.position.setText(person.position)
        if self.unit.findData(person.unit) < 0:
            self.unit.addItem(person.unit, person.unit)  # one that ended stays theirs until another is chosen
        self.unit.setCurrentIndex(self.unit.findData(person.unit))
        for role, box in self.roles.items():
            box.setChecked(role in person.roles)
        self.left.setText(texts.day(person.left) if person.left else "")
        for field in (self.pin, self.again):
            field.clear()
        self.no_pin.setChecked(False)
        kept = self.tr("để trống thì giữ mã đang có")
        self.pin.setPlaceholderText(kept if person.pin else self.tr("không bắt buộc"))
        self._form.setRowVisible(self.no_pin, bool(person.pin))
        self._form.setRowVisible(self.again, False)
        self._before = self._typed()

    def lock_name(self, locked: bool) -> None:
        """Keep the name of somebody whom the journal may know already."""
        self.name.setDisabled(locked)
        words = self.tr("Tên đã đi cùng nhật ký nên không đổi. Đổi tên thì thêm người mới.")
        self.name.setToolTip(words if locked else "")

    def is_changed(self) -> bool:
        """Whether something was typed that is not written."""
        return self._typed() != self._before

    def particulars(self) -> Particulars:
        """What stands in the fields; raises ValueError where the last day is no date."""
        return {
            "position": self.position.text(),
            "unit": str(self.unit.currentData() or ""),
            "roles": tuple(role for role, box in self.roles.items() if box.isChecked()),
            "left": self._left(),
        }

    def new_pin(self) -> str | None:
        """The PIN to set, an empty one to take it away, None to keep it; raises ValueError for two different ones."""
        if self.no_pin.isChecked():
            return ""
        if self.pin.text() != self.again.text():
            raise ValueError(self.tr("Hai lần gõ mã PIN khác nhau. Gõ lại cả hai."))
        return self.pin.text() or None

    def _left(self) -> date | None:
        try:
            return date_of(self.left.text())
        except ValueError as error:
            told = self.tr("Không đọc được ngày “{text}”. Gõ như 30/09/2025.").format(text=self.left.text())
            raise ValueError(told) from error

    def _typed(self) -> tuple[object, ...]:
        fields = (self.name, self.position, self.left, self.pin, self.again)
        boxes = (*self.roles.values(), self.no_pin)
        return (*(one.text() for one in fields), *(one.isChecked() for one in boxes), self.unit.currentIndex())

    def _lay_out(self) -> None:
        style = self._style
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(style.px(12))
        self._form.setVerticalSpacing(style.px(8))
        rights = QWidget()
        column = QVBoxLayout(rights)
        column.setContentsMargins(0, style.px(4), 0, style.px(4))
        column.setSpacing(style.px(6))
        for box in self.roles.values():
            column.addWidget(box)
        self._row(self.tr("Họ và tên"), self.name)
        self._row(self.tr("Chức vụ"), self.position)
        self._row(self.tr("Đơn vị"), self.unit)
        self._form.addRow(Words(style, self.tr("Quyền"), role="ink3"), rights)
        self._row(self.tr("Làm việc đến hết ngày"), self.left)
        self._row(self.tr("Mã PIN mới"), self.pin)
        self._row(self.tr("Gõ lại mã PIN"), self.again)
        self._form.addRow("", self.no_pin)
        told = self.tr("Mã PIN để khỏi nhầm người trên máy này; ai có tệp vẫn đọc được tệp.")
        advice = Words(style, told, role="ink3")
        advice.setWordWrap(True)
        self._form.addRow("", advice)

    def _row(self, label: str, field: QLineEdit | QComboBox) -> None:
        words = Words(self._style, label, role="ink3")
        words.setBuddy(field)
        field.setAccessibleName(label)
        field.setMinimumWidth(self._style.px(300))
        self._form.addRow(words, field)
