"""F4: the yearly plan of a row, with the document that sets it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.number_text import write
from dntracker.domain.source import Source
from dntracker.services.entry import Entry
from dntracker.services.entry_rows import EntryRow
from dntracker.services.texts import sentence
from dntracker.ui.entry.fields import SideForm, date_of
from dntracker.ui.style import Style


class TargetForm(SideForm):
    """Value, document, number and date; a later document replaces an earlier one, which stays in the list."""

    written = Signal(object)
    """The plan was written: the `Changed`."""

    def __init__(self, style: Style, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._entry = entry
        self._item: EntryRow | None = None
        self._documents: list[Source] = []
        self.value = self.field(self.tr("Kế hoạch"), 0, 0, 2)
        self.known = self.choice(self.tr("Văn bản đã có"), [], 1, 0, 2)
        self.document = self.field(self.tr("Tên văn bản"), 2, 0, 2)
        self.number = self.field(self.tr("Số, ký hiệu"), 3)
        self.issued = self.field(self.tr("Ngày (dd/MM/yyyy)"), 3, 1)
        self.known.activated.connect(self._take)
        self.buttons(self.tr("Ghi kế hoạch"))
        self.column.addStretch(1)

    def show_row(self, item: EntryRow, documents: list[Source]) -> None:
        """Start with the plan of a row."""
        self._item, self._documents = item, documents
        year = item.cell.period.year if item.cell else ""
        self.title.setText(self.tr("Kế hoạch năm {year}").format(year=year))
        self.advice.setText(item.name)
        self.advice.show()
        self.known.clear()
        self.known.addItems(["", *(f"{one.number} {one.title}".strip() for one in documents)])
        for field in (self.document, self.number, self.issued):
            field.clear()
        quantity = item.plan.quantity if item.plan else None
        self.value.setText(write(quantity) if quantity else "")
        self.say("")
        self.value.setFocus()
        self.value.selectAll()

    def accept(self) -> None:
        """Write the plan; what is missing or wrong is said under the fields."""
        if self._item is None or self._item.cell is None:
            return
        title, number = self.document.text().strip(), self.number.text().strip()
        if not (title or number):
            self.say(self.tr("Kế hoạch phải dựa trên một văn bản. Chọn văn bản đã có, hoặc gõ tên và số của nó."))
            self.document.setFocus()
            return
        try:
            issued = date_of(self.issued.text())
            self.written.emit(
                self._entry.set_plan(
                    self._item.cell, self.value.text(), title, number, issued.isoformat() if issued else ""
                )
            )
        except UserError as error:
            self.say(sentence(error))
        except ValueError:
            self.say(self.tr("Không đọc được ngày “{text}”. Gõ như 30/09/2025.").format(text=self.issued.text()))
        else:
            self.closed.emit()

    def _take(self, place: int) -> None:
        if place <= 0:
            return
        source = self._documents[place - 1]
        self.document.setText(source.title)
        self.number.setText(source.number or source.code)
        self.issued.setText(_shown_date(source.date))


def _shown_date(text: str) -> str:
    parts = text.split("-")
    return "/".join(reversed(parts)) if len(parts) == 3 else ""
