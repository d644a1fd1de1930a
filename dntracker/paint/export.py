"""Charts as files: PNG and SVG drawn for paper, with title, measure, legend and source."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QBuffer, QMarginsF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from dntracker.domain.errors import UserError
from dntracker.paint.chart import ChartLook, View, paint_chart, whole_view
from dntracker.paint.chart_frame import Frame, columns_of, far_name, frame, place
from dntracker.paint.chart_legend import legend_of, paint_legend
from dntracker.paint.tokens import PAPER
from dntracker.services.trends.copying import heading
from dntracker.services.trends.series import Series

SIZE = (960, 560)
FAMILIES = ["Segoe UI", "Inter", "Noto Sans", "Arimo", "DejaVu Sans"]
LABELS = 72.0
MARGIN = 24.0
PIXELS_PER_INCH = 96.0


class UnwritableImage(UserError):
    """An image that could not be written at `path`."""

    code = "target_unwritable"


class Picture(Struct, frozen=True):
    """What is drawn: the part of the series that is in view and the size in pixels of 1/96 inch."""

    series: Series
    view: View
    size: tuple[int, int] = SIZE
    hidden: frozenset[str] = frozenset()


def picture_of(series: Series, size: tuple[int, int] = SIZE) -> Picture:
    """The whole series."""
    return Picture(series, whole_view(series), size)


def save_png(picture: Picture, path: Path, dpi: int = 192) -> None:
    """Write a PNG that prints in the same size at any `dpi`; raises UnwritableImage."""
    with _beside(path) as partial:
        if not image(picture, dpi).save(str(partial), "PNG"):  # type: ignore[call-overload]
            raise UnwritableImage(path=path)


def image(picture: Picture, dpi: int = 192) -> QImage:
    """The picture for the clipboard."""
    width, height = picture.size
    factor = dpi / PIXELS_PER_INCH
    made = QImage(round(width * factor), round(height * factor), QImage.Format.Format_RGB32)
    made.fill(QColor(PAPER.paper))
    with QPainter(made) as painter:
        painter.scale(factor, factor)
        paint_picture(painter, picture)
    made.setDotsPerMeterX(round(dpi / 0.0254))
    made.setDotsPerMeterY(round(dpi / 0.0254))
    return made


def save_svg(picture: Picture, path: Path) -> None:
    """Write an SVG whose texts stay texts; raises UnwritableImage."""
    drawn = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(drawn)
    generator.setSize(QSize(*picture.size))
    generator.setViewBox(QRectF(0, 0, *picture.size))
    generator.setResolution(round(PIXELS_PER_INCH))
    generator.setTitle(picture.series.indicator.name)
    generator.setDescription(picture.series.source_line)
    with QPainter(generator) as painter:
        paint_picture(painter, picture)
    with _beside(path) as partial:
        partial.write_bytes(drawn.data().data())


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    partial = path.with_name(f"{path.name}.partial")
    try:
        yield partial
        os.replace(partial, path)
    except OSError as error:
        raise UnwritableImage(path=path) from error
    finally:
        partial.unlink(missing_ok=True)


def paint_picture(painter: QPainter, picture: Picture) -> None:
    """Paint title, legend, chart, years and source for paper, in pixels of 1/96 inch."""
    page = QRectF(0, 0, *picture.size).marginsRemoved(QMarginsF(MARGIN, MARGIN - 6, MARGIN, MARGIN - 10))
    look = ChartLook(PAPER, paper_font(13), labels=LABELS, hidden=picture.hidden)
    painter.fillRect(QRectF(0, 0, *picture.size), QColor(PAPER.paper))
    top = _title(painter, page, picture.series)
    entries = legend_of(picture.series, picture.hidden)
    top += paint_legend(painter, QRectF(page.left(), top, page.width(), 20), entries, look) + 6
    body = QRectF(page.left(), top, page.width(), page.bottom() - top - 44)
    paint_chart(painter, body, picture.series, picture.view, look)
    _years(painter, frame(body, picture.series, picture.view, look), picture.series, body.bottom())
    small = paper_font(11)
    source = QFontMetricsF(small).elidedText(picture.series.source_line, Qt.TextElideMode.ElideRight, page.width())
    _line(painter, QPointF(page.left(), page.bottom() - 2), source, small, PAPER.ink3)


def _title(painter: QPainter, page: QRectF, series: Series) -> float:
    measure = f" ({series.measure})" if series.measure else ""
    bold = paper_font(16, bold=True)
    title = QFontMetricsF(bold).elidedText(series.indicator.name + measure, Qt.TextElideMode.ElideRight, page.width())
    _line(painter, QPointF(page.left(), page.top() + 16), title, bold, PAPER.ink)
    sentence = series.sentence.replace("**", "")
    _line(painter, QPointF(page.left(), page.top() + 38), sentence, paper_font(13), PAPER.ink2)
    return page.top() + 50


def _years(painter: QPainter, shape: Frame, series: Series, top: float) -> None:
    font = paper_font(13)
    metrics = QFontMetricsF(font)
    columns = columns_of(shape.view, series.frequency)
    names = {place(period): heading(period) for period in columns}
    widest = max((metrics.horizontalAdvance(name) for name in names.values()), default=0.0) + 10
    every = max(1, -int(-widest // shape.column_width))
    for column, name in names.items():
        if (max(names) - column) % every == 0:
            at = QPointF(shape.x(column) - metrics.horizontalAdvance(name) / 2, top + 12)
            _line(painter, at, name, font, PAPER.ink)
    if shape.strip:
        far = far_name(series)
        at = QPointF(shape.strip.center().x() - metrics.horizontalAdvance(far) / 2, top + 12)
        _line(painter, at, far, font, PAPER.ink)


def _line(painter: QPainter, at: QPointF, text: str, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(at, text)


def paper_font(size: int, *, bold: bool = False) -> QFont:
    """The font of drawn paper, its size in the units of the painter; digits as wide as each other."""
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def save(series: Series, path: Path) -> None:
    """Write the whole series as PNG or SVG, by the name's end; works without a window. Raises UnwritableImage."""
    application = QGuiApplication.instance() or QGuiApplication(["dntracker", "-platform", "offscreen"])
    picture = picture_of(series)
    if path.suffix.lower() == ".svg":
        save_svg(picture, path)
    else:
        save_png(picture, path)
    del application  # fonts live as long as it does
