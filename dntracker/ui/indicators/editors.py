"""Targets and series breaks one at a time, in fields under their list."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.source import Source
from dntracker.domain.unit import Territory
from dntracker.services.indicator_sheet import BreakLine, TargetLine
from dntracker.services.target_deeds import BREAK_WORDS, BreakText, TargetDeeds, TargetText
from dntracker.services.texts import day, sentence
from dntracker.services.typed_fields import date_of
from dntracker.ui.entry.fields import SideForm
from dntracker.ui.named import named
from dntracker.ui.style import Style


class _Editor(SideForm):
    written = Signal(str)
    """Something was written: its name."""

    def __init__(self, style: Style, deeds: TargetDeeds, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._deeds, self._code = deeds, ""
        self.remove_button = QPushButton(self.tr("Bỏ"), self)
        self.remove_button.clicked.connect(self.remove)
        self.hide()

    def remove(self) -> None:
        """Take away what is being edited (for subclasses)."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("tint"))
        painter.fillRect(0, 0, self._style.px(3), self.height(), self._style.color("accent"))

    def _do(self, what: str, deed: Callable[[], object]) -> None:
        try:
            deed()
        except UserError as error:
            self.say(sentence(error))
            return
        self.written.emit(what)
        self.closed.emit()


class TargetEditor(_Editor):
    """A target with the document that sets it; an older one may name the document that replaced it."""

    def __init__(self, style: Style, deeds: TargetDeeds, parent: QWidget | None = None) -> None:
        super().__init__(style, deeds, parent)
        self._line: TargetLine | None = None
        self._documents: Sequence[Source] = ()
        self._territories: Sequence[Territory] = ()
        self.value = self.field(self.tr("Mức"), 0)
        self.year = self.field(self.tr("Năm đích"), 0, 1)
        self.whose = self.choice(self.tr("Của ai"), [], 0, 2)
        self.known = self.choice(self.tr("Văn bản đã có"), [], 1, 0, 3)
        self.document = self.field(self.tr("Tên văn bản"), 2, 0, 2)
        self.number = self.field(self.tr("Số, ký hiệu"), 2, 2)
        self.replaced = self.choice(self.tr("Đã thay bằng"), [], 3, 0, 2)
        self.issued = self.field(self.tr("Ngày (dd/MM/yyyy)"), 3, 2)
        self.note = self.field(self.tr("Ghi chú"), 4, 0, 3)
        self.known.activated.connect(self._take)
        self.buttons(self.tr("Ghi mục tiêu"), more=self.remove_button)

    def open(self, code: str, line: TargetLine | None, territories: Sequence[Territory]) -> None:
        """Edit a target of an indicator, or a new one."""
        self._code, self._line = code, line
        self._offer(territories)
        target = line.target if line else None
        self.title.setText(self.tr("Sửa mục tiêu") if line else self.tr("Thêm mục tiêu"))
        self.value.setText(line.value if line else "")
        self.year.setText(target.horizon.code if target and target.horizon else "")
        codes = [one.code for one in self._documents]
        for box, wanted in (
            (self.known, target.document if target else ""),
            (self.replaced, target.replaced_by if target else ""),
        ):
            box.setCurrentIndex(codes.index(wanted) + 1 if wanted in codes else 0)
        for field in (self.document, self.number, self.issued):
            field.clear()
        self._take(self.known.currentIndex())
        places = [one.code for one in territories]
        self.whose.setCurrentIndex(places.index(target.territory) if target and target.territory in places else 0)
        self.note.setText(target.note if target else "")
        self.remove_button.setVisible(line is not None)
        self.say("")
        self.show()
        self.value.setFocus()
        self.value.selectAll()

    def _offer(self, territories: Sequence[Territory]) -> None:
        self._documents, self._territories = self._deeds.documents(), territories
        titles = ["", *(f"{one.number} {one.title}".strip() for one in self._documents)]
        for box in (self.known, self.replaced):
            box.clear()
            box.addItems(titles)
        self.whose.clear()
        self.whose.addItems([one.short_name for one in territories])

    def accept(self) -> None:
        """Write the target; what is wrong is said under the fields."""
        self._do(self.tr("Đã ghi mục tiêu"), self._write)

    def remove(self) -> None:
        """Take the target away."""
        if self._line is not None:
            line = self._line
            self._do(self.tr("Đã bỏ mục tiêu"), lambda: self._deeds.remove_target(line.target))

    def _write(self) -> None:
        issued, place = date_of(self.issued.text()), self.replaced.currentIndex()
        typed = TargetText(
            self.value.text(), self.year.text(), self._territories[self.whose.currentIndex()].code,
            self.document.text(), self.number.text(), issued.isoformat() if issued else "",
            self._documents[place - 1].code if place > 0 else "", self.note.text(),
        )  # fmt: skip
        self._deeds.put_target(self._code, typed, self._line.target if self._line else None)

    def _take(self, place: int) -> None:
        if place <= 0:
            return
        source = self._documents[place - 1]
        self.document.setText(source.title)
        self.document.setCursorPosition(0)
        self.number.setText(source.number or source.code)
        parts = source.date.split("-")
        self.issued.setText("/".join(reversed(parts)) if len(parts) == 3 else "")


class BreakEditor(_Editor):
    """A day on which a series breaks, and why."""

    def __init__(self, style: Style, deeds: TargetDeeds, parent: QWidget | None = None) -> None:
        super().__init__(style, deeds, parent)
        self._line: BreakLine | None = None
        self._kinds: Mapping[str, str] = BREAK_WORDS
        self.day = self.field(self.tr("Từ ngày (dd/MM/yyyy)"), 0)
        self.kind = self.choice(self.tr("Đổi gì"), [named(one) for one in self._kinds.values()], 0, 1)
        self.reason = self.field(self.tr("Lý do"), 1, 0, 2)
        self.buttons(self.tr("Ghi mốc gãy"), more=self.remove_button)

    def open(self, code: str, line: BreakLine | None) -> None:
        """Edit a break of an indicator, or a new one."""
        self._code, self._line = code, line
        self.title.setText(self.tr("Sửa mốc gãy") if line else self.tr("Thêm mốc gãy"))
        self.day.setText(day(line.marked.date) if line else "")
        kinds = list(self._kinds)
        self.kind.setCurrentIndex(kinds.index(line.marked.kind) if line and line.marked.kind in kinds else 0)
        self.reason.setText(line.reason if line else "")
        self.remove_button.setVisible(line is not None)
        self.say("")
        self.show()
        self.day.setFocus()
        self.day.selectAll()

    def accept(self) -> None:
        """Write the break; what is wrong is said under the fields."""
        self._do(self.tr("Đã ghi mốc gãy"), self._write)

    def remove(self) -> None:
        """Take the break away."""
        if self._line is not None:
            line = self._line
            self._do(self.tr("Đã bỏ mốc gãy"), lambda: self._deeds.remove_break(line.marked))

    def _write(self) -> None:
        old = self._line.marked if self._line else None
        kind = list(self._kinds)[self.kind.currentIndex()]
        typed = BreakText(self.day.text(), kind, self.reason.text(), old.source if old else "")
        self._deeds.put_break(self._code, typed, old)
