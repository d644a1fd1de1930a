"""What if the line ended elsewhere: its end dragged by the mouse, or moved by keys after G, with the pace it takes."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from dntracker.domain.period import Period
from dntracker.paint.chart_forecast import end_of
from dntracker.paint.chart_frame import Frame, View, period_at
from dntracker.paint.chart_index import place
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.series import Series
from dntracker.services.trends.what_if import WhatIf, grain_of, start_of, what_if

NEAR, LEAP, AHEAD, AIR = 9.0, 10, 3, 0.06

Shown = Callable[[], tuple[QWidget, Chart, Frame] | None]


class Supposing(QObject):
    """Holds the supposed end of the only line; it is shown and said, and never written."""

    changed = Signal()
    """Another end is supposed, or none any more."""

    def __init__(self, shown: Shown, parent: QObject) -> None:
        super().__init__(parent)
        self._shown = shown
        self._dragging = False
        self.now: WhatIf | None = None

    def press(self, event: QKeyEvent) -> bool:
        """Whether a key was about a supposed end."""
        key = Qt.Key(event.key())
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if key == Qt.Key.Key_G:
            self.begin() if self.now is None else self.end()
            return True
        if self.now is None:
            return False
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.end()
            return True
        if key not in _MOVES:
            return False
        columns, steps = _MOVES[key]
        self._move(columns, steps)
        return True

    def takes(self, event: QEvent) -> bool:
        """Whether an event of the viewport was about the end of the line."""
        found = self._shown()
        if found is None or not isinstance(event, QMouseEvent):
            return False
        viewport, chart, frame = found
        near = self._is_near(event.position(), chart, frame)
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton and near:
                self._dragging = not event.modifiers()
                return self._dragging
            case QEvent.Type.MouseMove if self._dragging:
                self._drag(event.position(), chart, frame)
                return True
            case QEvent.Type.MouseMove if near and not event.buttons():
                viewport.setCursor(Qt.CursorShape.SizeVerCursor)
                return True
            case QEvent.Type.MouseButtonRelease if self._dragging:
                self._dragging = False
                return True
        return False

    def begin(self) -> None:
        """Suppose the end that stands there: of the forecast, of the pace that is needed, else the newest figure's."""
        series = self._series()
        start = start_of(series) if series else None
        if series is None or start is None:
            return
        period, value = end_of(series) or (_later(start.period, AHEAD), start.quantity.number or 0.0)
        self._set(what_if(series, period, value) or what_if(series, start.period.next(), value))

    def end(self) -> None:
        """Suppose nothing any more."""
        self._dragging = False
        if self.now is not None:
            self._set(None)

    def held_in(self, view: View) -> View:
        """A view that has the supposed end in sight."""
        if self.now is None or view.low <= self.now.value <= view.high:
            return view
        air = (view.high - view.low) * AIR
        return replace(view, low=min(view.low, self.now.value - air), high=max(view.high, self.now.value + air))

    def _move(self, columns: int, steps: int) -> None:
        series, found = self._series(), self._shown()
        if series is None or found is None or self.now is None:
            return
        grain = grain_of(series, found[2].view.high - found[2].view.low)
        period = _later(self.now.period, columns)
        value = round(self.now.value / grain + steps) * grain if steps else self.now.value
        self._set(what_if(series, period, _clean(value)) or self.now)

    def _drag(self, at: QPointF, chart: Chart, frame: Frame) -> None:
        series = self._series()
        if series is None:
            return
        x = min(max(at.x(), frame.plot.left()), frame.plot.right() - 1)
        y = min(max(at.y(), frame.plot.top()), frame.plot.bottom())
        view, grain = frame.view, grain_of(series, frame.view.high - frame.view.low)
        part = (frame.plot.bottom() - y) / frame.plot.height()
        value = round((view.low + part * (view.high - view.low)) / grain) * grain
        supposed = what_if(series, period_at(round(frame.column(x)), chart.spec.frequency), _clean(value))
        if supposed is not None and supposed != self.now:
            self._set(supposed)

    def _is_near(self, at: QPointF, chart: Chart, frame: Frame) -> bool:
        series = self._series()
        end = (self.now.period, self.now.value) if self.now else series and end_of(series, frozenset(chart.spec.hidden))
        if not end or not frame.shows(place(end[0])):
            return False
        there = frame.at(place(end[0]), end[1])
        return abs(there.x() - at.x()) <= NEAR and abs(there.y() - at.y()) <= NEAR

    def _series(self) -> Series | None:
        found = self._shown()
        return found[1].single.series if found and found[1].single else None

    def _set(self, supposed: WhatIf | None) -> None:
        self.now = supposed
        self.changed.emit()


_MOVES = {
    Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1), Qt.Key.Key_PageUp: (0, LEAP), Qt.Key.Key_PageDown: (0, -LEAP),
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
}  # fmt: skip


def _later(period: Period, columns: int) -> Period:
    return period_at(place(period) + columns, period.frequency)


def _clean(value: float) -> float:
    return float(f"{value:.10g}")
