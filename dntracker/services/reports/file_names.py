"""Names of the files that reports are written into."""

import re
import unicodedata
from collections.abc import Iterable

from dntracker.domain.evidence_file import fit_name

_STROKE = str.maketrans("đĐ", "dD")
_UNSAFE = re.compile(r"[^A-Za-z0-9.]+")


def name_of(parts: Iterable[str], ending: str = ".xlsx") -> str:
    """A name that every system takes, its parts without marks: `01-CDS_2025-Q4_SKHCN.xlsx`; empty ones are left out."""
    return fit_name("_".join(filter(None, map(_plain, parts))) + ending)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.translate(_STROKE))
    return _UNSAFE.sub("-", "".join(letter for letter in letters if not unicodedata.combining(letter))).strip("-.")
