"""The cells on a page: their grounds, then their lines, then their texts."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dntracker.domain.layout import Align, Dash, Edge, LayoutCell, VAlign
from dntracker.paint.page_text import AIR, PADDING, Block, stacked

HAIRLINE = 0.5  # points
_APART = 0.75  # points from the middle of a double line to each of its lines
_DASHES = {
    Dash.DASHED: (6.0, 3.0), Dash.DOTTED: (1.0, 2.0), Dash.DASH_DOT: (6.0, 3.0, 1.5, 3.0),
    Dash.DASH_DOT_DOT: (6.0, 3.0, 1.5, 3.0, 1.5, 3.0),
}  # fmt: skip
_OVER = 2.0  # points that a text may stand over its cell before it is cut
_TURNED_ALIGN = {VAlign.BOTTOM: Align.LEFT, VAlign.MIDDLE: Align.CENTER, VAlign.TOP: Align.RIGHT}
_TURNED_VALIGN = {Align.LEFT: VAlign.TOP, Align.CENTER: VAlign.MIDDLE, Align.RIGHT: VAlign.BOTTOM}

Placed = tuple[LayoutCell, QRectF]


def block_of(cell: LayoutCell, width: float, height: float) -> Block:
    """The text of a cell in a room of so many points."""
    style = cell.style
    room = width - 2 * PADDING - style.indent
    if style.stacked:
        return Block(stacked(cell.text), style.font)
    if style.turn:
        upright = abs(style.turn) == 90 and style.wrap and height > 0
        return Block(cell.text, style.font, height - 2 * AIR if upright else None, runs=cell.runs)
    fit = room if style.shrink and not style.wrap else None
    spread = style.align in (Align.JUSTIFY, Align.DISTRIBUTED)
    return Block(cell.text, style.font, room if style.wrap else None, runs=cell.runs, fit=fit, spread=spread)


def paint_grounds(painter: QPainter, placed: Iterable[Placed]) -> None:
    """Fill the cells that have a colour."""
    for cell, area in placed:
        if cell.style.fill:
            painter.fillRect(area, QColor(cell.style.fill))


def paint_lines(painter: QPainter, placed: Iterable[Placed]) -> None:
    """Draw each line once, where two cells share it the wider one; straight lines are sharp on a screen."""
    lines: dict[tuple[float, float, float, float], Edge] = {}
    for cell, area in placed:
        for edge, line in _lines_of(cell, area):
            key = (line.x1(), line.y1(), line.x2(), line.y2())
            if key not in lines or lines[key].width < edge.width:
                lines[key] = edge
    by_edge: dict[Edge, list[QLineF]] = {}
    for ends, edge in lines.items():
        by_edge.setdefault(edge, []).append(QLineF(*ends))
    smooth = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    for edge, drawn in by_edge.items():
        painter.setPen(_pen(painter, edge))
        level = [line for line in drawn if line.x1() == line.x2() or line.y1() == line.y2()]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawLines(_doubled(level) if edge.dash is Dash.DOUBLE else level)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.drawLines([line for line in drawn if line.x1() != line.x2() and line.y1() != line.y2()])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)


def paint_text(painter: QPainter, cell: LayoutCell, block: Block, area: QRectF, reach: QRectF) -> None:
    """Paint a cell's text into its area; what is too long is cut where `reach` ends."""
    style = cell.style
    if style.turn and not style.stacked:
        _paint_turned(painter, cell, block, area)
        return
    room = area.adjusted(PADDING, 0, -PADDING, 0)
    align = Align.CENTER if style.stacked and style.align is Align.LEFT else style.align
    if align is Align.RIGHT:
        room.setRight(room.right() - style.indent)
    elif align is not Align.CENTER:
        room.setLeft(room.left() + style.indent)
    cut = block.width > room.width() + PADDING or block.height > area.height() + 2 * AIR + _OVER
    if cut:
        painter.save()
        painter.setClipRect(reach, Qt.ClipOperation.IntersectClip)
    block.paint(painter, room, align, style.valign)
    if cut:
        painter.restore()


def _paint_turned(painter: QPainter, cell: LayoutCell, block: Block, area: QRectF) -> None:
    style = cell.style
    align, valign = Align.CENTER, VAlign.MIDDLE
    room = QRectF(-area.height() / 2, -area.width() / 2, area.height(), area.width())
    if abs(style.turn) == 90:
        align, valign = _TURNED_ALIGN.get(style.valign, Align.CENTER), _TURNED_VALIGN.get(style.align, VAlign.MIDDLE)
        if style.turn < 0:
            align = {Align.LEFT: Align.RIGHT, Align.RIGHT: Align.LEFT}.get(align, align)
            valign = {VAlign.TOP: VAlign.BOTTOM, VAlign.BOTTOM: VAlign.TOP}.get(valign, valign)
        room.adjust(PADDING, 0, -PADDING, 0)
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.translate(area.center())
    painter.rotate(-style.turn)
    block.paint(painter, room, align, valign)
    painter.restore()


def _lines_of(cell: LayoutCell, area: QRectF) -> list[tuple[Edge, QLineF]]:
    border = cell.style.border
    corners = area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight()
    upper_left, upper_right, lower_left, lower_right = corners
    found = (
        (border.left, upper_left, lower_left),
        (border.top, upper_left, upper_right),
        (border.right, upper_right, lower_right),
        (border.bottom, lower_left, lower_right),
        (border.falling, upper_left, lower_right),
        (border.rising, lower_left, upper_right),
    )
    return [(edge, QLineF(start, end)) for edge, start, end in found if edge is not None]


def _doubled(lines: list[QLineF]) -> list[QLineF]:
    moved = []
    for line in lines:
        aside = QPointF(_APART, 0) if line.x1() == line.x2() else QPointF(0, _APART)
        moved += [line.translated(aside), line.translated(-aside)]
    return moved


def _pen(painter: QPainter, edge: Edge) -> QPen:
    return _made_pen(edge, painter.deviceTransform().m11())


@lru_cache(64)
def _made_pen(edge: Edge, scale: float) -> QPen:
    width = HAIRLINE if edge.width <= 1 else edge.width
    thin = width * scale < 1
    pen = QPen(QColor(edge.color), 0 if thin else width, c=Qt.PenCapStyle.SquareCap)
    if edge.dash in _DASHES:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        unit = max(1.0, scale / 2) if thin else 1.0
        pen.setDashPattern([length * unit for length in _DASHES[edge.dash]])
    return pen
