"""Paints a row of the timeline: bars of work, what is expected and planned, milestones; for screen and paper alike."""

from functools import cache
from math import ceil, floor

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPixmap, QPolygonF

from dntracker.paint.tokens import Tokens
from dntracker.services.projects.timeline import Mark, MarkKind, Row, Scale, Span, SpanKind

BAR, SHADOW, RADIUS, ROW = 8.0, 6.0, 5.0, 30.0
"""Heights of a bar and of its shadow, half the diagonal of a milestone, and a row; at 100 %."""
LEAST = 2.0
"""How wide a bar is at least: a plan of a single day must be seen, too."""
UNDER = (SpanKind.BASELINE, SpanKind.EARLIER)
"""The bars that lie under another one, as its shadow."""
FLAT, ROOM = 0.3, 1
"""How much flatter the mark of a month, quarter or year is; pixels around a stamped mark."""
_DASHES = (3.0, 2.0)


class TimelineLook(Struct, frozen=True):
    """Colours, font and scale of a timeline; a screen hands in `stamps`, which paper, drawn in lines, has none of."""

    tokens: Tokens
    font: QFont
    scale: float = 1.0
    stamps: "Stamps | None" = None

    def px(self, length: float) -> float:
        """A length of the design."""
        return length * self.scale

    def color(self, role: str) -> QColor:
        """The colour of a role."""
        return _color(getattr(self.tokens, role))


class Stamps:
    """The marks of single days as pictures, each drawn once: a screen of projects shows hundreds of them."""

    def __init__(self, ratio: float) -> None:
        self._ratio = ratio
        self._made: dict[tuple[MarkKind, bool], QPixmap] = {}

    def of(self, kind: MarkKind, late: bool, look: TimelineLook) -> QPixmap:
        """The picture of a mark, with a pixel of room around its diamond."""
        if (kind, late) not in self._made:
            side = ceil(look.px(2 * RADIUS)) + 2 * ROOM
            made = QPixmap(round(side * self._ratio), round(side * self._ratio))
            made.setDevicePixelRatio(self._ratio)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            radius = look.px(RADIUS)
            box = QRectF(side / 2 - radius, side / 2 - radius, 2 * radius, 2 * radius)
            _shape(painter, box, kind, look, late)
            painter.end()
            self._made[kind, late] = made
        return self._made[kind, late]


class Lane(Struct, frozen=True):
    """Where a row, or the axis, is painted: an area, the scale, and the place on the scale of the area's left edge."""

    area: QRectF
    scale: Scale
    left: float = 0.0

    def x(self, place: float) -> float:
        """A place of the scale in the painter's coordinates."""
        return self.area.left() + place - self.left

    def box(self, one: Span | Mark, middle: float, height: float) -> QRectF:
        """From the first to the last day of something, so high around a middle."""
        left, right = self.x(self.scale.x(one.first)), self.x(self.scale.end(one.last))
        return QRectF(left, middle - height / 2, right - left, height)

    def shows(self, one: Span | Mark, margin: float = 0.0) -> bool:
        """Whether any of it lies in the area."""
        left, right = self.x(self.scale.x(one.first)), self.x(self.scale.end(one.last))
        return right + margin >= self.area.left() and left - margin <= self.area.right()


def mark_box(lane: Lane, mark: Mark, look: TimelineLook) -> QRectF:
    """Where a milestone is painted; as wide as its date is uncertain, never narrower than a diamond."""
    radius = look.px(RADIUS)
    box = lane.box(mark, _middle(lane, mark, look), 2 * radius)
    if mark.exact or box.width() < 2 * radius:
        return QRectF(box.center().x() - radius, box.top(), 2 * radius, box.height())
    return box.adjusted(0, radius * FLAT, 0, -radius * FLAT)


def paint_row(painter: QPainter, lane: Lane, row: Row, look: TimelineLook, chosen: str = "") -> None:
    """Paint one project: shadow, bars, then milestones, the reached ones on top; `chosen` gets a ring."""
    painter.save()
    painter.setClipRect(lane.area, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for span in sorted(row.spans, key=lambda one: one.kind is not SpanKind.BASELINE):
        if lane.shows(span):
            _paint_span(painter, lane, span, look)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_marks(painter, lane, row, look)
    if (ringed := row.main_mark(chosen)) is not None:
        _paint_ring(painter, mark_box(lane, ringed, look), look)
    painter.restore()


def paint_mark(painter: QPainter, box: QRectF, kind: MarkKind, look: TimelineLook) -> None:
    """Paint a milestone's mark into a box, as a legend does."""
    _shape(painter, box, kind, look, late=False)


def paint_bar(painter: QPainter, box: QRectF, kind: SpanKind, look: TimelineLook) -> None:
    """Paint a bar into a box, as a legend does."""
    if kind is SpanKind.EXPECTED:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(look, "accent", 1.0, _DASHES))
        painter.drawRect(QRectF(floor(box.left()) + 0.5, floor(box.top()) + 0.5, floor(box.width()), box.height() - 1))
        return
    roles = {
        SpanKind.DONE: "accent", SpanKind.FINISHED: "good", SpanKind.BASELINE: "shade", SpanKind.LATER: "accent",
        SpanKind.EARLIER: "ink3",
    }  # fmt: skip
    painter.fillRect(box, look.color(roles[kind]))


