"""How the page on which forms are composed shares its width: the forms, the rows, everything else."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from dntracker.ui.style import Style

LIST, ROWS, PROPERTIES = 232, 700, 372
LEAST = (186, 256, 298)


class Bench(QSplitter):
    """Three parts side by side; under the rows stands what adds to them."""

    def __init__(self, style: Style, forms: QWidget, rows: QWidget, adding: QWidget, properties: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rows, 1)
        column.addWidget(adding)
        for place, (widget, least) in enumerate(zip((forms, middle, properties), LEAST, strict=True)):
            self.addWidget(widget)
            widget.setMinimumWidth(style.px(least))
            self.setCollapsible(place, False)
            self.setStretchFactor(place, int(widget is middle))
        self.setHandleWidth(1)
        self.setSizes([style.px(LIST), style.px(ROWS), style.px(PROPERTIES)])
