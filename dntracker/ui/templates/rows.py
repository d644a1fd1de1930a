"""Which rows of a sheet are the table's data, and which of them are its models."""

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from dntracker.domain.template import BandBinding
from dntracker.ui.style import Style

LAST, BOX = 1000, 78


class TableRows(QWidget):
    """First and last row of the data, the ordinary model row and the group's (0: groups look like other rows)."""

    changed = Signal(object)
    """Somebody chose other rows: the `BandBinding` with them."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._band: BandBinding | None = None
        self.top, self.bottom, self.row, self.group = (QSpinBox() for _ in range(4))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.px(6))
        for box, words in (
            (self.top, self.tr("Dòng số liệu từ")), (self.bottom, self.tr("đến")), (self.row, self.tr("mẫu dòng")),
            (self.group, self.tr("mẫu nhóm")),
        ):  # fmt: skip
            prompt = QLabel(words)
            prompt.setBuddy(box)
            box.setAccessibleName(words)
            box.setFixedWidth(style.px(BOX))
            box.setRange(0 if box is self.group else 1, LAST)
            box.valueChanged.connect(self._tell)
            layout.addWidget(prompt)
            layout.addWidget(box)
        layout.addStretch(1)

    def show_band(self, band: BandBinding) -> None:
        """Show the rows of a band."""
        self._band = None
        for box, value in (
            (self.top, band.top),
            (self.bottom, band.bottom),
            (self.row, band.row),
            (self.group, band.group),
        ):
            box.setValue(value)
        self._band = band

    def _tell(self) -> None:
        band = self._band
        if band is None:
            return
        top, bottom = self.top.value(), max(self.top.value(), self.bottom.value())
        row, group = min(max(self.row.value(), top), bottom), self.group.value()
        self._band = replace(
            band, top=top, bottom=bottom, row=row, group=group if top <= group <= bottom and group != row else 0
        )
        self.changed.emit(self._band)
