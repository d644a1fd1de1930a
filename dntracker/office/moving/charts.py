"""Charts and pivot tables: the cells that they read, and what they remember of them."""

import re

from dntracker.office.moving.moved import Moved, contents
from dntracker.office.moving.sheet import places, sources
from dntracker.office.moving.stale import Stale
from dntracker.office.package import unescaped

_READS = r"(?:\w+:)?(?:f|sqref)"
_REMEMBERED = re.compile(
    r"(<((?:\w+:)?f)>([^<]*)</\2>\s*)<((?:\w+:)?)(numCache|strCache|multiLvlStrCache|dlblRangeCache)\b.*?</\4\5>", re.S
)
_LEVELS = re.compile(r"(<cx:f\b[^>]*>([^<]*)</cx:f>\s*)(?:<cx:lvl\b.*?</cx:lvl>\s*)+", re.S)
_CACHE = re.compile(r"<pivotCacheDefinition\b[^>]*>")


def chart(text: str, moved: Moved, stale: Stale) -> str:
    """A chart reading the moved cells; it forgets what they said before."""
    text = _REMEMBERED.sub(lambda m: m[1] if stale.says(unescaped(m[3])) else m[0], text)
    text = _LEVELS.sub(lambda m: m[1] if stale.says(unescaped(m[2])) else m[0], text)
    return contents(text, _READS, moved.formula)


def pivot_cache(text: str, moved: Moved, stale: Stale) -> str:
    """What pivot tables read, to be read again when the file is opened."""
    read = re.search(r'<worksheetSource\b[^>]*?\s(?:sheet|name)="([^"]*)"', text)
    if read is None or not stale.names(unescaped(read[1])):
        return text
    text = _CACHE.sub(lambda m: re.sub(r'\srefreshOnLoad="[^"]*"', "", m[0]).replace(">", ' refreshOnLoad="1">'), text)
    return sources(text, moved)


def pivot_table(text: str, moved: Moved, home: str) -> str:
    """A pivot table at its cells."""
    return places(text, moved, home)
