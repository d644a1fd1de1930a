"""Commands about what stands behind figures: their evidence files, listed and written out."""

from argparse import Namespace

from dntracker.cli.place import Place, answer, make_room, table
from dntracker.cli.plain import plain_evidence, plain_quantity
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.evidence_list import LOST, Exported, Listed
from dntracker.services.evidence_texts import shown_name, size_text


def evidence(place: Place, asked: Namespace) -> None:
    """List the evidence of a form of one unit and period, and with `--out` write it into a folder."""
    where = asked.form, asked.unit, Period.parse(asked.period)
    with place.reading(asked.file) as desk:
        found = desk.evidence_list.of(*where)
        exported = None
        if asked.out:
            make_room(asked.out)
            exported = desk.evidence_list.export(*where, asked.out)
    plain = {
        "evidence": [_plain(one) for one in found],
        "folder": str(exported.folder) if exported else None,
        "lost": list(exported.lost) if exported else [],
    }
    answer(plain, [*table([_row(one) for one in found], right=[3]), _summary(found, exported)], as_json=asked.as_json)


def _plain(one: Listed) -> dict[str, object]:
    figure = one.figure
    return {
        "number": one.row.numbering, "indicator": figure.indicator, "source": figure.source,
        "official": figure.official, **plain_quantity(figure.quantity), **plain_evidence(one.evidence),
    }  # fmt: skip


def _row(one: Listed) -> list[str]:
    file = one.evidence
    return [
        one.row.numbering, one.figure.indicator, shown_name(file), size_text(file.size), file.by,
        texts.moment(file.at) if file.at else "",
    ]  # fmt: skip


def _summary(found: list[Listed], exported: Exported | None) -> str:
    if exported is None:
        return f"{len(found)} tệp minh chứng." if found else "Chưa có minh chứng nào."
    lost = f" Không ghi được {', '.join(exported.lost)}: {LOST}." if exported.lost else ""
    return f"Đã ghi {exported.count} tệp và danh mục vào {exported.folder}.{lost}"
