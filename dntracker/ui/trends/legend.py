"""The legend over the chart: a click hides a part, Alt+click shows it alone."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dntracker.paint.chart_frame import ChartLook
from dntracker.paint.chart_legend import BETWEEN, SLOT, Entry, legend_of, paint_entry
from dntracker.services.trends.chart import Chart
from dntracker.ui.actions import escaped
from dntracker.ui.style import Style

LINE = 20


class LegendButton(QAbstractButton):
    """One entry; checked while its part is shown."""

    isolated = Signal()
    """Alt+click or Enter: show this part alone."""

    dropped = Signal()
    """Delete: take this line off the chart."""

    def __init__(self, style: Style, entry: Entry, shown: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self.entry = style, entry
        self.setCheckable(True)
        self.setChecked(shown)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setText(escaped(entry.text))
        self.setAccessibleName(self.tr("Hiện {0}").format(entry.text))
        self.setToolTip(self.tr("Bấm để ẩn hoặc hiện, Alt+bấm để xem riêng"))

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._style.font()).horizontalAdvance(self.entry.text)
        return QSize(width + self._style.px(SLOT) + 2, self._style.px(LINE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.isolated.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # Alt+Space belongs to Windows
            self.isolated.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = ChartLook(self._style.tokens, self._style.font(), self._style.px(100) / 100)
        at = QPointF(0, self.height() / 2)
        paint_entry(painter, at, self.entry, look, off=not self.isChecked())
        if self.hasFocus():
            painter.setPen(self._style.color("accent"))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class Legend(QWidget):
    """The entries in as many lines as they need."""

    hidden_changed = Signal(object)
    """A frozenset of the keys that the reader hides now."""

    dropped = Signal(str)
    """This line shall leave the chart."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.buttons: list[LegendButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        style.changed.connect(self._arrange)

    def show_chart(self, chart: Chart, hidden: frozenset[str]) -> None:
        """Show the entries of a chart."""
        lines = {line.key for line in chart.lines} if not chart.single else set()
        here = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), None)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [LegendButton(self._style, entry, entry.key not in hidden, self) for entry in legend_of(chart)]
        for button in self.buttons:
            button.toggled.connect(self._announce)
            button.isolated.connect(self._isolate)
            if button.entry.key in lines:
                button.dropped.connect(self._drop)
                button.setToolTip(self.tr("Bấm để ẩn hoặc hiện, Alt+bấm để xem riêng, Delete để bỏ khỏi biểu đồ"))
            button.show()
        self._arrange()
        if here is not None and self.buttons:
            self.buttons[min(here, len(self.buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def hidden(self) -> frozenset[str]:
        """The keys that are hidden."""
        return frozenset(button.entry.key for button in self.buttons if not button.isChecked())

    def set_shown(self, key: str, shown: bool) -> None:
        """Show or hide one part."""
        for button in self.buttons:
            if button.entry.key == key:
                button.setChecked(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _announce(self) -> None:
        self.hidden_changed.emit(self.hidden())

    def _drop(self) -> None:
        button = self.sender()
        if isinstance(button, LegendButton):
            self.dropped.emit(button.entry.key)

    def _isolate(self) -> None:
        alone = self.sender()
        others = [button for button in self.buttons if button is not alone]
        everything = all(not button.isChecked() for button in others)
        for button in self.buttons:
            button.blockSignals(True)
            button.setChecked(everything or button is alone)
            button.blockSignals(False)
            button.update()
        self._announce()

    def _arrange(self) -> None:
        x, y, line = 0, 0, self._style.px(LINE)
        for button in self.buttons:
            size = button.sizeHint()
            if x and x + size.width() > self.width():
                x, y = 0, y + line
            button.setGeometry(x, y, size.width(), size.height())
            x += size.width() + self._style.px(BETWEEN)
        self.setFixedHeight(y + line)
