"""Charts as files: PNG, SVG and PDF drawn for paper, with title, measure, legend and source."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from dntracker.domain.errors import UserError
from dntracker.paint.chart import ChartLook, View, paint_chart, whole_view
from dntracker.paint.chart_frame import frame
from dntracker.paint.chart_legend import SELF_TOLD, legend_of, paint_legend
from dntracker.paint.chart_years import paint_years
from dntracker.paint.pdf_bytes import drawn_pdf
from dntracker.paint.tokens import PAPER
from dntracker.services.new_file import put_file
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.paper_size import MM_PER_INCH, PaperSize

SIZE = (960, 560)
FAMILIES = ["Segoe UI", "Inter", "Noto Sans", "Arimo", "DejaVu Sans"]
LABELS = 72.0
MARGIN = 24.0
PIXELS_PER_INCH = 96.0
ROOM = (560.0, 400.0)  # pixels without which words and lines stand in each other's way
FINE = 100  # parts of a pixel to which an SVG says its size


class UnwritableImage(UserError):
    """An image that could not be written at `path`."""

    code = "target_unwritable"


class Picture(Struct, frozen=True):
    """What is drawn: the part of the chart that is in view, the size in pixels of 1/96 inch, how large letters are."""

    chart: Chart
    view: View
    size: tuple[float, float] = SIZE
    hidden: frozenset[str] = frozenset()
    letters: float = 1.0


def picture_of(chart: Chart, size: tuple[float, float] = SIZE) -> Picture:
    """The whole chart."""
    hidden = frozenset(chart.spec.hidden)
    return Picture(chart, whole_view(chart, hidden), size, hidden)


def sized(picture: Picture, size: PaperSize) -> Picture:
    """The picture in this size; where that has no room for its words, they are smaller."""
    width, height = (length / MM_PER_INCH * PIXELS_PER_INCH for length in (size.width, size.height))
    letters = min(size.letters, width / ROOM[0], height / ROOM[1])
    return replace(picture, size=(width, height), letters=letters)


def save_png(picture: Picture, path: Path, dpi: int = 192) -> None:
    """Write a PNG that prints in the same size at any `dpi`; raises UnwritableImage."""
    drawn = QBuffer()
    drawn.open(QIODevice.OpenModeFlag.WriteOnly)
    image(picture, dpi).save(drawn, "PNG")  # type: ignore[call-overload]
    put(bytes(drawn.data().data()), path)


def image(picture: Picture, dpi: int = 192) -> QImage:
    """The picture for the clipboard."""
    width, height = picture.size
    factor = dpi / PIXELS_PER_INCH
    made = QImage(round(width * factor), round(height * factor), QImage.Format.Format_RGB32)
    made.fill(QColor(PAPER.paper))
    with QPainter(made) as painter:
        painter.scale(made.width() / width, made.height() / height)
        paint_picture(painter, picture)
    made.setDotsPerMeterX(round(dpi / MM_PER_INCH * 1000))
    made.setDotsPerMeterY(round(dpi / MM_PER_INCH * 1000))
    return made


def save_svg(picture: Picture, path: Path) -> None:
    """Write an SVG whose texts stay texts; raises UnwritableImage."""
    drawn = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(drawn)
    width, height = picture.size
    generator.setSize(QSize(round(width * FINE), round(height * FINE)))
    generator.setViewBox(QRectF(0, 0, width, height))
    generator.setResolution(round(PIXELS_PER_INCH * FINE))
    generator.setTitle(picture.chart.title)
    generator.setDescription(picture.chart.source_line)
    with QPainter(generator) as painter:
        paint_picture(painter, picture)
    put(bytes(drawn.data().data()), path)


def save_pdf(picture: Picture, path: Path) -> None:
    """Write a PDF with one page of the picture's size, drawn in lines and letters; raises UnwritableImage."""
    put(drawn_pdf(lambda writer: _print(picture, writer), picture.chart.title, ""), path)


def _print(picture: Picture, writer: QPdfWriter) -> None:
    width, height = (length * MM_PER_INCH / PIXELS_PER_INCH for length in picture.size)
    writer.setPageSize(QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF())
    factor = writer.resolution() / PIXELS_PER_INCH
    with QPainter(writer) as painter:
        painter.scale(factor, factor)
        paint_picture(painter, picture)


