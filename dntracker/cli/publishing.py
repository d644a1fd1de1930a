"""The command that writes open data."""

from argparse import Namespace

from dntracker.cli.place import Place, answer, make_room, output
from dntracker.services.open_data.publishing import Format


def export(place: Place, asked: Namespace) -> None:
    """A data set as CSV with its codebook, or as JSON."""
    kind = Format(asked.format)
    out = output(asked.out, asked.file, f".{kind}")
    with place.reading(asked.file) as desk:
        dataset = desk.publishing.datasets.of(asked.dataset)
        make_room(out)
        files = desk.publishing.write(dataset, kind, out, asked.licence)
    plain = {
        "dataset": dataset.code, "rows": len(dataset.rows), "held": dataset.held, "files": [str(one) for one in files],
    }  # fmt: skip
    lines = [*map(str, files), f"{dataset.name}: {len(dataset.rows)} dòng."]
    if dataset.held:
        lines.append(f"Không xuất {dataset.held} số của biểu chưa duyệt.")
    answer(plain, lines, as_json=asked.as_json)
