"""Reasons given for findings, as a form asks for them."""

from collections.abc import Collection

from dntracker.domain.check import Explanation
from dntracker.store.store import Store


def explanations_of(store: Store, unit: str, indicators: Collection[str]) -> list[Explanation]:
    """What a unit said about findings in these indicators, in any period."""
    numbers = [number for code in indicators if (number := store.names.known(code)) is not None]
    marks = ", ".join("?" * len(numbers))
    where = f"WHERE unit = ? AND indicator IN ({marks})"
    return store.select(Explanation, where, [store.names.known(unit), *numbers]) if numbers else []
