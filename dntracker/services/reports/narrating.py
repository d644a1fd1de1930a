"""Reports in words: the narrative of a form, unit and period, and its Word file."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from dntracker.domain.document import Document
from dntracker.domain.errors import UserError
from dntracker.domain.issue import Role
from dntracker.domain.narrative import Narrative, kept_form, retold
from dntracker.domain.period import Period
from dntracker.domain.report import Order, Stamp
from dntracker.office.document import to_bytes
from dntracker.office.workbook import save
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.history import History
from dntracker.services.reports.kinds import FORM_SHEET
from dntracker.services.reports.marking import Marking
from dntracker.services.reports.narrative import Beyond, Narrator
from dntracker.services.reports.orders import checked, kind_of, period_of
from dntracker.services.reports.reporting import Reporting
from dntracker.services.reports.word_report import WordReport
from dntracker.services.trends.trends import Trends

SUFFIX = ".docx"


class Past(Struct, frozen=True):
    """What came before: the journal, told, and what the last issue of an order said in words."""

    history: History
    issued: Callable[[Order], Narrative | None]


class NotInWords(UserError):
    """A `report` that has no Word file."""

    code = "not_in_words"


class Narrating:
    """Tells and writes reports out of one open file."""

    def __init__(
        self,
        catalogue: Catalogue,
        reporting: Reporting,
        trends: Trends,
        beyond: Beyond,
        past: Past,
        now: Callable[[], datetime],
    ) -> None:
        self._catalogue, self._reporting, self._past = catalogue, reporting, past
        self._trends, self._beyond, self._now = trends, beyond, now

    def narrative(self, form_code: str, period: Period, unit: str | None = None) -> Narrative:
        """What is said of a form; without a unit, of the consolidated one.

        Raises UnknownCode, WrongFrequency, WrongUnit.
        """
        return self._told(Order(FORM_SHEET, form_code, unit or "", period), self._now())

    def document(self, narrative: Narrative, stamp: Stamp, before: Narrative | None = None) -> Document:
        """A narrative laid out; what changed since `before`, an earlier making of it, is marked."""
        period = Period.parse(narrative.period)
        figures, _ = self._reporting.told_from(narrative.form, period, narrative.unit)
        sheet = self._reporting.sheet(narrative.form, period, narrative.unit)
        again = retold(before, narrative) if before else None
        marking = Marking(self._catalogue, figures, self._past.history, again) if again else None
        return WordReport(self._catalogue, figures, sheet, narrative, stamp, marking).make()

    def file(self, narrative: Narrative, stamp: Stamp, before: Narrative | None = None) -> bytes:
        """The same as a Word file."""
        return to_bytes(self.document(narrative, stamp, before), stamp)

    def export(self, order: Order, target: Path) -> Path:
        """Write the report of a form's order as it is now to `target`, whole or not at all.

        What changed since the order was last issued is marked. Raises NotInWords, MissingChoice, TargetUnwritable.
        """
        kind = kind_of(checked(order))
        if kind.code != FORM_SHEET:
            raise NotInWords(report=kind.name)
        narrative = self._told(order, self._now())
        save(self.file(narrative, Stamp(narrative.made_at), self._past.issued(order)), target)
        return target

    def kept(self, order: Order, stamp: Stamp) -> Mapping[Role, bytes]:
        """What is kept of an order that is issued: its report in words and its sentences; nothing if it has none."""
        if order.kind != FORM_SHEET:
            return {}
        narrative = self._told(order, stamp.at.astimezone(texts.LOCAL))
        return {Role.TEXT: self.file(narrative, stamp), Role.SENTENCES: kept_form(narrative)}

    def _told(self, order: Order, at: datetime) -> Narrative:
        figures, beside = self._reporting.told_from(order.form, period_of(order), order.unit or None)
        return Narrator(self._catalogue, figures, beside, self._trends, self._beyond).tell(at)
