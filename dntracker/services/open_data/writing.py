"""Data sets as files: CSV with a codebook beside it, or one JSON file."""

import csv
import io
import json
from datetime import date
from pathlib import Path

from msgspec import Struct

from dntracker.services.open_data.datasets import Cell, Dataset

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Excel reads a CSV as UTF-8 only with it; readers of data skip it."""
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


class About(Struct, frozen=True):
    """Who publishes, under which licence (in the publisher's words, empty: not stated), and on which day."""

    publisher: str
    licence: str
    day: date


def codebook_path(path: Path) -> Path:
    """Where the codebook of a CSV lies: beside it."""
    return path.with_name(f"{path.stem}-codebook.csv")


def csv_bytes(dataset: Dataset) -> bytes:
    """The rows under a line of names; UTF-8, commas between, a decimal point."""
    return _table([[one.name for one in dataset.columns], *([_text(cell) for cell in row] for row in dataset.rows)])


def codebook_bytes(dataset: Dataset, about: About) -> bytes:
    """What the data set is, what each column holds, what each code means."""
    return _table([
        ["KIND", "NAME", "CODE", "MEANING", "NOTE"],
        ["dataset", dataset.code, "", dataset.name, ""],
        ["publisher", "", "", about.publisher, ""],
        ["licence", "", "", about.licence, ""],
        ["prepared", "", "", about.day.isoformat(), ""],
        *(["column", one.name, one.whose, one.meaning, one.meaning_en] for one in dataset.columns),
        *(["code", one.column, one.code, one.name, one.note] for one in dataset.codes),
    ])  # fmt: skip


def json_bytes(dataset: Dataset, about: About) -> bytes:
    """Everything in one text: the data set, its columns, codes and observations."""
    names = [one.name for one in dataset.columns]
    whole = {
        "dataset": {
            "id": dataset.code, "name": dataset.name, "publisher": about.publisher, "licence": about.licence or None,
            "prepared": about.day.isoformat(),
        },
        "columns": [
            {"id": one.name, "concept": one.whose, "description": one.meaning, "description_en": one.meaning_en}
            for one in dataset.columns
        ],
        "codes": [
            {"column": one.column, "id": one.code, "name": one.name, "description": one.note or None}
            for one in dataset.codes
        ],
        "observations": [
            {name: cell for name, cell in zip(names, row, strict=True) if cell not in (None, "")}
            for row in dataset.rows
        ],
    }  # fmt: skip
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _table(rows: list[list[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([[_safe(cell) for cell in row] for row in rows])
    return (BOM + text.getvalue()).encode()


def _text(cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell:.15g}"
    return "" if cell is None else str(cell)


def _safe(text: str) -> str:
    # a text that a spreadsheet would compute gets an apostrophe; a negative number is a number
    return f"'{text}" if text.startswith(_FORMULAS) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