def put(data: bytes, path: Path) -> None:
    """Write a file whole or not at all; raises UnwritableImage."""
    if not put_file(data, path):
        raise UnwritableImage(path=path)


def paint_picture(painter: QPainter, picture: Picture) -> None:
    """Paint title, legend, chart, years and source for paper, in pixels of 1/96 inch."""
    painter.save()
    painter.scale(picture.letters, picture.letters)
    width, height = picture.size
    _paint(painter, picture, QRectF(0, 0, width / picture.letters, height / picture.letters))
    painter.restore()


def _paint(painter: QPainter, picture: Picture, whole: QRectF) -> None:
    page = whole.marginsRemoved(QMarginsF(MARGIN, MARGIN - 6, MARGIN, MARGIN - 10))
    look = ChartLook(PAPER, paper_font(13), labels=LABELS, hidden=picture.hidden)
    painter.fillRect(whole, QColor(PAPER.paper))
    top = _title(painter, page, picture.chart)
    entries = legend_of(picture.chart, picture.hidden | SELF_TOLD)
    top += paint_legend(painter, QRectF(page.left(), top, page.width(), 20), entries, look) + 6
    small = paper_font(11)
    source = _wrapped(picture.chart.source_line, QFontMetricsF(small), page.width(), SOURCE_LINES)
    above = SMALL_LINE * max(0, len(source) - 1)
    body = QRectF(page.left(), top, page.width(), page.bottom() - top - 44 - above)
    paint_chart(painter, body, picture.chart, picture.view, look)
    paint_years(painter, frame(body, picture.chart, picture.view, look), picture.chart, body.bottom(), look)
    for place, shown in enumerate(source):
        at = QPointF(page.left(), page.bottom() - 2 - above + place * SMALL_LINE)
        _line(painter, at, shown, small, PAPER.ink3)


TITLE_LINES, SOURCE_LINES, MOST_LINES, LINE, SMALL_LINE = 2, 2, 3, 18.0, 14.0
WORDS = 0.3  # of the height, for title and sentences; what has no room is cut, last what opens the chart


def _title(painter: QPainter, page: QRectF, chart: Chart) -> float:
    bold, top = paper_font(16, bold=True), page.top() + 16
    for shown in _wrapped(chart.caption, QFontMetricsF(bold), page.width(), TITLE_LINES):
        _line(painter, QPointF(page.left(), top), shown, bold, PAPER.ink)
        top += 22
    plain = paper_font(13)
    told = [(one, PAPER.ink2) for one in (*chart.opening, *chart.foretold)]
    told += [(one, PAPER.warn) for one in chart.beside]
    room = int((page.height() * WORDS - (top - page.top())) / LINE)
    every = _fitted([said for said, _ in told], QFontMetricsF(plain), page.width(), room)
    for lines, (_, color) in zip(every, told, strict=True):
        for shown in lines:
            _line(painter, QPointF(page.left(), top), shown, plain, color)
            top += LINE
    return top - 6


def _fitted(texts: Sequence[str], metrics: QFontMetricsF, width: float, room: int) -> list[list[str]]:
    every = [_wrapped(one, metrics, width, MOST_LINES) for one in texts]
    for place in (*range(1, len(every)), 0) if every else ():
        over = sum(map(len, every)) - room
        if over > 0:
            every[place] = _wrapped(texts[place], metrics, width, max(1, len(every[place]) - over))
    return every


def _wrapped(text: str, metrics: QFontMetricsF, width: float, most: int) -> list[str]:
    lines = list[str]()
    for word in text.split(" ") if text else ():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    rest = metrics.elidedText(" ".join(lines[most - 1 :]), Qt.TextElideMode.ElideRight, width)
    return [*lines[: most - 1], rest] if len(lines) > most else lines


def _line(painter: QPainter, at: QPointF, text: str, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(at, text)


def paper_font(size: int, *, bold: bool = False) -> QFont:
    """The font of drawn paper, its size in the units of the painter.

    Its digits are not tabular ones: a PDF would not know those as digits, and nobody would find or copy a number.
    """
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
