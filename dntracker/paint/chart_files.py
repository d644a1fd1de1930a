"""Charts as files of the kind that their name ends with."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from dntracker.paint.export import Picture, picture_of, save_pdf, save_png, save_svg, sized
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.paper_size import PaperSize

DPI = 192
ENDS = (".png", ".svg", ".pdf", ".xlsx")


def save_picture(picture: Picture, path: Path, dpi: int = DPI) -> None:
    """Write a picture by its name's end; raises UnwritableImage, TargetUnwritable."""
    match path.suffix.lower():
        case ".svg":
            save_svg(picture, path)
        case ".pdf":
            save_pdf(picture, path)
        case ".xlsx":
            from dntracker.paint.chart_book import save_workbook  # only who wants one needs it

            save_workbook(picture, path)
        case _:
            save_png(picture, path, dpi)


def save(chart: Chart, path: Path, size: PaperSize | None = None, dpi: int = DPI) -> None:
    """Write the whole chart, of this size where one is named; works without a window. Raises as `save_picture`."""
    application = QGuiApplication.instance() or QGuiApplication(["dntracker", "-platform", "offscreen"])
    picture = picture_of(chart)
    save_picture(sized(picture, size) if size else picture, path, dpi)
    del application  # fonts live as long as it does
