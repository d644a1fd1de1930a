"""Commands that read projects: the list, one project, the portfolio beside what sources publish."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from msgspec import to_builtins

from dntracker.cli.place import Place, answer, table
from dntracker.domain.project import ProjectAmount
from dntracker.domain.quantity import Qualifier
from dntracker.services.desk import Desk
from dntracker.services.projects.amounts import amount_name, money_text
from dntracker.services.projects.budget import excesses
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.funding import Funding, funding
from dntracker.services.projects.guards import weights_note
from dntracker.services.projects.list_texts import amount_words, milestone_words, sum_words
from dntracker.services.projects.listing import Asked, Grouping, Line, Listing, arranged, lines_of
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.published import Beside, Published, StageRow, Stated
from dntracker.services.projects.published_texts import differing, gap_text, stage_name, stated_text
from dntracker.services.projects.published_texts import lines_of as published_lines
from dntracker.services.projects.slips import slip_words
from dntracker.services.projects.totals import Total
from dntracker.services.projects.within import items_of
from dntracker.services.projects.words import COLOURS, OBSTACLES

NONE = "Không có dự án nào như vậy."


@contextmanager
def looking(place: Place, asked: Namespace) -> Iterator[Desk]:
    """An open file as it is, or as it was at the end of the day asked for."""
    with place.reading(asked.file) as desk:
        yield desk.on(asked.as_of) if asked.as_of else desk


def projects(place: Place, asked: Namespace) -> None:
    """The projects in groups, each with its sum."""
    with looking(place, asked) as desk:
        _known(desk, asked)
        colours = {code: one.colour for code, one in desk.projects.ratings.all().items()}
        chosen = items_of(desk.projects.portfolio, asked.programme)
        items = [one for one in chosen if asked.unit in ("", one.project.owner)]
        lines = lines_of(items, desk.today, colours, lambda code: desk.catalogue.unit(code).short_name)
        late = [one for one in lines if not asked.late or (one.slip or 0) > 0]
        wanted = Asked(asked.programme, asked.stage, words=asked.search, grouping=Grouping(asked.group))
        found = arranged(late, wanted)
    plain = {
        "groups": [
            {"title": one.title, "total": plain_total(one.total), "projects": [_line(line) for line in one.lines]}
            for one in found.groups
        ],
        "total": plain_total(found.total),
    }
    answer(plain, _list_lines(found), as_json=asked.as_json)


def project(place: Place, asked: Namespace) -> None:
    """One project: where it stands, its money, milestones, obstacles, and what there is to say about them."""
    with looking(place, asked) as desk:
        item = desk.projects.portfolio.item(asked.project)
        rating = desk.projects.ratings.of(asked.project)
        slip, today = item.slip(desk.today), desk.today
        owner = desk.catalogue.unit(item.project.owner).short_name if item.project.owner else ""
    notes = [*(one.sentence for one in excesses(item)), *filter(None, [weights_note(item.milestones)])]
    plain = to_builtins(item) | {"slip": slip, "colour": rating.colour.value, "why": rating.sentences, "notes": notes}
    place_words = " · ".join(one.name for one in (item.stage, item.beside) if one) or "chưa ghi giai đoạn"
    lines = [
        f"{item.project.code}  {item.project.name}",
        *(f"  {said}" for said in filter(None, [place_words, owner, item.programme.name if item.programme else ""])),
        f"  {COLOURS[rating.colour]}" + (f", {slip_words(slip)}" if slip is not None else ""),
        *(f"    {said}" for said in rating.sentences),
        *_part("Tiền", [f"{amount_name(one)}: {money_text(one.dong, one.qualifier)}" for one in item.amounts]),
        *_part("Mốc", [f"{one.code}: {milestone_words(one, today)}" for one in item.milestones]),
        *_part("Vướng mắc", [_obstacle(item, place) for place in range(len(item.obstacles))]),
        *_part("Lưu ý", notes),
    ]
    answer(plain, lines, as_json=asked.as_json)


def portfolio(place: Place, asked: Namespace) -> None:
    """What the file has of each programme, beside what every source publishes, and where those differ."""
    with looking(place, asked) as desk:
        published = desk.projects.published.all()
        programmes = desk.projects.portfolio.programmes()
        money = [found for one in programmes if (found := funding(desk.store, desk.catalogue, one))]
        lines = lines_of(desk.projects.portfolio.items(), desk.today, {}, lambda code: code)
        held = arranged(lines, Asked(grouping=Grouping.PROGRAMME))
    plain = {
        "held": [{"title": one.title, "count": len(one.lines), "total": plain_total(one.total)} for one in held.groups],
        "published": [_published(one) for one in published],
        "funding": [_funding(one) for one in money],
    }
    told = ["Trong tệp", *(f"  {line}" for line in table([_held(one.title, len(one.lines), one.total)
            for one in held.groups], right=[1, 2]))]  # fmt: skip
    for one in published:
        told += ["", f"Theo nguồn: {one.programme.name}", *(f"  {line}" for line in published_lines(one))]
    told += [""] * bool(money) + [one.sentence for one in money]
    answer(plain, told, as_json=asked.as_json)


def plain_total(total: Total) -> dict[str, Any]:
    """A sum with how much of it is known."""
    return {**_money(total.dong, total.qualifier), "known": total.known, "of": total.of}


def _known(desk: Desk, asked: Namespace) -> None:
    if asked.unit:
        desk.catalogue.unit(asked.unit)
    if asked.programme:
        desk.projects.portfolio.programme(asked.programme)
    if asked.stage:
        desk.projects.portfolio.stage(asked.stage)


def _line(line: Line) -> dict[str, Any]:
    project, total = line.item.project, line.item.total
    return {
        "code": project.code, "name": project.name, "programme": project.programme, "owner": project.owner,
        "stage": project.stage, "beside": project.beside, "colour": line.colour.value, "slip": line.slip,
        "total": _amount(total) if total else None,
    }  # fmt: skip


def _amount(one: ProjectAmount) -> dict[str, Any]:
    return {**_money(one.dong, one.qualifier), "date": one.date, "version": one.version, "source": one.source}


def _money(dong: int | None, qualifier: Qualifier | None) -> dict[str, Any]:
    return {"dong": dong, "qualifier": qualifier and qualifier.value}


def _list_lines(found: Listing) -> list[str]:
    if not found.groups:
        return [NONE]
    rows = table([_row(line) for line in found.lines], right=[3])
    lines = []
    for group in found.groups:
        lines += [f"{group.title}: {len(group.lines)} dự án, {sum_words(group.total)} tỷ đồng"]
        lines += [f"  {next(rows)}" for _ in group.lines]
    return [*lines, f"Cộng: {len(found.lines)} dự án, {sum_words(found.total)} tỷ đồng"]


def _row(line: Line) -> list[str]:
    late = slip_words(line.slip)
    return [line.code, line.stage_name, COLOURS[line.colour], amount_words(line.item.total), late,
            line.item.project.name]  # fmt: skip


def _held(title: str, count: int, total: Total) -> list[str]:
    return [title, f"{count} dự án", f"{sum_words(total)} tỷ đồng"]


def _part(title: str, lines: list[str]) -> list[str]:
    return [f"{title}:", *(f"  {line}" for line in lines)] if lines else []


def _obstacle(item: Item, place: int) -> str:
    one = item.obstacles[place]
    due = f", hạn {date_words(one.due)}" if one.due else ""
    done = f", đã gỡ {date_words(one.resolved)}: {one.resolution}" if one.resolved else due
    return f"{OBSTACLES[one.kind]} {one.number}: {one.text}{done}"


def _published(one: Published) -> dict[str, Any]:
    return {
        "programme": one.programme.code,
        "stages": [_stage(row) for row in one.rows],
        "whole": _stage(one.whole) if one.whole else None,
        "sums": [{**_stated(summed.stated), "stages": summed.stages} for summed in one.sums],
    }


def _stage(row: StageRow) -> dict[str, Any]:
    return {
        "stage": row.stage.code if row.stage else "", "name": stage_name(row),
        "held": {"projects": [one.project.code for one in row.items], "total": plain_total(row.total)},
        "said": [_beside(one) for one in row.said], "differ": differing(row),
    }  # fmt: skip


def _beside(one: Beside) -> dict[str, Any]:
    return {
        **_stated(one.stated),
        "inside": [item.project.code for item in one.inside], "unclear": [item.project.code for item in one.unclear],
        "held": plain_total(one.total), "count_gap": one.count_gap,
        "money_gap": _money(one.dong_gap, one.gap_qualifier), "text": gap_text(one),
    }  # fmt: skip


def _stated(one: Stated) -> dict[str, Any]:
    return {
        "source": one.source.code if one.source else "", "title": one.source.title if one.source else "",
        "unit": one.unit, "date": one.date, "count": one.count,
        "count_qualifier": one.count_qualifier and one.count_qualifier.value,
        "money": _money(one.dong, one.qualifier), "said": stated_text(one),
    }  # fmt: skip


def _funding(one: Funding) -> dict[str, Any]:
    return {
        "document": one.document.code, "total": one.total.number,
        "parts": {part.name: part.number for part in one.parts}, "gap": float(one.gap), "text": one.sentence,
    }  # fmt: skip
