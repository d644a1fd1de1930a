"""Deeds on blocks of cells: copy, fill, clear; each is one step that undo takes back."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QByteArray, QMimeData

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.quantity import Quantity
from dntracker.services.clipboard import Block, read, write_html, write_text
from dntracker.services.entry import Entry, Said
from dntracker.services.entry_rows import Shown
from dntracker.ui.entry.columns import COLUMNS, NUMBERS, Col
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.entry.movement import Ground, Place

XML_SPREADSHEET = "XML Spreadsheet"


def block_of(data: QMimeData) -> Block:
    """This is the block on the clipboard, from the form that says most about it."""
    xml = next((name for name in data.formats() if XML_SPREADSHEET in name), "")
    content = data.data(xml) if xml else QByteArray()
    return read(bytes(content.data()), data.html() if data.hasHtml() else "", data.text() if data.hasText() else "")


class Blocks:
    """Fills, clears and copies cells of an `EntryModel`."""

    def __init__(self, model: EntryModel, entry: Entry) -> None:
        self._model, self._entry = model, entry

    def copied(self, places: Sequence[Place], ground: Ground) -> QMimeData:
        """The rectangle around these places as text and as HTML with typed numbers; group rows keep their line."""
        first, last = min(row for row, _ in places), max(row for row, _ in places)
        columns = sorted({column for _, column in places})
        shown = set(ground.rows)
        rows = [row for row in range(first, last + 1) if row in shown or self._model.rows[row].cell is None]
        cells = [[self._cell(row, Col(column)) for column in columns] for row in rows]
        data = QMimeData()
        data.setText(write_text([[text for text, _ in line] for line in cells]))
        data.setHtml(write_html(cells))
        return data

    def fill(self, text: str, places: Sequence[Place]) -> None:
        """Write one text into all these cells; a text that cannot be read stays in the first of them."""
        rows = self._rows(places, Col.CURRENT)
        if rows and not text.strip():
            self.clear([(row, Col.CURRENT) for row in rows])
        elif rows:
            try:
                items = [(self._at(row), self._entry.understood(self._at(row), text)) for row in rows]
                self._write(items, rows, f"điền {len(rows)} ô")
            except UserError:
                self._model.write(rows[0], Col.CURRENT, text)
        noted = self._rows(places, Col.NOTE)
        self.write([], f"điền ghi chú {len(noted)} ô", dict.fromkeys(noted, text))

    def fill_down(self, places: Sequence[Place], ground: Ground) -> None:
        """Copy the first selected row, or the row above a single one, into the selected cells."""
        for column in (Col.CURRENT, Col.NOTE):
            rows = self._rows(places, column)
            if not rows:
                continue
            above = [row for row in ground.rows if row < rows[0]]
            source = rows[0] if len(rows) > 1 else above[-1] if above else None
            if source is not None:
                text = self._model.edit_text(source, column)
                self.fill(text, [(row, column) for row in rows if row != source])

    def fill_previous(self, places: Sequence[Place]) -> bool:
        """Take last period's values over into *kỳ này*, unconfirmed; whether there were any."""
        rows = [row for row in self._rows(places, Col.CURRENT) if _said(self._model.rows[row].previous)]
        items = [(self._at(row), said) for row in rows if (said := _said(self._model.rows[row].previous))]
        if items:
            changed = self._entry.copy_previous(items)
            self._forget(rows)
            self._model.took(changed, *rows)
        return bool(items)

    def clear(self, places: Sequence[Place]) -> None:
        """Empty cells; a refused text goes away and the stored value shows again."""
        rows = self._rows(places, Col.CURRENT)
        kept = [row for row in rows if not self._model.give_back(row, Col.CURRENT)]
        cells = [self._at(row) for row in kept if self._model.rows[row].filled]
        if cells:
            self._model.took(self._entry.clear(cells), *kept)
        noted = [row for row in self._rows(places, Col.NOTE) if not self._model.give_back(row, Col.NOTE)]
        said = [row for row in noted if self._model.edit_text(row, Col.NOTE)]
        self.write([], f"xóa ghi chú {len(said)} ô", dict.fromkeys(said, ""))

    def write(
        self, items: Sequence[tuple[int, Said | None]], step: str, notes: Mapping[int, str] | None = None
    ) -> None:
        """Write what was understood into *kỳ này* and notes of rows as one step, all or nothing; None clears.

        A note for a row without a figure has nothing to stand at: it stays in its cell, unsaved, with the sentence why.
        """
        filled = {row for row, said in items if said is not None}
        filled |= {row for row in notes or {} if self._model.rows[row].filled} - {row for row, _ in items}
        kept = {row: note for row, note in (notes or {}).items() if row in filled}
        if items or kept:
            self._write([(self._at(row), said) for row, said in items], [row for row, _ in items], step, kept)
        for row, note in (notes or {}).items():
            if row not in kept:
                self._model.write(row, Col.NOTE, note)

    def _write(
        self,
        items: Sequence[tuple[Cell, Said | None]],
        rows: Sequence[int],
        step: str,
        notes: Mapping[int, str] | None = None,
    ) -> None:
        said = {self._at(row): note for row, note in (notes or {}).items()}
        changed = self._entry.record_numbers(items, step, said)
        self._forget(rows)
        self._model.took(changed, *rows, *(notes or {}))

    def _forget(self, rows: Sequence[int]) -> None:
        for row in rows:
            self._model.drafts.drop(self._at(row), Col.CURRENT)

    def _rows(self, places: Sequence[Place], column: Col) -> list[int]:
        return [row for row, place in places if place == column and self._model.editable(row, place)]

    def _at(self, row: int) -> Cell:
        cell = self._model.rows[row].cell
        if cell is None:
            raise LookupError(f"row {row} is a group")
        return cell

    def _cell(self, row: int, column: Col) -> tuple[str, Quantity | None]:
        item = self._model.rows[row]
        text = self._model.drawn(row, column).text
        if item.cell is None:
            return (text if column in (Col.NUMBERING, Col.NAME) else "", None)
        if column is Col.CURRENT and self._model.drafts.at(item.cell, column):
            return text, None
        return text, _quantity(getattr(item, COLUMNS[column].key)) if column in NUMBERS else None


def _said(shown: Shown | None) -> Said | None:
    return shown.quantity or shown.answer if shown else None


def _quantity(shown: Shown | None) -> Quantity | None:
    return shown.quantity if shown else None