def paint_label(painter: QPainter, lane: Lane, row: Row, mark: Mark, text: str, look: TimelineLook) -> None:
    """Write a milestone's name on the colour of chosen rows: beside its mark, or where it hides less of the row."""
    painter.save()
    painter.setFont(look.font)
    place = label_box(lane, row, mark, float(painter.fontMetrics().horizontalAdvance(text)), look)
    painter.fillRect(place, look.color("sel"))
    painter.setPen(look.color("ink"))
    painter.drawText(place.adjusted(look.px(2), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
    painter.restore()


def label_box(lane: Lane, row: Row, mark: Mark, width: float, look: TimelineLook) -> QRectF:
    """Where so wide a name of a milestone hides the fewest marks: right or left of it, behind or before the row."""
    area, gap = lane.area, look.px(6)
    marks, own = [mark_box(lane, one, look) for one in row.marks], mark_box(lane, mark, look)
    bars = [lane.box(one, 0, 1) for one in row.spans]
    first, last = min(one.left() for one in (*marks, *bars)), max(one.right() for one in (*marks, *bars))
    lefts = (own.right() + gap, own.left() - gap - width, last + gap, first - gap - width)
    inside = [left for left in lefts if area.left() + gap <= left and left + width + gap <= area.right()]

    def hidden(left: float) -> tuple[int, int]:
        met = [[one.left() < left + width and left < one.right() for one in some] for some in (marks, bars)]
        return sum(met[0]), sum(met[1])

    left = min(inside or [area.left() + gap], key=hidden)
    return QRectF(left - look.px(2), area.top() + look.px(4), width + look.px(4), area.height() - look.px(9))


def _middle(lane: Lane, mark: Mark, look: TimelineLook) -> float:
    # Plans stand on the shadow, what came or is expected on the bar: a late plan does not hide the work.
    shadow = mark.kind in (MarkKind.PLAN, MarkKind.REPLACED)
    return _bar_middle(lane, look) + (look.px((BAR + SHADOW) / 2 + 1) if shadow else 0)


def _bar_middle(lane: Lane, look: TimelineLook) -> float:
    return lane.area.top() + look.px(12.5)


def _paint_span(painter: QPainter, lane: Lane, span: Span, look: TimelineLook) -> None:
    middle, height = _bar_middle(lane, look), look.px(BAR)
    if span.kind in UNDER:
        middle, height = middle + look.px((BAR + SHADOW) / 2 + 1), look.px(SHADOW)
    box = lane.box(span, middle, height)
    box.setWidth(max(box.width(), look.px(LEAST)))
    # Far outside the area a dashed pen would still count every dash.
    left, right = max(box.left(), lane.area.left() - height), min(box.right(), lane.area.right() + height)
    paint_bar(painter, QRectF(left, floor(box.top()), right - left, height), span.kind, look)


def _paint_marks(painter: QPainter, lane: Lane, row: Row, look: TimelineLook) -> None:
    radius, area, step = look.px(RADIUS), lane.area, lane.scale.step
    first, last = area.left() - 2 * radius, area.right() + 2 * radius
    zero = area.left() - lane.left - lane.scale.first.toordinal() * step
    for mark in reversed(row.marks):
        begins, width = (
            zero + mark.first.toordinal() * step,
            (mark.last.toordinal() - mark.first.toordinal() + 1) * step,
        )
        if begins + width < first or begins > last:
            continue
        if look.stamps is not None and (mark.exact or width < 2 * radius):
            stamp = look.stamps.of(mark.kind, mark.late, look)
            half = ceil(2 * radius) / 2 + ROOM
            painter.drawPixmap(QPointF(begins + width / 2 - half, _middle(lane, mark, look) - half), stamp)
        else:
            _shape(painter, mark_box(lane, mark, look), mark.kind, look, mark.late)


def _shape(painter: QPainter, box: QRectF, kind: MarkKind, look: TimelineLook, late: bool) -> None:
    role = "bad" if late else {MarkKind.FORECAST: "accent", MarkKind.REPLACED: "ink3"}.get(kind, "ink")
    if kind is MarkKind.ACTUAL:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_brush(look, "ink"))
    else:
        painter.setPen(_pen(look, role, 1.5, (2.0, 1.3) if kind is MarkKind.FORECAST else ()))
        wide = box.width() > 2 * box.height()  # what lies under a year must still be seen
        painter.setBrush(Qt.BrushStyle.NoBrush if wide else _brush(look, "paper"))
    half = box.height() / 2 * (0.7 if kind is MarkKind.REPLACED else 1.0)
    top, bottom, middle = box.center().y() - half, box.center().y() + half, box.center().y()
    inner = min(half, box.width() / 2)
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(box.left(), middle), QPointF(box.left() + inner, top), QPointF(box.right() - inner, top),
                QPointF(box.right(), middle), QPointF(box.right() - inner, bottom), QPointF(box.left() + inner, bottom),
            ]
        )
    )  # fmt: skip
    if kind is MarkKind.REPLACED:
        painter.drawLine(QLineF(box.left() + inner / 2, bottom, box.right() - inner / 2, top))


def _paint_ring(painter: QPainter, box: QRectF, look: TimelineLook) -> None:
    painter.setPen(_pen(look, "accent", 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    grown = look.px(2.5)
    painter.drawRoundedRect(box.adjusted(-grown, -grown, grown, grown), look.px(3), look.px(3))


def _pen(look: TimelineLook, role: str, width: float, dashes: tuple[float, ...] = ()) -> QPen:
    return _made_pen(getattr(look.tokens, role), look.px(width), dashes)


def _brush(look: TimelineLook, role: str) -> QBrush:
    return _made_brush(getattr(look.tokens, role))


# Kept: a screen of rows asks for the same few some hundred times while it scrolls.
@cache
def _color(name: str) -> QColor:
    return QColor(name)


@cache
def _made_pen(color: str, width: float, dashes: tuple[float, ...]) -> QPen:
    pen = QPen(QColor(color), width)
    if dashes:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(list(dashes))
    return pen


@cache
def _made_brush(color: str) -> QBrush:
    return QBrush(QColor(color))
