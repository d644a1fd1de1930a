"""What taking a workbook in will do, looked through before it is done."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dntracker.services import texts
from dntracker.services.intake import Fate, Intake, IntakeItem
from dntracker.ui.actions import QT_TRANSLATE_NOOP
from dntracker.ui.dialogs import buttons
from dntracker.ui.exchange.cells import WORDS, CellList, translated
from dntracker.ui.style import Style
from dntracker.ui.widgets.keycap import Keycaps
from dntracker.ui.widgets.words import Words, strong

WIDTH, HEIGHT = 1040, 620


class IntakeDialog(QDialog):
    """The cells of a workbook by what becomes of them; accepted, `intake` and `choices` say what shall be written."""

    def __init__(
        self, style: Style, preview: Callable[[bool], Intake], what: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style, self._preview = style, preview
        self._fate: Fate | None = None
        self.intake = preview(False)
        self.setWindowTitle(self.tr("Nạp từ Excel"))
        self.cells = CellList(style, self)
        self.clear = QCheckBox(self.tr("Ô trống trong tệp thì &xóa số đang có"))
        self._remarks, self._why = Words(style, role="warn"), Words(style, role="ink2")
        for words in (self._remarks, self._why):
            words.setWordWrap(True)
        self._why.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._filters = QHBoxLayout()
        self._group = QButtonGroup(self)
        self._lay_out(style, what)
        self.clear.toggled.connect(self._again)
        self.cells.chosen.connect(self._count)
        self.cells.attended.connect(self._attend)
        self._show()
        self.cells.setFocus()

    @property
    def choices(self) -> dict[str, int]:
        """Which reading each ambiguous cell has: address → place among its readings."""
        return self.cells.choices

    def why(self) -> str:
        """What is said about the cell that is looked at."""
        return self._why.text()

    def show_only(self, fate: Fate | None) -> None:
        """List the cells with one fate, or all."""
        self._fate = fate
        self.cells.show_intake(self.intake, lambda item: fate in (None, item.fate))

    def _lay_out(self, style: Style, what: str) -> None:
        self._box = buttons(self, self.tr("Nạp"))
        self.accept_button = self._box.buttons()[0]
        keys = Keycaps(
            style,
            [
                ("1 2", self.tr("chọn cách đọc")),
                ("Del", self.tr("bỏ chọn")),
                ("Alt+0 … 6", self.tr("lọc theo kết quả")),
            ],
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.px(20), style.px(16), style.px(20), style.px(16))
        layout.setSpacing(style.px(10))
        self._filters.setSpacing(style.px(4))
        for part in (Words(style, strong(what)), self._remarks, self._filters, self.cells, self._why, keys, self.clear):
            if isinstance(part, QHBoxLayout):
                layout.addLayout(part)
            else:
                layout.addWidget(part, 1 if part is self.cells else 0)
        layout.addWidget(self._box)
        parent = self.parentWidget()
        room = parent.size() if parent else self.size().expandedTo(self.sizeHint())
        self.resize(min(style.px(WIDTH), room.width()), min(style.px(HEIGHT), room.height()))
        for place, fate in enumerate((None, *WORDS)):
            QShortcut(QKeySequence(f"Alt+{place}"), self, lambda place=place, fate=fate: self._press(place, fate))

    def _press(self, place: int, fate: Fate | None) -> None:
        self.show_only(fate)
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == place)

    def _again(self, clear: bool) -> None:
        self.intake = self._preview(clear)
        self._show()

    def _show(self) -> None:
        taken = self.intake.taken
        said = [texts.fill("already_taken", {"name": taken.name, "cells": taken.cells})] if taken else []
        self._remarks.setText(" ".join((*said, *self.intake.remarks)))
        self._remarks.setVisible(bool(self._remarks.text()))
        self._show_filters()
        self.show_only(self._fate)
        self._count()

    def _show_filters(self) -> None:
        while taken := self._filters.takeAt(0):
            if widget := taken.widget():
                self._group.removeButton(widget)  # type: ignore[arg-type]
                widget.deleteLater()
        for place, fate in enumerate((None, *WORDS)):
            count = len(self.intake.items) if fate is None else len(self.intake.of(fate))
            if count or fate is None:
                self._filters.addWidget(self._filter(place, fate, count))
        self._filters.addStretch(1)

    def _filter(self, place: int, fate: Fate | None, count: int) -> QPushButton:
        words, icon, role = WORDS[fate] if fate else (QT_TRANSLATE_NOOP("CellList", "Tất cả"), "list", "ink2")
        button = QPushButton(f"{translated(words)} {count}")
        button.setProperty("quiet", True)
        button.setCheckable(True)
        button.setChecked(fate is self._fate)
        button.setAutoDefault(False)
        button.setIcon(self._style.icon(icon, role))
        button.setToolTip(f"Alt+{place}")
        button.clicked.connect(lambda: self.show_only(fate))
        self._group.addButton(button, place)
        return button

    def _count(self) -> None:
        written = len(self.intake.decided(self.choices))
        left = len(self.intake.items) - len(self.intake.of(Fate.SAME)) - written
        words = self.tr("Nạp {count} số").format(count=written)
        words += self.tr(", để lại {count} ô").format(count=left) if left else ""
        self.accept_button.setText(words)
        # Where there is nothing to do there is no button for it.
        self.accept_button.setVisible(self.intake.taken is None and (written > 0 or not left))

    def _attend(self, item: IntakeItem | None) -> None:
        empty = self.tr("Tệp không có số nào để nạp.") if not self.intake.items else ""
        self._why.setText(item.why if item else empty)
