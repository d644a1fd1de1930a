"""What a paste will do, shown beside the grid before it is done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.ui.entry.drafts import first_sentence
from dntracker.ui.entry.fields import SideForm
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.entry.pasting import PastePlan
from dntracker.ui.style import Style

LISTED, SOME = 5, 3


class PasteForm(SideForm):
    """The plan of a paste in sentences; ambiguous numbers are asked about once for the whole block."""

    agreed = Signal(object, int)
    """Paste it: the `PastePlan`, and which reading ambiguous numbers have."""

    def __init__(self, style: Style, model: EntryModel, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._model = model
        self._plan = PastePlan()
        self._readings = QButtonGroup(self)
        self._choices = [QRadioButton(self), QRadioButton(self)]
        for place, button in enumerate(self._choices):
            self._readings.addButton(button, place)
            self.grid.addWidget(button, place, 0)
            button.installEventFilter(self)
        self._accept = self.buttons(self.tr("Dán"))
        self.column.addStretch(1)

    def show_plan(self, plan: PastePlan) -> None:
        """Say what pasting would do."""
        self._plan = plan
        self.title.setText(self.tr("Dán vào {count} ô").format(count=plan.count))
        self.advice.setText("<br>".join(self._lines(plan)))
        self.advice.show()
        for place, button in enumerate(self._choices):
            button.setVisible(bool(plan.ambiguous))
            numbers = [_plain(readings[place]) for _, readings in plan.ambiguous.values()]
            kind = self.tr("thập phân") if any("," in number for number in numbers) else self.tr("hàng nghìn")
            more = "; …" if len(numbers) > SOME else ""
            button.setText(self.tr("Là {kind}: {numbers}").format(kind=kind, numbers="; ".join(numbers[:SOME]) + more))
        self._choices[0].setChecked(True)
        self._accept.setEnabled(plan.count > 0)
        (self._choices[0] if plan.ambiguous else self._accept).setFocus()

    def accept(self) -> None:
        """Paste it so."""
        if self._plan.count:
            self.agreed.emit(self._plan, self._readings.checkedId())

    def _lines(self, plan: PastePlan) -> list[str]:
        lines = []
        if plan.reshaped:
            lines.append(self.tr("Khối đã chép khác cỡ với vùng chọn: dán theo cỡ của khối, từ ô đầu vùng."))
        if plan.past_groups:
            lines.append(self.tr("Dòng nhóm được bỏ qua, số nối tiếp ở các dòng sau."))
        if plan.passed_columns:
            words = self.tr("{count} cột không nhập được bị bỏ qua; chỉ Kỳ này và Ghi chú nhận giá trị.")
            lines.append(words.format(count=plan.passed_columns))
        if plan.locked:
            lines.append(self.tr("{count} ô khóa giữ nguyên: {rows}.").format(
                count=len(plan.locked), rows=self._rows(plan.locked)))  # fmt: skip
        if plan.beyond:
            lines.append(self.tr("{count} dòng vượt quá cuối biểu, không dán.").format(count=plan.beyond))
        if plan.problems:
            lines.append(self.tr("{count} ô không dán được, giữ số cũ:").format(count=len(plan.problems)))
            lines += [f"{self._rows([row])}: {first_sentence(told)}" for row, _, told in plan.problems[:LISTED]]
        if plan.ambiguous:
            words = self.tr("{count} số đọc được hai cách. Chọn một cách cho cả khối:")
            lines.append(words.format(count=len(plan.ambiguous)))
            lines += [self._either(row, *said) for row, said in plan.ambiguous.items()]
        return lines

    def _either(self, row: int, text: str, readings: Sequence[Quantity]) -> str:
        words = self.tr("{row}: “{text}” là {readings}")
        return words.format(row=self._rows([row]), text=text, readings=self.tr(" hay ").join(map(_plain, readings)))

    def _rows(self, rows: list[int]) -> str:
        numbers = ", ".join(self._model.rows[row].numbering for row in rows[:LISTED])
        return self.tr("dòng {numbers}").format(numbers=numbers + (", …" if len(rows) > LISTED else ""))


def _plain(quantity: Quantity) -> str:
    # Without grouping points: 1476 and 1,476 cannot be taken for each other.
    return write(quantity).replace(".", "")
