"""Publishing a data set into files."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path

from dntracker.office.workbook import save_all
from dntracker.services.catalogue import Catalogue
from dntracker.services.open_data import writing
from dntracker.services.open_data.datasets import Dataset, Datasets


class Format(StrEnum):
    """How a data set is written."""

    CSV = "csv"
    JSON = "json"


class Publishing:
    """Writes data sets of one open file."""

    def __init__(self, catalogue: Catalogue, datasets: Datasets, today: Callable[[], date]) -> None:
        self._catalogue, self.datasets, self._today = catalogue, datasets, today

    def write(self, dataset: Dataset, kind: Format, target: Path, licence: str = "") -> list[Path]:
        """Write a data set, CSV with its codebook beside it; the files that were written. Raises TargetUnwritable."""
        about = writing.About(self._publisher(), licence.strip(), self._today())
        files = {target: writing.json_bytes(dataset, about)}
        if kind is Format.CSV:
            codebook = writing.codebook_bytes(dataset, about)
            files = {target: writing.csv_bytes(dataset), writing.codebook_path(target): codebook}
        save_all(files)
        return list(files)

    def _publisher(self) -> str:
        """Who consolidates the forms of the file."""
        unit = next((form.consolidator for form in self._catalogue.forms() if form.consolidator), "")
        if not unit:
            return ""
        agency = self._catalogue.agency(unit, self._today())
        return agency.name if agency else self._catalogue.unit(unit).name
