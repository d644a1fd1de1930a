"""The command that writes reports."""

import sys
from argparse import Namespace
from pathlib import Path

from dntracker.cli.place import BOOKS, NoFolder, Place, make_room, output, told
from dntracker.domain.period import Frequency, Period
from dntracker.domain.report import Order
from dntracker.services.desk import Desk


def report(place: Place, asked: Namespace) -> None:
    """Write one report as a workbook, PDF or Word file, or the sheets of all units into a folder or one workbook."""
    out = _output(asked)
    with place.reading(asked.file) as desk:
        order = order_of(desk, asked)
        make_room(out)
        if asked.all_units:
            export = desk.reports.export_book if out.suffix.lower() in BOOKS else desk.reports.export_all
            export(desk.reports.of_all_units(order), out, _progress)
        elif out.suffix.lower() == ".pdf":
            as_pdf(desk, order, out)
        elif out.suffix.lower() == ".docx":
            desk.narrating.export(desk.reports.whole(order), out)
        else:
            desk.reports.export(order, out)
    told(str(out))


def as_pdf(desk: Desk, order: Order, out: Path) -> None:
    """Print a report into a PDF, whole or not at all; raises NoFolder where it cannot be written."""
    made, layouts = desk.reports.make(order), desk.reports.layouts(order)
    from dntracker.paint import pdf  # loads Qt: 0.3 s that other commands do not pay

    if not pdf.save(layouts, out, made.title, made.author):
        raise NoFolder(path=str(out))


def order_of(desk: Desk, asked: Namespace) -> Order:
    """What the arguments order; raises UnknownCode, InvalidPeriod, TwoYears."""
    indicator = desk.catalogue.indicator(asked.indicator).code if asked.indicator else ""
    period, framework = Period.parse(asked.period) if asked.period else None, asked.framework
    if framework and framework not in (one.code for one in desk.frameworks.all()):  # DTI-2022, QD922
        found, year = desk.frameworks.answering(framework, period.year if period else None)
        framework, period = found.code, period or Period(year, Frequency.YEAR)
    subject = asked.project or asked.programme or framework or indicator
    return Order(asked.kind, asked.form, asked.unit, period, subject, asked.since, asked.paging)


def _output(asked: Namespace) -> Path:
    if not asked.all_units:
        return output(asked.out, asked.file, *BOOKS, ".pdf", ".docx")
    is_file = asked.out.suffix.lower() in (*BOOKS, ".pdf", ".docx")
    return output(asked.out, asked.file, *BOOKS) if is_file else Path(asked.out)


def _progress(done: int, count: int, name: str) -> None:
    print(f"{done + 1}/{count} {name}", file=sys.stderr, flush=True)
