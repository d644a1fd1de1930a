"""What the sheets of projects share: whose they are, which projects stand on them under which programme, words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.known_date import first_day
from dntracker.domain.period import Frequency, Period
from dntracker.domain.project import ProjectAmount
from dntracker.domain.quantity import Qualifier
from dntracker.domain.report import Band, Fact, Number, Order, Report, Value
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.projects.amounts import decimals_of, scaled
from dntracker.services.projects.portfolio import Item, Portfolio
from dntracker.services.projects.totals import Total
from dntracker.services.projects.within import items_of
from dntracker.services.reports.agencies import unit_name
from dntracker.services.reports.heading import Heading

ALONE = "Ngoài các chương trình, đề án"


class Said(Struct, frozen=True):
    """What a sheet of projects says besides its heading: its title, what it is about, its own fields and bands."""

    title: str
    about: str
    fields: Mapping[str, Value]
    bands: Mapping[str, Band]
    paper: str = ""


class ProjectRows:
    """Gathers what sheets say about the projects of one open file."""

    def __init__(self, catalogue: Catalogue, portfolio: Portfolio) -> None:
        self.catalogue, self.portfolio = catalogue, portfolio

    def report(self, order: Order, said: Said) -> Report:
        """The report, headed as whoever consolidates forms heads it at the end of the period, or today."""
        day = order.period.end if order.period else self.catalogue.today
        heading = Heading(self.catalogue, self._consolidator(), day)
        period = order.period or Period.containing(self.catalogue.today, Frequency.QUARTER)
        common: dict[str, Value] = {
            "TEN_BIEU": said.title.upper(),
            "KY": texts.period_name(period),
            "NGAY_CHOT": f"Tính đến ngày {texts.day(min(day, self.catalogue.today))}",
        }
        all_fields = heading.fields | common | dict(said.fields)
        return Report(said.title, said.about, heading.author, all_fields, dict(said.bands), said.paper)

    def items(self, programme: str) -> list[Item]:
        """The projects of a programme and of those that are part of it, or all; raises UnknownCode."""
        known = [one.code for one in self.portfolio.programmes()]
        if programme and programme not in known:
            raise UnknownCode(kind="programme", wanted=programme, near=tuple(known))
        return items_of(self.portfolio, programme)

    def items_at(self, programme: str, day: date) -> list[Item]:
        """Those that had begun by a day (or do not say when), as they stood then; raises UnknownCode."""
        begun = (one for one in self.items(programme) if _began(one.project.start, day))
        return [_stood(one, day) for one in begun]

    def scope(self, programme: str) -> str:
        """What a sheet about a programme says of it; of none, that it is about all projects."""
        if not programme:
            return "Mọi dự án trong tệp"
        return next(one.name for one in self.portfolio.programmes() if one.code == programme)

    def owner(self, item: Item) -> str:
        """Who owns a project."""
        return unit_name(self.catalogue, item.project.owner)

    def document(self, amount: ProjectAmount | None) -> str:
        """The document or article that says an amount: its number, or else its title."""
        if amount is None:
            return ""
        known = {one.code: one for one in self.catalogue.sources()}
        source = known.get(amount.document or amount.source)
        return f"{source.number} {source.title}".strip() if source else amount.document or amount.source

    def _consolidator(self) -> str:
        return next((one.consolidator for one in self.catalogue.forms() if one.consolidator), "")


def _began(known: str, day: date) -> bool:
    return not known or first_day(known) <= day


def _stood(item: Item, day: date) -> Item:
    return replace(
        item,
        amounts=tuple(one for one in item.amounts if _began(one.date, day)),
        milestones=tuple(
            replace(
                one,
                actual=one.actual if _began(one.actual, day) else "",
                revisions=tuple(each for each in one.revisions if _began(each.on, day)),
            )
            for one in item.milestones
        ),
        obstacles=tuple(
            one if _began(one.resolved, day) else replace(one, resolved="", resolution="")
            for one in item.obstacles
            if _began(one.raised, day)
        ),
    )


def by_programme(items: Iterable[Item]) -> Iterator[tuple[str, list[Item]]]:
    """Projects under the names of their programmes; they come in the order of the portfolio."""
    for _, found in groupby(items, lambda one: one.project.programme):
        group = list(found)
        yield group[0].programme.name if group[0].programme else ALONE, group


def stage_words(item: Item) -> str:
    """Where a project is: its state beside the path, or its stage."""
    stage = item.beside or item.stage
    return stage.name if stage else item.project.beside or item.project.stage


def fact(text: str) -> Value:
    """A text that counts, or nothing."""
    return Fact(text) if text else ""


def of_money(dong: int | None, qualifier: Qualifier | None, scale: int) -> Value:
    """An amount in millions or billions as a number; nothing where none is known."""
    if dong is None:
        return ""
    quantity = scaled(dong, scale, qualifier)
    return Number(quantity, decimals_of(quantity))


def of_amount(amount: ProjectAmount | None, scale: int) -> Value:
    """An amount of a project as a number."""
    return of_money(amount.dong, amount.qualifier, scale) if amount else ""


def of_total(found: Total, scale: int) -> Value:
    """A sum as a number; nothing where not one part is known."""
    return of_money(found.dong, found.qualifier, scale)
