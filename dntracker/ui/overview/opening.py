"""Opening a period: which form, which period, who must report."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from dntracker.domain.fold import fold
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.overview_texts import opening_told
from dntracker.ui.dialogs import buttons
from dntracker.ui.style import Style
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.words import Words

ROW = 26
_CODE = Qt.ItemDataRole.UserRole


class OpenPeriodDialog(QDialog):
    """Asks for a form, a period, and the units that must report; `required` is None for all of them."""

    def __init__(self, desk: Desk, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._style = desk, style
        self.setWindowTitle(self.tr("Mở kỳ mới"))
        self.form, self.period = self._box(self.tr("Biểu")), self._box(self.tr("Kỳ"))
        self.told = Words(style, role="ink2")
        self.told.setWordWrap(True)
        self.all, self.some = QRadioButton(self), QRadioButton(self.tr("Chỉ những nơi được chọn"), self)
        self.filter, self.list = QLineEdit(self), QListWidget(self)
        self.take, self.drop = QPushButton(self.tr("Chọn hết")), QPushButton(self.tr("Bỏ chọn"))
        self.wrong = Words(style, role="bad")
        self.wrong.hide()
        self._lay_out()
        self._connect()
        for form in desk.submissions.openable(self.windowTitle()):
            self.form.addItem(f"{form.code}  {form.short_name}", form.code)
        self._fill_periods()
        self.form.setFocus()

    @property
    def chosen(self) -> tuple[str, Period]:
        """The form's code and the period."""
        return str(self.form.currentData()), Period.parse(str(self.period.currentData()))

    @property
    def required(self) -> list[str] | None:
        """The units that must report; None: all."""
        if self.all.isChecked():
            return None
        return [str(item.data(_CODE)) for item in self._items() if item.checkState() is Qt.CheckState.Checked]

    def accept(self) -> None:
        """Agree, unless nobody would have to report."""
        self.wrong.setVisible(self.required == [])
        if self.required == []:
            self.wrong.setText(self.tr("Chọn ít nhất một nơi phải báo cáo."))
            self.filter.setFocus()
            return
        super().accept()

    def _box(self, name: str) -> Choice:
        box = Choice(self)
        box.setAccessibleName(name)
        return box

    def _lay_out(self) -> None:
        px, style, column = self._style.px, self._style, QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(8))
        column.addLayout(self._fields())
        column.addWidget(self.told)
        column.addSpacing(px(4))
        column.addWidget(Words(style, self.tr("Ai phải báo cáo"), bold=True))
        for part in (self.all, self.some):
            column.addWidget(part)
        column.addLayout(self._choosing())
        column.addWidget(self.list, 100)
        column.addWidget(self.wrong)
        column.addStretch(1)  # the room of the list while it is hidden
        ending = buttons(self, self.tr("Mở kỳ"))
        accepts = QDialogButtonBox.ButtonRole.AcceptRole
        self.agree = next(one for one in ending.buttons() if ending.buttonRole(one) is accepts)
        column.addWidget(ending)
        self.resize(px(520), px(520))

    def _fields(self) -> QFormLayout:
        px, style, fields = self._style.px, self._style, QFormLayout()
        fields.setHorizontalSpacing(px(12))
        fields.setVerticalSpacing(px(8))
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, box in ((self.tr("Biểu"), self.form), (self.tr("Kỳ"), self.period)):
            label = Words(style, name, role="ink3")
            label.setBuddy(box)
            fields.addRow(label, box)
        return fields

    def _choosing(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.filter.setPlaceholderText(self.tr("Gõ để lọc, không cần dấu"))
        self.filter.setAccessibleName(self.tr("Lọc nơi báo cáo"))
        self.list.setAccessibleName(self.tr("Nơi phải báo cáo"))
        self.list.setMinimumHeight(self._style.px(200))
        row.addWidget(self.filter, 1)
        for button in (self.take, self.drop):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for button in (self.all, self.some):
            group.addButton(button)
        self.all.setChecked(True)
        self.form.currentIndexChanged.connect(self._fill_periods)
        self.period.currentIndexChanged.connect(self._fill_units)
        self.filter.textChanged.connect(self._leave)
        self.all.toggled.connect(self._dress)
        self.take.clicked.connect(lambda: self._check(Qt.CheckState.Checked))
        self.drop.clicked.connect(lambda: self._check(Qt.CheckState.Unchecked))
        self._dress()

    def _fill_periods(self) -> None:
        form = self._desk.catalogue.form(str(self.form.currentData()))
        self.period.blockSignals(True)
        self.period.clear()
        for period in self._desk.catalogue.periods_of(form):
            self.period.addItem(texts.period_name(period), period.code)
        wanted = self._desk.overview.to_open(form)
        self.period.setCurrentIndex(max(self.period.findData(wanted.code), 0))
        self.period.blockSignals(False)
        self._fill_units()

    def _fill_units(self) -> None:
        code, period = self.chosen
        form = self._desk.catalogue.form(code, period)
        standings = self._desk.submissions.standings(form, period)
        opened = [one for one in standings if one.found]
        self.told.setText(opening_told(standings, self._desk.today))
        self.all.setText(self.tr("Tất cả {count} nơi nhận biểu này").format(count=len(standings)))
        some = any(not one.required for one in opened)
        (self.some if some else self.all).setChecked(True)
        self.agree.setText(self.tr("Đổi nơi phải báo cáo") if opened else self.tr("Mở kỳ"))
        self.agree.setEnabled(bool(standings))
        self.list.clear()
        for one in sorted(standings, key=lambda one: fold(one.unit.name)):
            item = QListWidgetItem(one.unit.name, self.list)
            item.setData(_CODE, one.unit.code)
            item.setSizeHint(QSize(0, self._style.px(ROW)))
            must = one.required and some
            item.setCheckState(Qt.CheckState.Checked if must else Qt.CheckState.Unchecked)
        self._leave(self.filter.text())

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _leave(self, text: str) -> None:
        wanted = fold(text).split()
        for item in self._items():
            item.setHidden(not all(word in fold(item.text()) for word in wanted))

    def _check(self, state: Qt.CheckState) -> None:
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(state)

    def _dress(self) -> None:
        for widget in (self.filter, self.take, self.drop, self.list):
            widget.setVisible(self.some.isChecked())
