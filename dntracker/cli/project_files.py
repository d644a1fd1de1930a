"""Commands that exchange projects with other programs: out as a workbook or schedule, in from either."""

from argparse import Namespace
from collections.abc import Mapping

from dntracker.cli.place import Place, answer, make_room, output, table, told
from dntracker.services.headed_table import STATE_WORDS, RowState
from dntracker.services.projects.exchange.exchange import SCHEDULE, WORKBOOK, arrive
from dntracker.services.projects.exchange.taking import Difference


def export_projects(place: Place, asked: Namespace) -> None:
    """Write projects as a workbook, or as a schedule that Microsoft Project opens."""
    out = output(asked.out, asked.file, WORKBOOK, SCHEDULE)
    with place.reading(asked.file) as desk:
        make_room(out)
        desk.projects.exchange.write(out, asked.programme, asked.project)
    told(str(out))


def import_projects(place: Place, asked: Namespace) -> None:
    """Take projects, money and milestones in as one act, or with `--dry-run` say what that would do."""
    arrival = arrive(asked.book)
    opened = place.trying if asked.dry_run else place.writing
    with opened(asked.file, asked.by) as desk:
        if asked.into:
            desk.projects.portfolio.item(asked.into)
        comparison = desk.projects.exchange.compare(arrival, asked.into)
        written = 0 if asked.dry_run else desk.projects.exchange.take(comparison)
    shown = [one for one in comparison.differences if one.state is not RowState.SAME]
    plain = {
        "file": comparison.name, "written": written, "left_out": comparison.left_out,
        "passed_over": comparison.passed_over,
        "same": comparison.count(RowState.SAME), "differences": [_plain(one) for one in shown],
    }  # fmt: skip
    lines = table([[one.place, STATE_WORDS[one.state], one.project, one.name, one.sentence] for one in shown])
    changes = f"{comparison.changes} thay đổi, {comparison.count(RowState.REFUSED)} chỗ không nạp được"
    said = f"Xem trước, chưa ghi gì: {changes}." if asked.dry_run else f"Đã nạp {changes}."
    said = f"{said} {comparison.passed_over}".strip()
    answer(plain, [*lines, said], as_json=asked.as_json)


def _plain(one: Difference) -> Mapping[str, str]:
    return {
        "state": one.state.value, "about": one.about.value, "place": one.place, "project": one.project,
        "name": one.name, "sentence": one.sentence,
    }  # fmt: skip
