"""What stands behind a number or date on a sheet of projects: the project, its sources, what is noted of it."""

from collections.abc import Iterable, Iterator

from dntracker.domain.milestone import Milestone
from dntracker.domain.project import ProjectAmount
from dntracker.domain.report import PARTS, Order, Ref
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.projects.detail import milestone_line
from dntracker.services.projects.project_desk import ProjectDesk
from dntracker.services.reports.kinds import KINDS
from dntracker.services.reports.story import CellStory, SourceLine
from dntracker.services.reports.time_signs import FIELD

HISTORY = 4
_VERSION = "lan-"


class ProjectStories:
    """Tells about the numbers and dates of the sheets of projects."""

    def __init__(self, catalogue: Catalogue, projects: ProjectDesk) -> None:
        self._catalogue, self._projects = catalogue, projects

    def story(self, order: Order, ref: Ref, value: str = "") -> CellStory | None:
        """The story of what stands in a row and field; None: it is a sum over projects."""
        code, _, part = ref[0].partition(PARTS)
        try:
            detail = self._projects.details.of(code)
        except UnknownCode:
            return None
        item = detail.item
        milestone = next((one for one in item.milestones if one.code == part), None)
        field = ref[1].partition("@")[0]
        place = self._column(order, field)
        return CellStory(
            title=item.project.name,
            place=f"{milestone.name} · {place}" if milestone else place,
            value_text=value,
            measure="",
            status="",
            sentence=detail.story.replace("**", ""),
            indicator="",
            cell=None,
            sources=tuple(self._sources(_cited(item.amounts, milestone, part, field))),
            notes=tuple(self._notes(milestone)) if milestone else (),
            history=tuple((one.at, one.text) for one in detail.history[:HISTORY]),
            project=code,
            milestone=milestone.code if milestone else "",
        )

    def _column(self, order: Order, field: str) -> str:
        offers = (one for band in KINDS[order.kind].bands for one in (*band.fields, *band.per_column))
        told = next((one.told for one in offers if one.code == field and field != FIELD), "")
        return told.partition(",")[0].partition(";")[0] or "Dòng thời gian"

    def _sources(self, codes: Iterable[str]) -> Iterator[SourceLine]:
        known = {one.code: one for one in self._catalogue.sources()}
        for code in dict.fromkeys(filter(None, codes)):
            if code in known:
                source = known[code]
                day = "/".join(reversed(source.date.split("-")))
                detail = ", ".join(filter(None, [source.number, source.outlet or source.issuer, day]))
                yield SourceLine(source.title, detail, source.url)

    def _notes(self, milestone: Milestone) -> Iterator[str]:
        line = milestone_line(milestone, self._catalogue.today)
        yield from filter(None, (line.told, milestone.note, f"Lý do: {line.reason}" if line.reason else ""))
        yield from line.moved


def _cited(amounts: Iterable[ProjectAmount], milestone: Milestone | None, part: str, field: str) -> Iterator[str]:
    if milestone is not None:
        yield from (milestone.source, *(one.document for one in milestone.revisions))
        return
    version = part.removeprefix(_VERSION) if part.startswith(_VERSION) else ""
    wanted = _KINDS_OF.get(field)
    for one in reversed(list(amounts)):
        if (version and str(one.version) != version) or (wanted and one.kind.value not in wanted):
            continue
        yield from (one.document, one.source)


_KINDS_OF = {
    "TONG_MUC": ("total",), "TONG_MUC_TRIEU": ("total",), "THEM": ("addition",), "KE_HOACH_NAM": ("plan_year",),
    "KHOI_LUONG": ("work_done",),
}  # fmt: skip
"""The kinds of amounts behind a column of money; behind any other, all that is known of the project's money."""
