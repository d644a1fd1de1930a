"""The path of targets on a chart, and the pace it asks for."""

from PySide6.QtCore import QPointF, QRectF

from dntracker.paint.chart_canvas import LineCanvas
from dntracker.paint.chart_frame import far_steps, near_year, step_span
from dntracker.paint.chart_index import place
from dntracker.paint.chart_labels import DOWN_LEFT, DOWN_RIGHT, UP_LEFT, UP_RIGHT, Label
from dntracker.services.trends.series import TargetStep
from dntracker.services.trends.table import column

REPLACED = (2.0, 4.0)


def paint_targets(canvas: LineCanvas) -> None:
    """Ranges as bands between two lines, single values as one line; replaced ones dashed.

    Among several lines each has the colour of its own path, and bands let one another shine through.
    """
    near = [step for step in canvas.series.city_steps if step.last <= near_year(canvas.series)]
    for step in sorted(near, key=lambda one: one.replaced, reverse=True):
        if not canvas.hides("replaced" if step.replaced else "targets"):
            _step(canvas, step)


def _step(canvas: LineCanvas, step: TargetStep) -> None:
    frame, plot = canvas.frame, canvas.frame.plot
    start, end = (frame.x(edge) for edge in step_span(step, canvas.series.frequency))
    left, right = max(start, plot.left()), min(end, plot.right())
    values = [value for value in (step.target.value, step.target.high) if value is not None]
    if right <= left or not any(frame.view.low <= value <= frame.view.high for value in values):
        return
    edges = [frame.y(value) for value in values]
    if len(edges) > 1 and not step.replaced:
        band = QRectF(QPointF(left, min(edges)), QPointF(right, max(edges))).intersected(plot)
        canvas.painter.fillRect(band, canvas.color("band") if canvas.alone else canvas.veil())
    for y in edges:
        if plot.top() <= y <= plot.bottom():
            pen = canvas.pen(_role(canvas), 1.5 if canvas.alone else 1, REPLACED if step.replaced else ())
            canvas.line(QPointF(left, y), QPointF(right, y), pen)
            canvas.labels.avoid_line(QPointF(left, y), QPointF(right, y))
    _label(canvas, step, QPointF(left, min(edges)), QPointF(right, min(edges)))


def _label(canvas: LineCanvas, step: TargetStep, left: QPointF, right: QPointF) -> None:
    texts = step_texts(step)
    color, away = canvas.color(_role(canvas)), canvas.look.px(5)
    if step.replaced:
        canvas.labels.add(Label(right, texts, color, (DOWN_LEFT, UP_LEFT), away, rank=3))
    else:
        canvas.labels.add(Label(left, texts, color, (UP_RIGHT, DOWN_RIGHT), away, rank=2))


def step_texts(step: TargetStep) -> tuple[str, ...]:
    """What a target is called, the wordiest first: with its document, or that it was replaced."""
    return _replaced_texts(step) if step.replaced else _texts(step)


def _texts(step: TargetStep) -> tuple[str, ...]:
    full = (f"Mục tiêu {step.label} ({step.document})",) if step.document else ()
    return (*full, f"Mục tiêu {step.label}", step.label)


def _replaced_texts(step: TargetStep) -> tuple[str, ...]:
    full = (f"{step.label} ({step.document}), đã thay",) if step.document else ()
    return (*full, f"{step.label}, đã thay")


def paint_pace(canvas: LineCanvas) -> None:
    """The line from the last point to the nearest target, with what each year must add."""
    pace = canvas.series.pace
    if pace is None or pace.step in far_steps(canvas.chart) or pace.start.quantity.value is None:
        return
    start = canvas.frame.at(place(pace.start.period), pace.start.quantity.value)
    end = canvas.frame.at(place(column(canvas.series, pace.step)), pace.step.target.value)
    canvas.line(start, end, canvas.pen(_role(canvas), 1))
    canvas.labels.avoid_line(start, end)
    text = f"cần {pace.label.split(' ')[0]}"
    canvas.labels.add(Label(start + (end - start) * 0.62, (text,), canvas.color(_role(canvas)), (DOWN_RIGHT, UP_LEFT),
                            canvas.look.px(8), rank=2))  # fmt: skip


def _role(canvas: LineCanvas) -> str:
    return "accent" if canvas.alone else canvas.role
