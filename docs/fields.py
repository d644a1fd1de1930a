"""Writes the lists of fields in docs/guide/mau-bieu.md anew from the program's table: `python3 docs/fields.py`."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dntracker.services.reports.offers import Offer

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "docs" / "guide" / "mau-bieu.md"
BEGIN = "<!-- danh sách -->"


def lists() -> str:
    """Every kind of report with its heading fields and bands, as the guide shows them."""
    sys.path.insert(0, str(ROOT))
    from dntracker.services.reports.kinds import KINDS
    from dntracker.services.reports.offers import SIGNED

    shared = {one.code for one in SIGNED}
    blocks = ["## Ô chung của mọi tờ", _table(SIGNED)]
    for kind in KINDS.values():
        own = [one for one in kind.fields if one.code not in shared]
        blocks += [f"## {kind.name} (`{kind.code}`)", f"{kind.told[:1].upper()}{kind.told[1:]}.", _table(own)]
        for band in kind.bands:
            blocks += [f"### `BANG_{band.code}`", f"{band.told}.", _table(band.fields)]
            if band.per_column:
                blocks += [f"Mỗi cột của `COT_{band.code}`, trong các dòng:", _table(band.per_column)]
                blocks += ["Và ở đầu cột:", _table(band.heads)]
    return "\n\n".join(blocks) + "\n"


def _table(offers: Sequence["Offer"]) -> str:
    return "\n".join(_lines(offers))


def _lines(offers: Iterable["Offer"]) -> Iterator[str]:
    yield "| Mã | Là gì | Loại |"
    yield "|---|---|---|"
    for one in offers:
        yield f"| `{one.code}` | {one.told} | {one.shape.value} |"


if __name__ == "__main__":
    before = GUIDE.read_text("utf-8").partition(BEGIN)[0]
    GUIDE.write_text(f"{before}{BEGIN}\n\n{lists()}", "utf-8", newline="\n")
