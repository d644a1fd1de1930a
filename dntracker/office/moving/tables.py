"""Tables (what Excel calls so) on a sheet whose cells moved."""

import re

from dntracker.office.errors import UnusableTemplate
from dntracker.office.moving.moved import Moved
from dntracker.office.moving.sheet import places, rules
from dntracker.office.package import unescaped
from dntracker.office.references import area

_TABLE = re.compile(r'<table\b(?=[^>]*\sdisplayName="([^"]*)")[^>]*?\sref="([^"]+)"')


def table(text: str, moved: Moved, home: str) -> str:
    """A table with its filters and formulas; one around a band grows downwards.

    Raises `UnusableTemplate` for one with repeating columns in it: each column of a table has a name of its own.
    """
    found = _TABLE.search(text)
    if found:
        old, columns = area(found[2]), moved.on(home).columns
        if any(old.left <= growth.end and growth.start <= old.right for growth in columns.growths):
            raise UnusableTemplate("columns_in_table", unescaped(found[1]))
    return rules(places(text, moved, home), moved, home)


def table_name(text: str) -> str:
    """What formulas call a table."""
    found = _TABLE.search(text)
    return unescaped(found[1]) if found else ""
