"""The templates there are, with the period from which each version holds, and what is done with them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dntracker.domain.errors import UserError
from dntracker.domain.template import Fault, Template
from dntracker.services import texts
from dntracker.services.reports.purposes import Purpose, purposes
from dntracker.services.template_texts import fault_sentence
from dntracker.services.templates.stock import Listed
from dntracker.ui.dialogs import make_primary
from dntracker.ui.severity import SEVERITY_LOOKS
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.dressed import LOOK, Dressed, Look
from dntracker.ui.widgets.words import Words
from dntracker.ui.workplace import Workplace

WIDTH, HEIGHT, ROW = 860, 560, 28


class TemplatesDialog(QDialog):
    """The list of templates over what the doctor found in a workbook."""

    check_asked, bind_asked, copy_asked = Signal(), Signal(), Signal()
    """Somebody wants to look a workbook through, to bind one, to have a copy of the chosen template."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._style = place, place.style
        self.setWindowTitle(self.tr("Mẫu biểu"))
        self.purpose, self.list, self.faults = Choice(), self._tree(), self._tree()
        self.told = Words(place.style, role="ink2")
        self.told.setWordWrap(True)
        self._purposes = purposes(place.desk.catalogue)
        self.purpose.offer({one.form or one.kind: one.name for one in self._purposes})
        self._lay_out()
        self.list.currentItemChanged.connect(lambda *_: self._attend())
        self.list.itemSelectionChanged.connect(self._follow)
        for keys, again in (("Ctrl+Z", place.desk.templates.undo), ("Ctrl+Y", place.desk.templates.redo)):
            QShortcut(QKeySequence(keys), self, lambda again=again: self._step(again))
        self.refresh()

    def refresh(self) -> None:
        """List the templates anew."""
        kept = self.purpose.currentIndex()
        self.list.clear()
        for one in self._place.desk.templates.all():
            for version in (*one.versions, *([None] if one.built_in else [])):
                self.list.addTopLevelItem(self._line(one, version))
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.purpose.setCurrentIndex(kept)
        why = self._place.desk.templates.why_not()
        self.bind.setEnabled(not why)
        self.say(self.tr("Chỉ xem và chép được: {why}").format(why=why) if why else "")

    def chosen(self) -> tuple[str, Template | None]:
        """The code of the chosen template, and its version in the file."""
        item = self.list.currentItem()
        code, version = item.data(0, Qt.ItemDataRole.UserRole) if item else ("", None)
        return code, version

    def asked_for(self) -> Purpose:
        """What a workbook that is looked through or bound is to print."""
        return self._purposes[self.purpose.currentIndex()]

    def show_faults(self, name: str, faults: list[Fault]) -> None:
        """Show what the doctor found in a workbook."""
        self.faults.clear()
        for fault in faults:
            icon, role = SEVERITY_LOOKS[fault.severity]
            item = QTreeWidgetItem([fault_sentence(fault), fault.cell])
            item.setData(0, LOOK, Look("ink", icon) if role == "ink2" else Look(role, icon))
            item.setToolTip(0, fault_sentence(fault))
            self.faults.addTopLevelItem(item)
        self.faults.setVisible(bool(faults))
        count = len(faults)
        said = self.tr("{name}: {count} điều cần xem.") if count else self.tr("{name}: không thấy vấn đề gì.")
        self.say(said.format(name=name, count=count), "ink2" if count else "good")

    def say(self, sentence: str, role: str = "ink2") -> None:
        """Say a sentence under the list."""
        self.told.set_role(role)
        self.told.setText(sentence)

    def _line(self, one: Listed, version: Template | None) -> QTreeWidgetItem:
        since = texts.period_name(version.since) if version else self.tr("các kỳ khác")
        own = next((known.name for known in self._purposes if known.template == one.code), "")
        built_in = self.tr("{name} (có sẵn)").format(name=own) if own else self.tr("có sẵn trong chương trình")
        name = (version.name or version.file.name) if version else built_in
        item = QTreeWidgetItem([one.code, since if one.versions else self.tr("mọi kỳ"), name])
        item.setData(0, Qt.ItemDataRole.UserRole, (one.code, version))
        item.setData(2, LOOK, Look("" if version else "ink3"))
        return item

    def _attend(self) -> None:
        self.retire.setVisible(self.chosen()[1] is not None and not self._place.desk.templates.why_not())

    def _follow(self) -> None:
        code, _ = self.chosen()
        meant = [place for place, one in enumerate(self._purposes) if one.template == code]
        if meant and self.purpose.currentIndex() not in meant:
            self.purpose.setCurrentIndex(meant[0])

    def _retire(self) -> None:
        code, version = self.chosen()
        if version is not None:
            self._step(lambda: self._place.desk.templates.retire(code, version.since))

    def _step(self, deed: Callable[[], str | None]) -> None:
        try:
            said = deed()
        except UserError as error:
            self.say(texts.sentence(error), "bad")
            return
        self.refresh()
        self.say(texts.begun(said) if said else self.tr("Đã thôi dùng. Ctrl+Z lấy lại."))
        self._place.changes.forms_changed.emit()

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setItemDelegate(Dressed(self._style, tree, ROW))
        return tree

    def _lay_out(self) -> None:
        style = self._style
        self.list.setHeaderLabels([self.tr("Mẫu"), self.tr("Dùng từ"), self.tr("Tên")])
        self.faults.setHeaderLabels([self.tr("Điều cần xem trong sổ tính"), self.tr("Ô")])
        self.faults.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.faults.header().setStretchLastSection(False)
        self.list.setAccessibleName(self.tr("Các mẫu biểu"))
        self.faults.setAccessibleName(self.tr("Điều cần xem"))
        self.faults.hide()
        for column, width in ((0, 150), (1, 200)):
            self.list.setColumnWidth(column, style.px(width))
        form = QFormLayout()
        form.addRow(self.tr("&Dùng cho"), self.purpose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.px(20), style.px(16), style.px(20), style.px(16))
        layout.setSpacing(style.px(10))
        layout.addLayout(form)
        layout.addWidget(self.list, 2)
        layout.addWidget(self.told)
        layout.addWidget(self.faults, 3)
        layout.addLayout(self._buttons())
        parent = self.parentWidget()
        room = parent.size() if parent else self.sizeHint()
        self.resize(min(style.px(WIDTH), room.width()), min(style.px(HEIGHT), room.height()))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.bind, self.check = QPushButton(self.tr("&Gắn sổ tính…")), QPushButton(self.tr("&Kiểm tra sổ tính…"))
        self.copy, self.retire = QPushButton(self.tr("Chép &ra để sửa…")), QPushButton(self.tr("&Thôi dùng"))
        leave = QPushButton(self.tr("Đóng"))
        make_primary(self.bind)
        self.bind.clicked.connect(self.bind_asked)
        self.check.clicked.connect(self.check_asked)
        self.copy.clicked.connect(self.copy_asked)
        self.retire.clicked.connect(self._retire)
        leave.clicked.connect(self.reject)
        for button in (self.check, self.copy, self.retire):
            row.addWidget(button)
        row.addStretch(1)
        for button in (leave, self.bind):
            row.addWidget(button)
        return row
