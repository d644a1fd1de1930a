"""Where the labels of a native chart stand: beside their points, off marks, lines and each other, or not at all."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from dntracker.domain.chart_book import PLOT, SIZE, Cell, Path, Shown, Spot, Stroke, Table, ValueScale
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.paint.chart_labels import ABOVE, BELOW, LEFT, RIGHT, Label, Labels, Placed
from dntracker.paint.export import paper_font
from dntracker.services.trends.phrases import in_words

LETTERS, AWAY, ASIDE = 9, 5.0, 40.0  # points: of letters, of labels from their points, of room beside the plot
HEADROOM = 0.08  # of the chart's height, above the plot
_SIDES = {"t": ABOVE, "b": BELOW, "r": RIGHT, "l": LEFT}
_ORDER = (ABOVE, BELOW, RIGHT, LEFT)


class Ground(Struct, frozen=True):
    """What the plot measures: its first and last column, and its scales."""

    columns: tuple[int, ...]
    left: ValueScale
    right: ValueScale | None

    @property
    def plot(self) -> QRectF:
        """The plot in points."""
        (x, y, width, height), (across, down) = PLOT, SIZE
        return QRectF(x * across, y * down, width * across, height * down)

    def at(self, path: Path, column: float, value: float) -> QPointF:
        """Where a point of a path stands."""
        scale = self.right if path.right and self.right else self.left
        (first, last), plot = self.columns, self.plot
        up = (value - scale.low) / (scale.high - scale.low)
        down = up if scale.downward else 1 - up
        return QPointF(
            plot.left() + (column - first) / (last - first) * plot.width(), plot.top() + down * plot.height()
        )


def settled(paths: Sequence[Path], tables: Sequence[Table], ground: Ground) -> Iterator[Path]:
    """The paths with those labels that found a free place, each on its side and in the words there is room for."""
    room = ground.plot.adjusted(-ASIDE / 4, -HEADROOM * SIZE[1], ASIDE, 0)
    labels = Labels(paper_font(LETTERS), room)
    asked = list[tuple[Label, int, Spot]]()
    for number, path in enumerate(paths):
        points = [ground.at(path, x, y) if y is not None else None for x, y in _points(path, tables)]
        _keep_off(labels, path, points)
        for spot in path.spots:
            if (at := points[spot.point]) is not None and not _under_axis(spot):
                label = _label(spot, path, at)
                labels.add(label)
                asked.append((label, number, spot))
    placed = {id(one.label): one for one in labels.placed()}
    found: dict[int, list[Spot]] = {}
    for label, number, spot in asked:
        if one := placed.get(id(label)):
            found.setdefault(number, []).append(_stood(spot, one))
    for number, path in enumerate(paths):
        fixed = filter(_under_axis, path.spots)
        yield replace(path, spots=(*fixed, *sorted(found.get(number, ()), key=lambda one: one.point)))


def _under_axis(spot: Spot) -> bool:
    return spot.fixed and spot.side == "b"


def _points(path: Path, tables: Sequence[Table]) -> Iterator[tuple[float, float | None]]:
    span = path.span
    for row in tables[span.table].rows[span.first : span.last + 1]:
        yield _number(row[span.x]) or 0.0, _number(row[span.y])


def _number(cell: Cell) -> float | None:
    if isinstance(cell, Shown):
        return cell.value
    return float(cell) if isinstance(cell, int | float) else None


def _keep_off(labels: Labels, path: Path, points: Sequence[QPointF | None]) -> None:
    half = path.size / 2
    before: QPointF | None = None
    for at in points:
        if at is not None and path.mark:
            labels.avoid(QRectF(at.x() - half, at.y() - half, path.size, path.size))
        if at is not None and before is not None and path.stroke is not Stroke.NONE and path.width >= 1:
            labels.avoid_line(before, at)
        before = at


def _label(spot: Spot, path: Path, at: QPointF) -> Label:
    first = _SIDES[spot.side]
    sides = (first, *(one for one in _ORDER if one != first))
    rank = 0 if spot.number and path.stroke is not Stroke.NONE else 1
    away = path.size if path.mark else AWAY
    return Label(at, (_said(spot, path), *spot.shorter), QColor(), sides[:1] if spot.fixed else sides, away, rank)


def _said(spot: Spot, path: Path) -> str:
    if spot.number is None:
        return spot.text
    shown = spot.number
    text = in_words(write(Quantity(shown.value, qualifier=shown.qualifier), shown.decimals))
    aside = f" ({shown.aside})" if shown.aside else ""
    return f"{path.name}: {text}{aside}" if spot.named else text + aside


def _stood(spot: Spot, one: Placed) -> Spot:
    at = one.label.at
    side = "t" if one.rect.bottom() <= at.y() else "b" if one.rect.top() >= at.y() else "r"
    side = "l" if one.rect.right() <= at.x() else side
    return replace(spot, side=side, text=one.text if spot.text else "")
