"""What becomes of qualifiers when qualified numbers are added or divided."""

from collections.abc import Iterable

from dntracker.domain.quantity import Qualifier

_ABOVE = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})
_BELOW = frozenset({Qualifier.JUST_UNDER, Qualifier.AT_MOST})
_INVERSE = {
    Qualifier.ABOUT: Qualifier.ABOUT,
    Qualifier.OVER: Qualifier.JUST_UNDER,
    Qualifier.JUST_UNDER: Qualifier.OVER,
    Qualifier.AT_LEAST: Qualifier.AT_MOST,
    Qualifier.AT_MOST: Qualifier.AT_LEAST,
}


def together(qualifiers: Iterable[Qualifier | None]) -> Qualifier | None:
    """The qualifier of a sum or product: the common one, the strict one of one direction, otherwise *khoảng*."""
    found = {qualifier for qualifier in qualifiers if qualifier}
    if len(found) <= 1:
        return next(iter(found), None)
    if found <= _ABOVE:
        return Qualifier.OVER
    if found <= _BELOW:
        return Qualifier.JUST_UNDER
    return Qualifier.ABOUT


def inverted(qualifier: Qualifier | None) -> Qualifier | None:
    """The qualifier of one divided by the number: what is more below the line is less of the whole."""
    return _INVERSE[qualifier] if qualifier else None
