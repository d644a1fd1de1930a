"""Every export of an open file, by what it is."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from dntracker.domain.act import Deed
from dntracker.domain.evidence import Evidence
from dntracker.domain.issue import Role
from dntracker.domain.report import Order
from dntracker.paint.pdf import painted
from dntracker.services.found_cells import Where
from dntracker.services.reports.issuing import Painters
from tests.hostile.strings import marked
from tests.hostile.world import CITY, COMMUNES, HAI_CHAU, HAI_VAN, Q4, World
from tests.support import LAN, put

_DEED = Deed(LAN, "giữ")

ORDERS = (
    Order("bieu", CITY, "SKHCN", Q4),
    Order("bieu", COMMUNES, HAI_CHAU, Q4),
    Order("theo-don-vi", COMMUNES, period=Q4),
    Order("qua-cac-nam", subject="KTS.01"),
    Order("con-thieu", period=Q4),
    Order("thay-doi", CITY, since=date(2025, 12, 1)),
    Order("thay-doi", COMMUNES, since=date(2025, 12, 1)),
)


def workbooks(world: World, folder: Path) -> Iterator[Path]:
    """All that is exported as a workbook, one after another."""
    desk = world.desk
    for place, order in enumerate(ORDERS):
        yield desk.reports.export(order, folder / f"{place}-{order.kind}.xlsx")
    missing = desk.overview.matrix(periods=[Q4]).missing
    yield desk.reports.export_missing(missing, folder / "con-thieu-chon.xlsx")
    for where in (Where(COMMUNES, HAI_CHAU, Q4), Where(COMMUNES, HAI_VAN, Q4), Where(CITY, "SKHCN", Q4)):
        yield desk.exchange.write_form(where, folder / f"don-vi-{where.unit}.xlsx")
    for framework in desk.frameworks.all():
        yield desk.frameworks.export(framework.code, folder / f"khung-{framework.code}.xlsx")
    for order in ORDERS[1:4]:
        issued, _ = desk.issuing.issue(order, date(2025, 12, 10), Painters())
        yield desk.proving.shelf.reprint(issued, Role.WORKBOOK, folder / f"phat-hanh-{order.kind}.xlsx")


def of_all_units(world: World, folder: Path, each: int = 1) -> tuple[Path, Path]:
    """The sheets of all units, or of every so many, as a folder and as one workbook."""
    desk = world.desk
    orders = desk.reports.of_all_units(Order("bieu", form=COMMUNES, period=Q4))[::each]
    every = desk.reports.export_all(orders, folder / "mọi đơn vị", lambda *_: None).path
    return every, desk.reports.export_book(orders, folder / "mọi đơn vị.xlsx", lambda *_: None).path


def evidence(world: World, texts: list[str], folder: Path) -> Path:
    """A folder of evidence whose files and whose owners have hostile names."""
    desk, (figure, *_) = world.desk, [one for one in world.desk.figures("KTS.01") if one.period == Q4]
    files = []
    for place, text in enumerate(texts):
        content = str(place).encode()
        with desk.store.act(_DEED) as writing:
            known = writing.keep(content)
        files.append(Evidence(marked(text, place), known, len(content), marked(text, place)))
    put(desk.store, replace(figure, evidence=tuple(files)))
    return desk.evidence_list.export(CITY, "SKHCN", Q4, folder).folder


def texts(world: World, folder: Path) -> Iterator[Path]:
    """The Word reports."""
    for order in ORDERS[:2]:
        yield world.desk.narrating.export(order, folder / f"{order.unit}.docx")


def pages(world: World) -> Iterator[tuple[Order, bytes]]:
    """What is printed."""
    for order in ORDERS:
        made = world.desk.reports.make(order)
        yield order, painted(world.desk.reports.layouts(order), made.title, made.author)
