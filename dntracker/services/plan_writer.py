"""How a yearly plan gets into the file: with its document, and the plans that it replaces kept."""

from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Target
from dntracker.domain.number_text import UnreadableNumber
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.source import Source, SourceKind
from dntracker.services.catalogue import Catalogue
from dntracker.services.trends.texts import document_name
from dntracker.store.store import Writing


class NoDocument(UserError):
    """A yearly plan without the document that sets it."""

    code = "no_document"


class PlanWriter:
    """Writes yearly plans into an act that is being written."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def checked(self, quantity: Quantity, text: str) -> Quantity:
        """The quantity itself, if it is a number or a range; a mark is no plan."""
        if quantity.value is None:
            raise UnreadableNumber(text=text)
        return quantity

    def document(self, title: str, number: str, issued: str) -> Source:
        """The document with this number or title, a new one if the file does not know it; raises NoDocument."""
        code = number or title
        if not code:
            raise NoDocument()
        known = (one for one in self._catalogue.sources() if code in _names(one))
        return next(known, Source(code, SourceKind.DOCUMENT.value, title or code, number=number, date=issued))

    def put(self, writing: Writing, cell: Cell, quantity: Quantity, document: Source) -> None:
        """Set the plan of the cell's year; the plans of other documents stay, marked as replaced."""
        horizon = Period(cell.period.year, Frequency.YEAR)
        target = Target(cell.indicator, cell.territory, document.code, horizon, quantity.value or 0.0)
        writing.put(document)
        for old in self._beside(target):
            writing.put(replace(old, replaced_by=old.replaced_by or document.code))
        writing.put(replace(target, high=quantity.high, qualifier=quantity.qualifier))

    def give_way(self, writing: Writing, gone: Target, new: Target | None = None) -> None:
        """Let what a target had replaced follow whatever replaced that one, once it is removed or becomes `new`."""
        beside = [one for one in self._beside(gone) if one != gone]
        if any(one.document == gone.document for one in beside):
            return  # the same document still sets a plan for the city, in its other borders
        stays = new is not None and new.horizon == gone.horizon and new.territory in self._same(gone)
        later = new.document if new and stays else gone.replaced_by
        for one in beside:
            if one.replaced_by == gone.document:
                writing.put(replace(one, replaced_by="" if later == one.document else later))

    def _beside(self, target: Target) -> list[Target]:
        same, found = self._same(target), self._catalogue.targets_of(target.indicator)
        return [one for one in found if one.territory in same and one.horizon == target.horizon]

    def _same(self, target: Target) -> tuple[str, ...]:
        city = self._catalogue.city_codes()
        return city if target.territory in city else (target.territory,)


def _names(source: Source) -> tuple[str, ...]:
    short = document_name(source)  # of what has no number, its date
    return source.code, source.number, source.title, short if short[:1].isalpha() else source.code
