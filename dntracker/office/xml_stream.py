"""XML read as it comes, with nothing kept but what a reader asks for; a document type is refused."""

from collections.abc import Mapping
from functools import lru_cache
from typing import IO
from xml.parsers import expat

from defusedxml.common import DTDForbidden

MOST_TEXT = 20_000_000


class TooMuch(Exception):
    """More than any file of this kind has."""


class Reader:
    """Hears of each element as it comes, and keeps the text between `begin` and `taken`."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.keeps = False
        self._read = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def characters(self, content: str) -> None:
        """Some text comes."""
        if self.keeps:
            self._read += len(content)
            if self._read > MOST_TEXT:
                raise TooMuch
            self.texts.append(content)

    def begin(self) -> None:
        """Keep the text that comes."""
        self.texts, self.keeps = [], True

    def taken(self) -> str:
        """The text that came."""
        self.keeps = False
        return "".join(self.texts)


def stream(part: IO[bytes], reader: Reader) -> None:
    """Read XML as it comes. A document type is refused, as defusedxml would: without one there are no entities.

    expat itself is quicker than a SAX parser around it, which sheets with a million empty rows feel.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.ParseFile(part)


def _refuse_doctype(name: str, sysid: str | None, pubid: str | None, _internal: bool) -> None:
    raise DTDForbidden(name, sysid, pubid)


@lru_cache(maxsize=64)
def bare(name: str) -> str:
    """The name of an element without its prefix."""
    return name.rpartition(":")[2]
