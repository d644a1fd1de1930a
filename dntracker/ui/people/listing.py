"""The list of people who work in this file, to look at, and to change for those who administer it."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.person import Person, Role
from dntracker.services import texts
from dntracker.services.rights import Work
from dntracker.ui.dialogs import make_primary
from dntracker.ui.people.form import PersonForm
from dntracker.ui.people.table import PeopleTable
from dntracker.ui.widgets.words import Words
from dntracker.ui.workplace import Workplace


class PeopleDialog(QDialog):
    """The people at the left, the chosen one's fields at the right; without the right to change them, no fields."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._shown = place, ""
        self.setWindowTitle(self.tr("Người làm việc"))
        self.intro, self.told = Words(place.style), Words(place.style, role="bad")
        self.table, self.form = PeopleTable(place.style, place.name_of), PersonForm(place.style, place.units())
        self._lay_out()
        self.table.currentItemChanged.connect(self._choose)
        self._show(place.desk.actor.person)

    def accept(self) -> None:
        """Write what stands in the fields; what is wrong with it is told under them."""
        if not self.form.is_changed() and self._shown:
            self._tell(self.tr("Chưa sửa gì về {name}.").format(name=self._shown), "ink3")
            return
        people, name = self._place.desk.people, self._shown or self.form.name.text()
        try:
            pin, said = self.form.new_pin(), self.form.particulars()
            written = people.change(name, pin, **said) if self._shown else people.add(name, pin or "", **said)
        except UserError as error:
            self._tell(texts.sentence(error))
        except ValueError as error:
            self._tell(str(error))
        else:
            self._work_as_first(written)
            self._show(written.name)
            self._tell(self.tr("Đã ghi {name}.").format(name=written.name), "good")

    def reject(self) -> None:
        if self._may_leave():
            super().reject()

    def begin(self) -> None:
        """Offer empty fields for somebody new; the first one is whoever works now, with every role."""
        if not self._may_leave():
            return
        desk, first = self._place.desk, not self._place.desk.rights.people()
        self._shown = ""
        self.table.choose_nobody()
        roles = tuple(Role) if first else (Role.ENTER,)
        self.form.show_person(Person(desk.actor.person if first else "", unit=desk.actor.unit, roles=roles))
        self.form.lock_name(False)
        self.form.name.setFocus()
        self._tell("")

    def _work_as_first(self, person: Person) -> None:
        rights = self._place.desk.rights
        if rights.people() == [person] and rights.person() is None:  # who made the list would be shut out by it
            rights.trust(person)
            self._place.desk.work_as(person.name)

    def _show(self, name: str) -> None:
        rights, readonly = self._place.desk.rights, self._place.desk.readonly
        why = self.tr("tệp đang mở chỉ để xem.") if readonly else rights.why_not(Work.PEOPLE)
        self.table.blockSignals(True)
        self.table.show_people(rights.people(), name)
        self.table.blockSignals(False)
        for widget in (self.form, self._write):
            widget.setVisible(not why)
        self._add.setVisible(not why and bool(rights.people()))
        self.intro.setText(self._intro(why))
        self.form.show_person(rights.named(self.table.chosen()) or Person(""))
        self._take()

    def _intro(self, why: str) -> str:
        if not self._place.desk.rights.people():
            head = self.tr("Tệp chưa có danh sách nên ai cũng làm được mọi việc.")
            rest = self.tr("Người đầu tiên phải có quyền quản trị; có danh sách rồi thì người ngoài danh sách chỉ xem.")
            return f"{head} {texts.begun(why)}" if why else f"{head} {rest}"
        if why:
            return self.tr("Chỉ xem danh sách: {why}").format(why=why)
        return self.tr("Mỗi người làm việc cho đơn vị mình; người của đơn vị tổng hợp làm cho mọi đơn vị của biểu.")

    def _choose(self) -> None:
        name = self.table.chosen()
        if name == self._shown:
            return
        if not self._may_leave():
            self.table.blockSignals(True)
            self.table.choose(self._shown)
            self.table.blockSignals(False)
            return
        self.form.show_person(self._place.desk.rights.named(name) or Person(""))
        self._take()

    def _take(self) -> None:
        self._shown = self.table.chosen()
        self.form.lock_name(bool(self._shown))
        self._tell("")
        if not self._shown:
            self.begin()

    def _may_leave(self) -> bool:
        if not self.form.isVisibleTo(self) or not self.form.is_changed():
            return True
        name = self.form.name.text() or self.tr("người mới")
        question = self.tr("Bỏ những gì vừa gõ về {name}?").format(name=name)
        return self._place.ask.confirm(question, self.tr("Chưa ghi vào tệp."), self.tr("Bỏ"), danger=True)

    def _tell(self, sentence: str, role: str = "bad") -> None:
        self.told.set_role(role)
        self.told.setText(sentence)

    def _lay_out(self) -> None:
        style = self._place.style
        right, middle, layout = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        right.addWidget(self.form)
        right.addStretch(1)
        middle.setSpacing(style.px(20))
        middle.addWidget(self.table, 1)
        middle.addLayout(right)
        layout.setContentsMargins(style.px(20), style.px(16), style.px(20), style.px(16))
        layout.setSpacing(style.px(12))
        for words in (self.intro, self.told):
            words.setWordWrap(True)
        layout.addWidget(self.intro)
        layout.addLayout(middle, 1)
        layout.addWidget(self.told)
        layout.addWidget(self._make_buttons())
        self.resize(style.px(1080), style.px(520))

    def _make_buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        self._add: QPushButton = box.addButton(self.tr("Thêm người"), QDialogButtonBox.ButtonRole.ActionRole)
        self._write: QPushButton = box.addButton(self.tr("Ghi"), QDialogButtonBox.ButtonRole.AcceptRole)
        leave = box.addButton(self.tr("Đóng"), QDialogButtonBox.ButtonRole.RejectRole)
        make_primary(self._write)
        self._write.setDefault(True)
        self._add.setAutoDefault(False)
        leave.setAutoDefault(False)
        self._add.clicked.connect(self.begin)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box
