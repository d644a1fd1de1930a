"""What a Word report says: sections of paragraphs and tables; the writer knows how each style looks."""

from enum import StrEnum

from msgspec import Struct


class Style(StrEnum):
    """What a paragraph is; each is a named style that an official restyles in Word."""

    BODY = "body"
    PART = "part"
    PILLAR = "pillar"
    NATION = "nation"
    MOTTO = "motto"
    PARENT = "parent"
    AGENCY = "agency"
    NUMBER = "number"
    DATELINE = "dateline"
    AGENCY_RULE = "agency_rule"
    MOTTO_RULE = "motto_rule"
    TITLE_RULE = "title_rule"
    TITLE = "title"
    SUBJECT = "subject"
    ADDRESSEE = "addressee"
    DOTS = "dots"
    ENDING = "ending"
    RECIPIENTS_HEAD = "recipients_head"
    RECIPIENT = "recipient"
    OFFICE = "office"
    NAME = "name"
    ANNEX = "annex"
    ANNEX_SOURCE = "annex_source"
    CELL = "cell"
    CELL_HEAD = "cell_head"
    CELL_ORDER = "cell_order"
    CELL_NUMBER = "cell_number"
    CELL_GROUP = "cell_group"
    FOOTNOTE = "footnote"


class Run(Struct, frozen=True):
    """A stretch of text; `marked` is highlighted, `comment` stands beside it in the margin."""

    text: str
    marked: bool = False
    comment: str = ""


class Paragraph(Struct, frozen=True):
    """One paragraph."""

    style: Style
    runs: tuple[Run, ...] = ()


class Cell(Struct, frozen=True):
    """A cell of a table over so many of its columns."""

    paragraphs: tuple[Paragraph, ...]
    columns: int = 1


class Table(Struct, frozen=True):
    """A table; widths in millimetres, the first `head` rows stand on every page, without a `grid` no line shows."""

    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    head: int = 0
    grid: bool = True


class Section(Struct, frozen=True):
    """Pages of one direction with page numbers of their own, from 1, none on the first."""

    blocks: tuple[Paragraph | Table, ...]
    landscape: bool = False


class Document(Struct, frozen=True):
    """A whole document; title, subject and author are its properties."""

    title: str
    subject: str
    author: str
    sections: tuple[Section, ...]


def plain(style: Style, text: str) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph(style, (Run(text),))
