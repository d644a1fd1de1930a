"""Commands that look back: what changed between two days, the figures as they were on one."""

import re
from argparse import Namespace
from datetime import date
from typing import TYPE_CHECKING, Any

from dntracker.cli.place import Place, answer, table
from dntracker.cli.plain import plain_evidence, plain_quantity
from dntracker.cli.speech import BadArgument
from dntracker.domain.figure import Figure, Target
from dntracker.services import texts

if TYPE_CHECKING:  # the window's start goes through here and waits for neither
    from dntracker.services.differences import Difference


def day(text: str) -> date:
    """A day as people or programs write it: 31/12/2025 or 2025-12-31."""
    if found := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text.strip()):
        return date(int(found[3]), int(found[2]), int(found[1]))
    return date.fromisoformat(text.strip())


def diff(place: Place, asked: Namespace) -> None:
    """What changed since the end of a day, or between the ends of two."""
    if bool(asked.since) == bool(asked.between):
        raise BadArgument(text="Lệnh chưa đúng: nêu --since NGÀY hoặc --between NGÀY NGÀY. Xem cách dùng bằng --help.")
    with place.reading(asked.file) as desk:
        compared = desk.differences
        found = compared.since(asked.since) if asked.since else compared.between(*asked.between)
        groups = compared.grouped(found)
    plain = [
        {"form": group.form, "unit": group.unit, "changes": [_difference(one) for one in group.differences]}
        for group in groups
    ]
    lines = []
    for group in groups:
        lines += [f"{group.title}:", *table([_words(one) for one in group.differences], right=[1, 2]), ""]
    answer(plain, lines[:-1] or ["Không có gì khác giữa hai ngày ấy."], as_json=asked.as_json)


def figures(place: Place, asked: Namespace) -> None:
    """Every figure as it was at the end of a day."""
    from dntracker.services.as_of import figures_at

    with place.reading(asked.file) as desk:
        found = figures_at(desk.store, asked.as_of)
    rows = [
        [one.indicator, one.period.code, one.territory, one.unit, plain_quantity(one.quantity)["text"], one.source]
        for one in found
    ]
    lines = list(table(rows, right=[4])) or [f"Đến hết ngày {texts.day(asked.as_of)} chưa có số liệu nào."]
    answer([_figure(one) for one in found], lines, as_json=asked.as_json)


def _words(one: "Difference") -> list[str]:
    last = f"{texts.moment(one.at)} {one.person}"
    steps = f"{one.steps} bước" if one.steps > 1 else ""
    return [one.told.thing, one.told.old or "trống", one.told.new or "trống", steps, last]


def _difference(one: "Difference") -> dict[str, Any]:
    thing = one.thing
    return {
        "kind": "figure" if isinstance(thing, Figure) else "target", "indicator": thing.indicator,
        "territory": thing.territory, **_where(thing), "before": _state(one.before), "after": _state(one.after),
        "steps": one.steps, "person": one.person, "at": one.at.isoformat(), "reason": one.reason,
    }  # fmt: skip


def _where(thing: Figure | Target) -> dict[str, Any]:
    if isinstance(thing, Figure):
        return {"unit": thing.unit, "period": thing.period.code, "source": thing.source}
    return {"document": thing.document, "horizon": thing.horizon.code if thing.horizon else None}


def _state(thing: Figure | Target | None) -> dict[str, Any] | None:
    if thing is None:
        return None
    return _figure(thing) if isinstance(thing, Figure) else plain_quantity(thing.quantity)


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "indicator": figure.indicator, "territory": figure.territory, "unit": figure.unit,
        "period": figure.period.code, "source": figure.source, **plain_quantity(figure.quantity),
        "status": figure.status.value, "official": figure.official, "unconfirmed": figure.unconfirmed,
        "as_of": figure.as_of.isoformat() if figure.as_of else None, "sources": figure.sources,
        "evidence": [plain_evidence(one) for one in figure.evidence], "note": figure.note,
    }  # fmt: skip
