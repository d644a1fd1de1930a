"""Taking the chart along: onto the clipboard, into a picture, a PDF, a workbook."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from dntracker.paint.chart_files import DPI, ENDS, save_picture
from dntracker.paint.export import Picture, image, sized
from dntracker.services.settings import Settings
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.copying import as_html, as_text
from dntracker.services.trends.paper_size import PRESETS, PRINT_DPI, SCREEN, PaperSize, dpi_of, size_of
from dntracker.ui.ask import Ask
from dntracker.ui.deed_form import Asked, Form, Typed

Shown = Callable[[], Picture | None]
KIND, SIZE, OWN, FINE = "kind", "size", "own", "dpi"
ON_SCREEN = "screen"


class Taking(QObject):
    """Copies and saves what is shown; how it was saved last is proposed again."""

    told = Signal(str)
    """What was done."""

    asked = Signal(object)
    """This `Form` is to be filled in."""

    def __init__(self, shown: Shown, settings: Settings, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._shown, self._settings, self._ask = shown, settings, ask

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

    def copy_picture(self) -> None:
        """Put the chart alone on the clipboard, which Word and slides paste as a picture."""
        picture = self._shown()
        if picture is not None:
            QGuiApplication.clipboard().setImage(image(picture))
            self.told.emit(self.tr("Đã chép hình biểu đồ"))

    def save(self) -> None:
        """Ask how the chart is to be saved: what is in view now, before the form takes room from it."""
        picture = self._shown()
        if picture is not None:
            self.asked.emit(self._form(self._settings.chart_file, picture))

    def _form(self, last: Mapping[str, str], picture: Picture) -> Form:
        fine = {str(DPI): _tr("như màn hình"), "150": _tr("150 điểm mỗi inch"),
                "300": _tr("300: để in"), "600": _tr("600: in lớn")}  # fmt: skip
        kinds = {".png": _tr("Ảnh PNG"), ".svg": _tr("Hình SVG"), ".pdf": "PDF", ".xlsx": _tr("Excel: số và biểu đồ")}
        fields = [
            Asked(KIND, _tr("Lưu thành"), last.get(KIND, ENDS[0]), kinds),
            Asked(SIZE, _tr("Cỡ"), last.get(SIZE, ON_SCREEN), sizes()),
            Asked(OWN, _tr("Cỡ khác, mm"), last.get(OWN, ""), hint=_tr("rộng x cao, ví dụ 160x90")),
            Asked(FINE, _tr("Độ mịn của PNG"), last.get(FINE, str(PRINT_DPI)), fine),
        ]
        advice = _tr("PDF và SVG in nét ở mọi cỡ. Excel vẽ lại biểu đồ từ số, sửa được.")
        about = {"bad_chart_size": OWN, "bad_chart_dpi": FINE, "too_many_dots": FINE}
        return Form(_tr("Lưu biểu đồ"), fields, _tr("Lưu…"), lambda typed: self._write(typed, picture), about, advice)

    def _write(self, typed: Typed, before: Picture) -> str:
        now = self._shown()
        picture = now if now is not None and now.chart is not before.chart else before
        size, end = chosen_size(typed), typed[KIND]
        dpi = dpi_of(typed[FINE], size) if end == ENDS[0] else DPI
        proposed = Path.home() / f"{_name(picture.chart)}{end}"
        path = self._ask.save_file(self.tr("Lưu biểu đồ"), proposed, _patterns()[end])
        if path is None:
            return ""
        target = path if path.suffix.lower() in ENDS else path.with_name(path.name + end)
        save_picture(sized(picture, size), target, dpi)
        self._settings.saved_chart(dict(typed))
        return self.tr("Đã lưu {0}").format(target.name)


def sizes() -> dict[str, str]:
    """The sizes that are offered, by code."""
    said = {
        ON_SCREEN: _tr("Như trên màn hình"), "doc": _tr("Trong văn bản A4"), "half": _tr("Nửa trang A4"),
        "a4": _tr("Cả trang A4 ngang"), "slide": _tr("Trang chiếu 16:9"), "third": _tr("Một phần ba trang chiếu"),
    }  # fmt: skip
    known = {ON_SCREEN: SCREEN, **PRESETS}
    return {code: f"{name} ({known[code].width:.0f} × {known[code].height:.0f})" for code, name in said.items()}


def chosen_size(typed: Typed) -> PaperSize:
    """The size that was typed, else the chosen one; raises BadSize."""
    if typed[OWN]:
        return size_of(typed[OWN])
    return PRESETS.get(typed[SIZE], SCREEN)


def _name(chart: Chart) -> str:
    title = chart.single.series.indicator.short_name if chart.single else chart.title
    return re.sub(r"[^\w.-]+", "-", title).strip("-")[:80]


def _patterns() -> dict[str, str]:
    return {
        ".png": _tr("Ảnh PNG (*.png)"), ".svg": _tr("Hình SVG (*.svg)"), ".pdf": "PDF (*.pdf)",
        ".xlsx": "Excel (*.xlsx)",
    }  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("Taking", text)
