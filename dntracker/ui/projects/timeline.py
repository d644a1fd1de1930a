"""Which part of time the timeline shows and how closely; the scroll bar under it and the wheel move it."""

from datetime import date, timedelta

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollBar

from dntracker.paint.timeline import Lane, Stamps, TimelineLook
from dntracker.services.projects.timeline import Scale, Zoom
from dntracker.ui.style import BASE_PIXELS, Style

STEP, LEAST_QUARTER, CLOSEST = 1.35, 46, 3.0
"""How much one step zooms, how wide a quarter is that gets a column of its own, and pixels a day at most."""
QUARTER_DAYS, YEAR_DAYS, LEAST_YEAR = 91.3, 365.25, 44
EDGE = timedelta(days=20)


class Timeline(QObject):
    """The scale of the column of time; it knows nothing of rows."""

    changed = Signal()
    """Another part of time is in view, or the same one wider."""

    def __init__(self, style: Style, parent: QObject) -> None:
        super().__init__(parent)
        self._style, self.bar = style, QScrollBar(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName(self.tr("Cuộn thời gian"))
        self.bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._first, self._last, self.today = date(2020, 1, 1), date(2026, 12, 31), date(2026, 1, 1)
        self._width, self._step, self._whole = 500, 0.2, True
        self.bar.valueChanged.connect(self.changed)
        self._dress()
        style.changed.connect(self._dress)

    @property
    def scale(self) -> Scale:
        """Days to pixels."""
        return self._scale

    @property
    def zoom(self) -> Zoom:
        """What takes a column of the axis."""
        return self._scale.zoom

    @property
    def span(self) -> tuple[date, date]:
        """The first and last day in view."""
        left = self.bar.value()
        return self._scale.day(left), self._scale.day(left + self._width - 1)

    def lane(self, area: QRectF) -> Lane:
        """Where a row is painted in an area of the column."""
        return Lane(area, self._scale, float(self.bar.value()))

    def lane_at(self, area: QRectF, left: int) -> Lane:
        """The same with its left edge at another place of the scale than the one in view."""
        return Lane(area, self._scale, float(left))

    def set_reach(self, first: date, last: date, today: date) -> None:
        """Let the axis go from one day to another."""
        if (first, last, today) != (self._first, self._last, self.today):
            self._first, self._last, self.today = first, last, today
            self._lay_out(None)

    def set_width(self, width: int) -> None:
        """The column is so wide now."""
        if width != self._width:
            self._width = max(width, 1)
            self._lay_out(None)

    def show_zoom(self, zoom: Zoom) -> None:
        """Show all years side by side, or columns of quarters around today."""
        self._whole = zoom is Zoom.YEAR
        at = self.today if self._first <= self.today <= self._last else self._first
        self._step = self._style.px(LEAST_QUARTER + 18) / QUARTER_DAYS
        self._lay_out(None if self._whole else float((at - self._first).days))

    def nearer(self, steps: int, x: float | None = None) -> None:
        """Look closer by so many steps, or (negative) from farther; what lies at a place `x` of the column stays."""
        x = self._width / 2 if x is None else x
        days = (self.bar.value() + x) / self._scale.step
        least = self._fitting()
        self._step = min(max(self._scale.step * STEP**steps, least), float(self._style.px(CLOSEST)))
        self._whole = self._step <= least * 1.001
        self._lay_out(days, x)

    def reveal(self, first: date, last: date) -> None:
        """Scroll until these days are in view, the first one if not all can be."""
        left, right = self._scale.x(first - EDGE), self._scale.end(last + EDGE)
        value = self.bar.value()
        if left < value or right - left > self._width:
            self.bar.setValue(int(left))
        elif right > value + self._width:
            self.bar.setValue(int(right - self._width))

    def scroll(self, pixels: int) -> None:
        """Move by so many pixels to the right."""
        self.bar.setValue(self.bar.value() + pixels)

    def day_at(self, x: float) -> date:
        """The day at a place of the column."""
        return self._scale.day(self.bar.value() + x)

    def _fitting(self) -> float:
        days = (self._last - self._first).days + 1
        return max(self._width / days, self._style.px(LEAST_YEAR) / YEAR_DAYS)

    def _lay_out(self, days: float | None, x: float | None = None) -> None:
        if self._whole:
            self._step = self._fitting()
        quarters = self._step * QUARTER_DAYS >= self._style.px(LEAST_QUARTER)
        self._scale = Scale(self._first, self._step, Zoom.QUARTER if quarters else Zoom.YEAR)
        whole = self._scale.end(self._last)
        self.bar.blockSignals(True)
        self.bar.setRange(0, max(round(whole - self._width), 0))
        self.bar.setPageStep(self._width)
        self.bar.setSingleStep(max(round(self._step * QUARTER_DAYS / 3), 1))
        if days is not None:
            self.bar.setValue(round(days * self._step - (self._width / 2 if x is None else x)))
        self.bar.blockSignals(False)
        self.changed.emit()

    def _dress(self) -> None:
        style = self._style
        scale, ratio = (
            style.px(BASE_PIXELS * 10) / (BASE_PIXELS * 10),
            QGuiApplication.primaryScreen().devicePixelRatio(),
        )
        self.look = TimelineLook(style.tokens, style.font(), scale, Stamps(ratio))
        self._lay_out(None)
