"""Flags on cells, as a form asks for them."""

from dntracker.domain.check import FollowUp
from dntracker.domain.period import Period
from dntracker.store.store import Store


def follow_ups_of(store: Store, unit: str, period: Period) -> list[FollowUp]:
    """The cells of a unit and period that somebody wants to come back to."""
    known = [store.names.known(unit), store.names.known(period.code)]
    return store.select(FollowUp, "WHERE unit = ? AND period = ?", known)
