"""Pictures, lines, boxes of text and charts on a page."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from dntracker.domain.drawing import Chart, Line, Picture, TextBox
from dntracker.domain.layout import Align, VAlign
from dntracker.domain.lettering import Run
from dntracker.paint.page_chart import paint_chart
from dntracker.paint.page_text import Block

_INSET = 5.0  # points between a box and its text
_EDGE = 0.75


def paint_drawing(painter: QPainter, content: Picture | Line | TextBox | Chart, area: QRectF, seen: QRectF) -> None:
    """Paint a drawing into its area; only what lies in `seen` is on the page."""
    painter.save()
    if not seen.contains(area):
        painter.setClipRect(seen.adjusted(-1, -1, 1, 1), Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    match content:
        case Picture(data):
            image = _image(data)
            if not image.isNull():
                painter.drawImage(area, image)
        case Line():
            painter.setPen(QPen(QColor(content.color), content.width))
            ends = (area.bottomLeft(), area.topRight()) if content.rising else (area.topLeft(), area.bottomRight())
            painter.drawLine(*ends)
        case TextBox():
            _paint_box(painter, content, area)
        case Chart():
            paint_chart(painter, content, area)
    painter.restore()


def _paint_box(painter: QPainter, box: TextBox, area: QRectF) -> None:
    if box.fill:
        painter.fillRect(area, QColor(box.fill))
    if box.edge:
        painter.setPen(QPen(QColor(box.edge), _EDGE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
    said = [run for paragraph in box.paragraphs for run in paragraph if run.text]
    if not said:
        return
    font = said[0].font
    runs = [run for paragraph in box.paragraphs for run in (*paragraph, Run("\n", font))][:-1]
    room = area.adjusted(_INSET, _INSET / 2, -_INSET, -_INSET / 2)
    block = Block("".join(run.text for run in runs), font, room.width(), runs=runs)
    align = Align.CENTER if box.centered else Align.LEFT
    block.paint(painter, room, align, VAlign.MIDDLE if box.middle else VAlign.TOP)


@lru_cache(16)
def _image(data: bytes) -> QImage:
    return QImage.fromData(data)
