"""Taking the chart along: onto the clipboard, into a picture."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from dntracker.domain.errors import UserError
from dntracker.paint.export import Picture, image, save_png, save_svg
from dntracker.services import texts
from dntracker.services.trends.copying import as_html, as_text
from dntracker.ui.ask import Ask

Shown = Callable[[], Picture | None]


class Taking(QObject):
    """Copies and saves what is shown."""

    told = Signal(str)
    """What was done."""

    def __init__(self, shown: Shown, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._shown, self._ask = shown, ask

    def copy(self) -> None:
        """Put the table (text and HTML) and the chart (image) on the clipboard."""
        picture = self._shown()
        if picture is None:
            return
        data = QMimeData()
        data.setText(as_text(picture.chart.title, picture.chart.rows))
        data.setHtml(as_html(picture.chart.title, picture.chart.rows))
        data.setImageData(image(picture))
        QGuiApplication.clipboard().setMimeData(data)
        self.told.emit(self.tr("Đã chép bảng số liệu và biểu đồ"))

    def save(self) -> None:
        """Write the chart as PNG or SVG where the user says."""
        picture = self._shown()
        if picture is None:
            return
        single = picture.chart.single
        title = single.series.indicator.short_name if single else picture.chart.title
        name = re.sub(r"[^\w.-]+", "-", title).strip("-")[:80]
        pattern = self.tr("Ảnh PNG (*.png);;Ảnh SVG (*.svg)")
        path = self._ask.save_file(self.tr("Lưu biểu đồ"), Path.home() / f"{name}.png", pattern)
        if path is None:
            return
        try:
            write = save_svg if path.suffix.lower() == ".svg" else save_png
            write(picture, path)
        except UserError as error:
            self._ask.tell(texts.sentence(error))
        else:
            self.told.emit(self.tr("Đã lưu {0}").format(path.name))
