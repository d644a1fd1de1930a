"""Issuing a sheet: one act that keeps what stands on it and its files, under a code that proves it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.act import Actor, Deed
from dntracker.domain.evidence_file import fit_name
from dntracker.domain.fold import fold
from dntracker.domain.issue import Issued, IssuedFile, Role
from dntracker.domain.issue_code import written
from dntracker.domain.issue_state import changes, code_for, numbers_in, shown, state_text
from dntracker.domain.layout import Layout
from dntracker.domain.report import Filled, Order, Report, Stamp
from dntracker.domain.submission import State
from dntracker.office.layout import layout
from dntracker.office.workbook import ending
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.reports import qr
from dntracker.services.reports.cells_kept import places_text
from dntracker.services.reports.issue_words import NumberChange, issuing_step, signed_day
from dntracker.services.reports.kinds import FORM_SHEET
from dntracker.services.reports.last_changes import LastChanges
from dntracker.services.reports.shelf import Shelf
from dntracker.services.rights import Rights, Work
from dntracker.services.submissions import Submissions
from dntracker.store.store import ReadOnly, Store

SCREEN = "issuing"
PLACE_AND_DAY = "DIA_DANH_NGAY"
FINAL = frozenset({State.APPROVED, State.LOCKED})


class Makers(Struct, frozen=True):
    """What makes a sheet: the order with all that it leaves to be understood, its report, and the filled template.

    `fill` takes the order, its report, the stamp and the QR as PNG.
    """

    whole: Callable[[Order], Order]
    make: Callable[[Order], Report]
    fill: Callable[[Order, Report, Stamp, bytes], Filled]


class Painters(Struct, frozen=True):
    """What makes the other files of an issue; None: that one is not kept.

    `pdf` takes the layouts, a title and an author; `text` the order and the stamp, and gives the report in words with
    its sentences, nothing for a kind of report that has none.
    """

    pdf: Callable[[Sequence[Layout], str, str], bytes] | None = None
    text: Callable[[Order, Stamp], Mapping[Role, bytes]] | None = None


class Prospect(Struct, frozen=True):
    """What issuing an order now would make.

    `again`: what stands on it was issued already, and that issue is what one gets. `changes` are those against the
    last issue of the same order, `warning` is why its numbers may still change, or empty.
    """

    order: Order
    report: Report
    title: str
    state: str
    version: int
    adjustment: int
    again: Issued | None
    changes: tuple[NumberChange, ...]
    warning: str

    @property
    def code(self) -> str:
        """The code that it has."""
        return code_for(self.state)


class Issuing:
    """Issues the sheets of one open file."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        submissions: Submissions,
        makers: Makers,
        actor: Callable[[], Actor],
        before_change: Callable[[], None],
    ) -> None:
        self._store, self._catalogue, self._submissions = store, catalogue, submissions
        self._makers, self._actor, self._before_change = makers, actor, before_change
        self._shelf, self._last = Shelf(store), LastChanges(store, catalogue)

    @property
    def rights(self) -> Rights:
        """Who may issue."""
        return self._submissions.rights

    def allow(self, order: Order) -> None:
        """Raises ReadOnly or NoRight unless whoever works now may issue what is ordered."""
        if self._store.readonly:
            raise ReadOnly(path=str(self._store.path))
        form = self._catalogue.form(order.form, order.period) if order.form else None
        self.rights.require(Work.ISSUE, "phát hành tờ", form, self._makers.whole(order).unit)

    def look(self, order: Order) -> Prospect:
        """What issuing an order now would make; raises what making its report raises."""
        order = self._makers.whole(order)
        report, version = self._makers.make(order), self._version(order)
        numbers = shown(report)
        state = state_text(order, version, numbers)
        again, before = self._shelf.known(code_for(state)), self._shelf.of(order)
        found: tuple[NumberChange, ...] = ()
        if before and again is None:
            old = self._shelf.content(before[-1], Role.NUMBERS).decode("utf-8")
            found = self._last.tell(before[-1], changes(numbers_in(old), numbers))
        count = again.adjustment if again else len(before)
        title = self._title(order, report)
        return Prospect(order, report, title, state, version, count, again, found, self._warning(order))

    def issue(self, order: Order, day: date | None, painters: Painters) -> tuple[Issued, Prospect]:
        """Issue a sheet, its files whole, in one act; what was issued already is given back as it was.

        `day` is the one beside the place; None leaves it to be written by hand. Raises ReadOnly, NoRight
        and what `look` raises.
        """
        self.allow(order)
        found = self.look(order)
        if found.again is not None:
            return found.again, found
        issued = self._issued(found, day, self._store.clock())
        contents = self._contents(found, issued, day, painters)
        self._before_change()
        deed = Deed(self._actor(), issuing_step(issued, warned=bool(found.warning)), SCREEN)
        with self._store.act(deed) as writing:
            files = [
                IssuedFile(role, file_name(issued, role, content), writing.keep(content), len(content))
                for role, content in contents.items()
            ]
            issued = replace(issued, files=tuple(files))
            writing.put(issued)
        return issued, found

    def _issued(self, found: Prospect, day: date | None, at: datetime) -> Issued:
        order = found.order
        return Issued(
            found.code, order.kind, order.form, found.version, order.unit, order.period, order.subject, order.since,
            found.title, found.adjustment, day or at.astimezone(texts.LOCAL).date(), at, self._actor().person,
            (), order.paging,
        )  # fmt: skip

    def _contents(self, found: Prospect, issued: Issued, day: date | None, painters: Painters) -> Mapping[Role, bytes]:
        stamp, report = Stamp(issued.at, written(issued.code), issued.adjustment), _dated(found.report, day)
        filled = self._makers.fill(found.order, report, stamp, qr.png(stamp.code))
        made = {
            Role.NUMBERS: found.state.encode("utf-8"),
            Role.PLACES: places_text(filled).encode("utf-8"),
            Role.WORKBOOK: filled.data,
        }
        if painters.pdf is not None:
            made[Role.PDF] = painters.pdf(layout(filled, day=day), report.title, report.author)
        if painters.text is not None:
            made |= painters.text(found.order, stamp)
        return made

    def _title(self, order: Order, report: Report) -> str:
        period = texts.inside(texts.period_name(order.period)) if order.period else ""
        if order.kind != FORM_SHEET:
            return ", ".join(filter(None, (report.title, period)))
        return f"Biểu {order.form}, {period}, {self._catalogue.unit(order.unit).short_name}"

    def _version(self, order: Order) -> int:
        return self._catalogue.form(order.form, order.period).version if order.form else 0

    def _warning(self, order: Order) -> str:
        if not order.form or order.period is None:
            return ""
        form = self._catalogue.form(order.form, order.period)
        unit = order.unit or form.consolidator
        known = self._submissions.of(form.code, unit, order.period)
        if known is not None and known.state in FINAL:
            return ""
        named = self._catalogue.unit(unit).short_name if unit else "các đơn vị"
        details = {
            "form": form.code, "period": texts.inside(texts.period_name(order.period)), "unit": named,
            "state": known.state if known else State.DRAFT,
        }  # fmt: skip
        return texts.fill("unapproved_sheet", details)


def file_name(issued: Issued, role: Role, content: bytes) -> str:
    """A name that every system takes, with the code in it: *01-cds_2025-q4_skhcn_4F7K2M9XQH3P.xlsx*."""
    period = issued.period.code if issued.period else ""
    parts = filter(None, (issued.form or issued.kind, issued.subject, period, issued.unit, issued.paging))
    name = fit_name(f"{fold('_'.join(parts)).replace('/', '-')}_{issued.code}")
    ends = {Role.NUMBERS: "-so-lieu.json", Role.PLACES: "-vi-tri.json", Role.SENTENCES: "-loi-van.json"}
    return name + (ending(content) if role is Role.WORKBOOK else ends.get(role, f".{role.value}"))


def _dated(report: Report, day: date | None) -> Report:
    place = report.fields.get(PLACE_AND_DAY)
    if day is None or not isinstance(place, str):
        return report
    return replace(
        report, fields={**report.fields, PLACE_AND_DAY: f"{place.partition(', ngày')[0]}, {signed_day(day)}"}
    )
