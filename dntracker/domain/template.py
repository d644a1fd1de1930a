"""Templates: what they may bind, what is wrong with one, how a workbook becomes one, and its versions."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.check import Severity
from dntracker.domain.period import Period


class Codes(Struct, frozen=True):
    """What a kind of report can say: the codes of its heading fields, and of the fields of each band.

    `totals` are the bands whose total the report says; another's is the template's own, below the band. `words`
    are what fields are called.
    """

    fields: tuple[str, ...]
    bands: Mapping[str, tuple[str, ...]]
    totals: tuple[str, ...] = ()
    words: Mapping[str, str] = {}


class Fault(Struct, frozen=True):
    """Something wrong or risky in a template: `code` names the sentence, `data` fills it.

    `name` is a defined name or the code of a field, `cell` a place on `sheet`; empty where it is about none.
    """

    code: str
    severity: Severity
    sheet: str = ""
    cell: str = ""
    name: str = ""
    data: Mapping[str, object] = {}


class Sure(StrEnum):
    """How sure a proposal is."""

    CERTAIN = "certain"
    LIKELY = "likely"
    GUESS = "guess"


class Reason(StrEnum):
    """By what a proposal was found."""

    HEADING = "heading"
    VALUES = "values"
    BOTH = "both"
    WORDS = "words"
    PLACE = "place"
    PERSON = "person"


class Why(Struct, frozen=True):
    """Why something is proposed, and how sure it is; `said` is the text of the workbook that told it.

    `same` of `compared` numbers of the column were the ones that the report had.
    """

    reason: Reason
    sure: Sure
    said: str = ""
    same: int = 0
    compared: int = 0


class CellBinding(Struct, frozen=True):
    """A heading field and the cell that shows it; `pattern` is what the cell will hold, `…` standing for the text.

    Without a `…` the cell is replaced whole.
    """

    field: str
    row: int
    column: int
    pattern: str
    why: Why


class ColumnBinding(Struct, frozen=True):
    """A column of a band and the field that it shows; an empty field leaves the column as it is."""

    column: int
    heading: str
    field: str
    why: Why


class BandBinding(Struct, frozen=True):
    """A band: the rows from `top` to `bottom` become it; `row`, `group` and `total` are its model rows (0: none)."""

    code: str
    top: int
    bottom: int
    left: int
    right: int
    row: int
    columns: tuple[ColumnBinding, ...]
    group: int = 0
    total: int = 0

    @property
    def models(self) -> tuple[int, ...]:
        """The model rows in the order of the sheet."""
        return tuple(sorted(row for row in (self.group, self.row, self.total) if row))


class Binding(Struct, frozen=True):
    """How a sheet of a workbook would become a template; a person changes it before it is done."""

    sheet: str
    cells: tuple[CellBinding, ...]
    bands: tuple[BandBinding, ...]


class TemplateFile(Struct, frozen=True):
    """The workbook of a template: its name, the SHA-256 of its content, its size in bytes."""

    name: str
    hash: str
    size: int


class Template(Struct, frozen=True):
    """A version of a template that people drew: it holds from the period `since` on, until the next version.

    `kind` is the kind of report that it prints. There is one file; the journal lists what it keeps.
    """

    code: str
    since: Period
    kind: str
    name: str
    files: tuple[TemplateFile, ...]

    @property
    def file(self) -> TemplateFile:
        """Its workbook."""
        return self.files[0]

    def holds(self, period: Period) -> bool:
        """Whether it holds for a period, unless a later version does."""
        return self.since.start <= period.end
