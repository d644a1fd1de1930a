"""All evidence of a form of one unit and period: listed, and written into a folder with an index of it."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.evidence import Evidence
from dntracker.domain.evidence_file import fit_name, free_name
from dntracker.domain.figure import Figure
from dntracker.domain.number_text import write
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.entry import Entry
from dntracker.services.entry_rows import EntryRow, EntrySheet
from dntracker.services.evidence_copies import write_copy
from dntracker.services.evidence_texts import shown_name, size_text
from dntracker.services.new_folder import new_folder, require_free
from dntracker.store.contents import ContentLost, apart, content_of
from dntracker.store.sqlite import Connection
from dntracker.store.store import Store

INDEX = "danh-muc.xlsx"
LOST = "nội dung không còn nguyên vẹn"


class NoEvidence(UserError):
    """A `form` of a `unit` and `period` without any evidence to write."""

    code = "evidence_none"


class Listed(Struct, frozen=True):
    """A file and the figure behind which it is kept, with the row of the form that shows it."""

    row: EntryRow
    figure: Figure
    evidence: Evidence


class Exported(Struct, frozen=True):
    """A folder that was written: how many files, and the names of those whose content is lost."""

    folder: Path
    count: int
    lost: tuple[str, ...]


class EvidenceList:
    """The evidence of whole forms, out of one open file."""

    def __init__(self, store: Store, entry: Entry) -> None:
        self._store, self._entry = store, entry

    def of(self, form: str, unit: str, period: Period) -> list[Listed]:
        """The files in the order of the form's rows; raises UnknownCode, WrongFrequency, WrongUnit."""
        return _listed(self._entry.sheet(form, unit, period))

    def export(self, form: str, unit: str, period: Period, folder: Path) -> Exported:
        """Write the files, and a workbook that lists them, into a folder that is empty or not there yet.

        The folder appears when it is whole. A content that is lost is named in the list; the others are written.
        Raises NoEvidence, FolderInUse, TargetUnwritable, and what `of` raises.
        """
        return self.exporting(form, unit, period, folder)(lambda _done, _count: None)

    def exporting(
        self, form: str, unit: str, period: Period, folder: Path
    ) -> Callable[[Callable[[int, int], None]], Exported]:
        """What writes them, on any thread, telling how many are done; it raises TargetUnwritable, this the others."""
        sheet = self._entry.sheet(form, unit, period)
        found, whose = _listed(sheet), texts.period_name(period)
        if not found:
            raise NoEvidence(form=form, unit=sheet.unit.short_name, period=texts.inside(whose))
        require_free(folder)
        return lambda tell: _written(self._store.connection, sheet, found, folder, tell)


def folder_name(form: str, unit: str, period: Period) -> str:
    """A name for the folder: *minh-chung_01-CĐS_2025-Q4_SKHCN*."""
    return fit_name(f"minh-chung_{form.replace('/', '-')}_{period.code}_{unit}")


def _written(
    connection: Connection, sheet: EntrySheet, found: Sequence[Listed], folder: Path, tell: Callable[[int, int], None]
) -> Exported:
    with new_folder(folder) as partial:
        with apart(connection) as own:
            names, lost = _write_files(own, found, partial, tell)
        _write_index(sheet, zip(found, names, strict=True), partial)
    return Exported(folder, len(names) - len(lost), lost)


def _write_files(
    connection: Connection, found: Sequence[Listed], folder: Path, tell: Callable[[int, int], None]
) -> tuple[list[str], tuple[str, ...]]:
    names, lost = [INDEX], list[str]()
    for done, one in enumerate(found):
        tell(done, len(found))
        name = free_name(fit_name(f"{one.figure.indicator}_{fit_name(one.evidence.name)}"), names)
        try:
            write_copy(folder / name, content_of(connection, one.evidence.hash, one.evidence.name))
        except ContentLost:
            lost.append(shown_name(one.evidence))
            name = LOST
        names.append(name)
    return names[1:], tuple(lost)


def _write_index(sheet: EntrySheet, named: Iterable[tuple[Listed, str]], folder: Path) -> None:
    from dntracker.office.table import Column, Table, write_table

    columns = [Column(*one) for one in _COLUMNS]
    title = f"Minh chứng của biểu {sheet.form.code}"
    subtitle = f"{sheet.unit.name}, {texts.inside(texts.period_name(sheet.period))}"
    write_table(Table(title, subtitle, columns, [_line(*one) for one in named], wide=True), folder / INDEX)


_COLUMNS = (
    ("STT", 7, True), ("Mã chỉ tiêu", 14, True), ("Chỉ tiêu", 44), ("Số liệu", 14, True), ("Tệp", 46),
    ("Cỡ", 12, True), ("Người đính kèm", 22), ("Lúc", 18, True), ("SHA-256", 68),
)  # fmt: skip


def _line(one: Listed, name: str) -> list[str]:
    file, measure = one.evidence, one.row.measure
    return [
        one.row.numbering, one.figure.indicator, one.row.name, texts.with_measure(write(one.figure.quantity), measure),
        name, size_text(file.size), file.by, texts.moment(file.at) if file.at else "", file.hash,
    ]  # fmt: skip


def _listed(sheet: EntrySheet) -> list[Listed]:
    return [
        Listed(row, figure, file)
        for row in sheet.rows
        for figure in (row.figure, *row.others)
        if figure is not None
        for file in figure.evidence
    ]
