"""Commands about the way from the units to the city: what a value is made of."""

from argparse import Namespace
from typing import Any

from dntracker.cli.place import Place, answer, table
from dntracker.domain.number_text import write
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity


def parts(place: Place, asked: Namespace) -> None:
    """What the units brought into the city's value of an indicator, the missing ones last."""
    with place.reading(asked.file) as desk:
        shown, found = desk.units.parts(asked.code, Period.parse(asked.period))
    city, lack = found.city, found.city.lack
    plain = {
        "indicator": found.indicator.code, "period": found.period.code, **_number(city.quantity),
        "reported": city.reported, "required": city.required, "waiting": city.waiting, "extra": city.extra,
        "provisional": city.provisional, "lack": lack.value if lack else None,
        "override": _text(found.override.quantity) if found.override else None,
        "override_reason": found.override.reason if found.override else None,
        "sent": _text(found.difference.kept.quantity) if found.difference else None,
        "units": [
            {"unit": one.unit.code, "name": one.unit.name, **_number(one.quantity),
             "above": _text(one.above), "below": _text(one.below), "share": one.share, "counted": one.counted,
             "required": one.required,
             "state": one.state.value if one.state else None, "due": one.due.isoformat() if one.due else None,
             "days_late": one.days_late}
            for one in found.parts
        ],
    }  # fmt: skip
    heads = [one.text for one in shown.columns]
    rows = [heads, *(list(line.texts) for line in shown.lines), list(shown.total)]
    numbers = [at for at, one in enumerate(shown.columns) if one.number]
    lines = [shown.heading, shown.told, "", *(table(rows, right=numbers) if shown.lines else [shown.empty])]
    answer(plain, lines, as_json=asked.as_json)


def _number(quantity: Quantity | None) -> dict[str, Any]:
    return {"value": quantity.value if quantity else None, "text": _text(quantity)}


def _text(quantity: Quantity | None) -> str | None:
    return write(quantity) if quantity else None
