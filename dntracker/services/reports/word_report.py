"""The report in Word: the narrative between the head and foot of Nghị định 30/2020/NĐ-CP, the figures as annex."""

from collections.abc import Iterator

from dntracker.domain.document import Cell, Document, Paragraph, Run, Section, Style, Table, plain
from dntracker.domain.narrative import Narrative, Sentence
from dntracker.domain.report import Report, Stamp
from dntracker.services import narrative_texts as words
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.reports.agencies import agency_of, lines_of, sign_of, unit_name
from dntracker.services.reports.annex import annex
from dntracker.services.reports.marking import Marking
from dntracker.services.reports.notes import written_day
from dntracker.services.row_values import FormFigures

HALVES = (75.0, 90.0)
DOTTED = 3


class WordReport:
    """Lays out one narrative and the sheet behind it; `marking` says what changed since an earlier making."""

    def __init__(
        self,
        catalogue: Catalogue,
        figures: FormFigures,
        sheet: Report,
        narrative: Narrative,
        stamp: Stamp,
        marking: Marking | None = None,
    ) -> None:
        self._catalogue, self._figures, self._sheet, self._narrative = catalogue, figures, sheet, narrative
        self._stamp, self._marking = stamp, marking
        self._agency = agency_of(catalogue, catalogue.unit(figures.unit), figures.period.end)

    def make(self) -> Document:
        """The whole document."""
        subject = f"{self._figures.form.name} {texts.inside(texts.period_name(self._figures.period))}"
        letter = Section(tuple(self._letter(subject)))
        period = texts.period_name(self._figures.period).upper()
        title = words.FIGURES.format(form=self._figures.form.code, period=period)
        figures = tuple(annex(self._sheet, self._figures.form, title, self._kept_with()))
        return Document(
            f"{words.REPORT.capitalize()} {texts.inside(subject)}",
            words.FORM.format(form=self._figures.form.code),
            self._agency.name,
            (letter, Section(figures, landscape=True)),
        )

    def _letter(self, subject: str) -> Iterator[Paragraph | Table]:
        yield self._head()
        yield plain(Style.TITLE, words.REPORT)
        again = f" ({words.ADJUSTED.format(times=self._stamp.adjustment)})" if self._stamp.adjustment else ""
        yield plain(Style.SUBJECT, subject + again)
        yield Paragraph(Style.TITLE_RULE)
        if receiver := unit_name(self._catalogue, self._figures.form.receiver):
            yield plain(Style.ADDRESSEE, f"{words.ADDRESSED} {receiver}")
        window = self._figures.window(self._figures.period)
        told = {"agency": self._agency.name, "subject": texts.inside(subject), "day": written_day(window.last)}
        yield plain(Style.BODY, words.BEGINNING.format(**told))
        yield from self._results()
        for title in words.TO_FILL:
            yield plain(Style.PART, title)
            yield from [Paragraph(Style.DOTS)] * DOTTED
        yield plain(Style.ENDING, words.ENDING)
        yield self._foot()
        if self._stamp.code:
            yield plain(Style.FOOTNOTE, f"{words.CODE} {self._stamp.code}")

    def _head(self) -> Table:
        parent = self._agency.parent_agency
        left = [plain(Style.PARENT, parent.upper())] if parent else []
        left += [plain(Style.AGENCY, self._agency.name.upper()), Paragraph(Style.AGENCY_RULE)]
        right = [plain(Style.NATION, words.NATION), plain(Style.MOTTO, words.MOTTO), Paragraph(Style.MOTTO_RULE)]
        place = self._agency.place or words.BLANK
        dateline = words.DATELINE.format(place=place, year=self._stamp.at.astimezone(texts.LOCAL).year)
        number = words.NUMBER.format(sign=sign_of(self._agency))
        return Table(
            HALVES,
            (
                (Cell(tuple(left)), Cell(tuple(right))),
                (Cell((plain(Style.NUMBER, number),)), Cell((plain(Style.DATELINE, dateline),))),
            ),
            grid=False,
        )

    def _results(self) -> Iterator[Paragraph]:
        dropped = self._marking.dropped() if self._marking else ""
        yield Paragraph(Style.PART, (Run(words.RESULTS, comment=dropped),))
        yield Paragraph(Style.BODY, tuple(self._runs(self._narrative.opening)))
        for number, part in enumerate(self._narrative.parts, 1):
            yield plain(Style.PILLAR, f"{number}. {part.title}")
            yield from (Paragraph(Style.BODY, tuple(self._runs(said))) for said in part.paragraphs)

    def _runs(self, said: tuple[Sentence, ...]) -> Iterator[Run]:
        for place, one in enumerate(said):
            if place:
                yield Run(" ")
            yield self._marking.run(one) if self._marking else Run(one.text)

    def _foot(self) -> Table:
        recipients = (plain(Style.RECIPIENT, one) for one in lines_of(self._agency.recipients) or (words.BLANK,))
        left = [plain(Style.RECIPIENTS_HEAD, words.RECIPIENTS), *recipients]
        titles = lines_of(self._agency.head_title) or (words.HEAD,)
        right = [
            *(plain(Style.OFFICE, one) for one in titles),
            plain(Style.NAME, self._agency.head_name or words.BLANK),
        ]
        return Table(HALVES, ((Cell(tuple(left)), Cell(tuple(right))),), grid=False)

    def _kept_with(self) -> str:
        year = self._stamp.at.astimezone(texts.LOCAL).year
        return words.KEPT_WITH.format(sign=sign_of(self._agency), year=year, agency=self._agency.name)
