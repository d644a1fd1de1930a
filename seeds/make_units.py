"""Rewrites the commune rows of units.csv and territories.csv from the official codes in vietnam-provinces.

Run as `python seeds/make_units.py`. Hand-written rows stay as they are and come first.
"""

import csv
import io
from collections import Counter
from pathlib import Path

from vietnam_provinces import ProvinceCode, Ward

SEEDS = Path(__file__).parent
VALID_FROM = "2025-07-01"
LEVELS = {"phường": "phuong", "xã": "xa", "đặc khu": "dac-khu"}
EXPECTED = {"phuong": 23, "xa": 70, "dac-khu": 1}


def communes() -> list[dict[str, str]]:
    """The communes of Đà Nẵng in the order of their codes; ValueError unless 23 phường, 70 xã and 1 đặc khu."""
    rows = [
        {
            "code": f"{int(ward.code):05d}",
            "name": ward.name,
            "short_name": ward.name[len(ward.division_type.value) + 1 :],
            "level": LEVELS[ward.division_type.value],
        }
        for ward in Ward.iter_by_province(ProvinceCode(48))
    ]
    counts = Counter(row["level"] for row in rows)
    if counts != EXPECTED:
        raise ValueError(f"expected {EXPECTED}, found {dict(counts)}")
    return sorted(rows, key=lambda row: row["code"])


def rewrite(path: Path, column: str, kinds: set[str], rows: list[dict[str, str]]) -> None:
    """Puts `rows` in the place of the rows of `path` whose `column` is one of `kinds`."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        kept = [row for row in reader if row[column] not in kinds]
        columns = reader.fieldnames or ()
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(kept + rows)
    path.write_text(text.getvalue(), encoding="utf-8", newline="\n")


def main() -> None:
    """Rewrites both files."""
    found = communes()
    units = [row | {"parent": "UBND", "valid_from": VALID_FROM, "territory": row["code"]} for row in found]
    territories = [
        {"code": row["code"], "name": row["name"], "short_name": row["short_name"]}
        | {"valid_from": VALID_FROM, "kind": "commune"}
        for row in found
    ]
    rewrite(SEEDS / "units.csv", "level", set(EXPECTED), units)
    rewrite(SEEDS / "territories.csv", "kind", {"commune"}, territories)


if __name__ == "__main__":
    main()
