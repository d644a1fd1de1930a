"""Freezing a plan: its name, why, and the document that says so."""

from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.milestone import Baseline
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.ui.dialogs import buttons
from dntracker.ui.style import Style
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.words import Words

WIDTH = 520


class FreezeDialog(QDialog):
    """Freezes when it is agreed to; what is refused is said in it, and nothing that was typed is lost."""

    def __init__(self, desk: Desk, style: Style, programme: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._programme = desk, programme
        self.frozen: Baseline | None = None
        """What was frozen, once it was."""
        self.setWindowTitle(self.tr("Chốt kế hoạch gốc"))
        self.name, self.reason, self.document = QLineEdit(), QLineEdit(), Choice(self)
        self.wrong = Words(style, role="bad")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self._offer()
        self._lay_out(style)
        self.name.setFocus()

    def accept(self) -> None:
        """Freeze, unless something is refused."""
        try:
            self.frozen = self._desk.projects.baselines.freeze(
                self._programme, self.name.text(), self.reason.text(), str(self.document.currentData())
            )
        except UserError as error:
            self.wrong.setText(texts.sentence(error))
            self.wrong.show()
            self.resize(self.width(), max(self.height(), self.sizeHint().height()))
            (self.name if not self.name.text().strip() else self.reason).setFocus()
            return
        super().accept()

    def _offer(self) -> None:
        count = len(self._desk.projects.baselines.of(self._programme)) + 1
        self.name.setText(self.tr("Kế hoạch gốc {count}").format(count=count))
        self.name.selectAll()
        sources = sorted(self._desk.catalogue.sources(), key=lambda one: one.date, reverse=True)
        known = {one.code: f"{one.number}: {one.title}" if one.number else one.title for one in sources}
        self.document.offer({"": self.tr("không có văn bản"), **known})

    def _lay_out(self, style: Style) -> None:
        px, column, form = style.px, QVBoxLayout(self), QFormLayout()
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(10))
        told = Words(style, self.tr("Mọi mốc giữ ngày kế hoạch đang theo và tổng mức của hôm nay, để so về sau."))
        told.setWordWrap(True)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Tên"), self.name), (self.tr("Lý do"), self.reason), (self.tr("Văn bản"), self.document),
        )  # fmt: skip
        for label, field in rows:
            field.setAccessibleName(label)
            form.addRow(label, field)
        column.addWidget(told)
        column.addLayout(form)
        column.addWidget(self.wrong)
        column.addStretch(1)
        column.addWidget(buttons(self, self.tr("Chốt")))
        self.resize(px(WIDTH), self.sizeHint().height())
