"""What a report made again marks: sentences whose figures changed, new ones, and what was dropped."""

from datetime import datetime

from dntracker.domain import fields
from dntracker.domain.document import Run
from dntracker.domain.figure import Cell
from dntracker.domain.narrative import Moved, Retold, Sentence
from dntracker.services import narrative_texts as words
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.history import History
from dntracker.services.row_values import FormFigures


class Marking:
    """Turns sentences into runs, with what there is to say of each against an earlier making."""

    def __init__(self, catalogue: Catalogue, figures: FormFigures, history: History, again: Retold) -> None:
        self._catalogue, self._figures, self._history, self._again = catalogue, figures, history, again

    def run(self, one: Sentence) -> Run:
        """The sentence, highlighted with a comment where its figures changed."""
        moved = self._again.moved.get(one.about)
        if moved:
            told = (words.moved(each, self._name(each.ref[0]), self._changed_at(each)) for each in moved)
            return Run(one.text, marked=True, comment=words.changed(told, self._again.since))
        return Run(one.text, comment=words.new(self._again.since) if one.about in self._again.new else "")

    def dropped(self) -> str:
        """What the earlier making said and this one does not; empty where that is nothing."""
        return words.dropped([one.text for one in self._again.dropped], self._again.since)

    def _name(self, code: str) -> str:
        try:
            return self._catalogue.indicator(code).short_name if code else ""
        except UnknownCode:
            return code

    def _changed_at(self, moved: Moved) -> datetime | None:
        cell = self._cell(*moved.ref)
        past = self._history.of(cell) if cell else []
        return past[0][0] if past and past[0][0] > self._again.since else None

    def _cell(self, code: str, field: str) -> Cell | None:
        period = {fields.CURRENT: self._figures.period, fields.LAST_YEAR: self._figures.last_year}.get(field)
        row = next((one for one in self._figures.form.rows if one.indicator == code), None)
        if period is None or row is None:
            return None
        values = self._figures.values(row)
        shown = values.current if field == fields.CURRENT else values.last_year
        own = Cell(code, self._figures.territory(period), self._figures.unit, period)
        return shown.figure.cell if shown and shown.figure else own
