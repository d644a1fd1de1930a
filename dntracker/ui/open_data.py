"""Open data from the window: where to, under which licence, and what was written."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask


def patterns() -> str:
    """The kinds of open data as a file dialog lists them."""
    return _tr("Dữ liệu mở CSV (*.csv);;Dữ liệu mở JSON (*.json)")


class OpenData:
    """Publishes a data set of the open file where the person says; the licence is remembered."""

    def __init__(self, desk: Desk, settings: Settings, ask: Ask) -> None:
        self._desk, self._settings, self._ask = desk, settings, ask

    def publish(self, code: str) -> str:
        """Ask for a place and write the data set of an indicator or framework; what was done, empty if nothing."""
        path = self._ask.save_file(_tr("Xuất dữ liệu mở"), Path.home() / f"{code}.csv", patterns())
        return self.write(code, path) if path else ""

    def write(self, code: str, path: Path) -> str:
        """Write a data set as its name's end says, after asking for the licence; as `publish`."""
        from dntracker.services.open_data.publishing import Format  # not before somebody publishes

        label = _tr("Giấy phép ghi trong dữ liệu, ví dụ CC BY 4.0; để trống: không nêu")
        licence = self._ask.text(_tr("Xuất dữ liệu mở"), label, self._settings.licence)
        if licence is None:
            return ""
        self._settings.publishes_under(licence.strip())
        kind = Format.JSON if path.suffix.lower() == ".json" else Format.CSV
        target = path if path.suffix else path.with_suffix(f".{kind}")
        try:
            dataset = self._desk.publishing.datasets.of(code)
            files = self._desk.publishing.write(dataset, kind, target, licence)
        except UserError as error:
            self._ask.tell(texts.sentence(error))
            return ""
        held = _tr("; giữ lại {0} số của biểu chưa duyệt").replace("{0}", str(dataset.held)) if dataset.held else ""
        said = _tr("Đã xuất {0} dòng vào {1}").replace("{0}", str(len(dataset.rows)))
        return said.replace("{1}", ", ".join(one.name for one in files)) + held


def _tr(text: str) -> str:
    return QCoreApplication.translate("OpenData", text)
