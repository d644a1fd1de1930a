"""Asking once what the columns of a table stand for."""

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QScrollArea, QVBoxLayout, QWidget

from dntracker.domain.exchange import ColumnRole
from dntracker.services.foreign_table import Table
from dntracker.ui.dialogs import buttons
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words, strong


class MatchDialog(QDialog):
    """One field for each heading, with what seems likely chosen already; `columns` is what was agreed to."""

    def __init__(self, style: Style, name: str, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Các cột của bảng"))
        head = Words(style, f"{strong(name)}: {self.tr('mỗi cột là gì? Chỉ hỏi một lần cho loại bảng này.')}")
        head.setWordWrap(True)
        self.fields: dict[str, QComboBox] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(style.px(16))
        form.setVerticalSpacing(style.px(8))
        for heading in table.headings.values():
            form.addRow(heading, self._field(style, heading, table.suggested.get(heading, "")))
        self._wrong = Words(style, self.tr("Cần một cột chỉ tiêu và ít nhất một cột giá trị."), role="bad")
        self._wrong.hide()
        content = QWidget()
        content.setLayout(form)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.px(20), style.px(16), style.px(20), style.px(16))
        layout.setSpacing(style.px(10))
        layout.addWidget(head)
        layout.addWidget(area, 1)
        layout.addWidget(self._wrong)
        layout.addWidget(buttons(self, self.tr("Xem trước")))
        self.resize(style.px(560), min(style.px(170) + content.sizeHint().height(), style.px(620)))

    def columns(self) -> dict[str, str]:
        """Heading → role, without the columns that stand for nothing."""
        return {heading: field.currentData() for heading, field in self.fields.items() if field.currentData()}

    def accept(self) -> None:
        roles = list(self.columns().values())
        complete = roles.count(ColumnRole.INDICATOR) == 1 and ColumnRole.VALUE in roles
        self._wrong.setVisible(not complete)
        if complete:
            super().accept()

    def _field(self, style: Style, heading: str, suggested: str) -> QComboBox:
        field = self.fields[heading] = QComboBox()
        field.setAccessibleName(heading)
        field.setMinimumWidth(style.px(220))
        for role, words in (
            ("", self.tr("Bỏ qua")),
            (ColumnRole.INDICATOR.value, self.tr("Chỉ tiêu (mã hoặc tên)")),
            (ColumnRole.UNIT.value, self.tr("Đơn vị")),
            (ColumnRole.PERIOD.value, self.tr("Kỳ")),
            (ColumnRole.VALUE.value, self.tr("Giá trị")),
        ):
            field.addItem(words, role)
        field.setCurrentIndex(max(field.findData(suggested), 0))
        return field
