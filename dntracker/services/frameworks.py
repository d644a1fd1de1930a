"""Frameworks (*bộ chỉ tiêu*): their lines with points, and what a person does with them."""

from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.exact import as_float, exact
from dntracker.domain.framework import (
    LEVELS,
    Criterion,
    Framework,
    Mismatch,
    Score,
    Scoring,
    in_order,
    mismatches,
    points_of,
)
from dntracker.domain.number_text import read, write
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.scoring import share_of
from dntracker.domain.unit import Unit, is_valid
from dntracker.office.table import Table, write_table
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.cataloguing import MissingField, UnusableCode
from dntracker.services.framework_names import TwoYears, held, named
from dntracker.services.framework_table import COLUMNS, ImportRow, preview_of, row_of
from dntracker.services.headed_table import RowState
from dntracker.services.incoming import Incoming
from dntracker.services.screen_acts import ScreenActs
from dntracker.store.store import Store

COMMUNE = "commune"
SCORING_WORDS = {
    Scoring.RATIO: "Tỷ lệ a/b",
    Scoring.STEPS: "Bậc thang",
    Scoring.YES_HALF_NO: "Có, một nửa, không",
    Scoring.UNSCORED: "Không chấm",
}
LEVEL_WORDS = {"self_assessed": "Tự chấm", "verified": "Thẩm định", "official": "Công nhận"}


class NoPoints(UserError):
    """A `text` that is no number of points; `most` says up to how many."""

    code = "no_points"


class Line(Struct, frozen=True):
    """A line of a framework: its depth, whether others lie under it, and its points of one year by `LEVELS`.

    `summed` are the levels whose points are the sum of the parts; `parts` is what the parts may earn together where
    that is not the stated maximum; `note` is the remark on its points.
    """

    criterion: Criterion
    depth: int
    is_group: bool
    points: tuple[float | None, ...]
    summed: frozenset[str] = frozenset()
    parts: float | None = None
    note: str = ""


class Preview(Struct, frozen=True):
    """What taking a workbook would do, row by row, and the groups that would not add up."""

    framework: Framework
    rows: tuple[ImportRow, ...]
    mismatches: tuple[Mismatch, ...] = ()

    def count(self, state: RowState) -> int:
        """How many rows are in a state."""
        return sum(row.state is state for row in self.rows)

    @property
    def changes(self) -> tuple[Criterion, ...]:
        """The criteria that would be written."""
        rows = (row for row in self.rows if row.state in (RowState.NEW, RowState.CHANGED))
        return tuple(row.criterion for row in rows if row.criterion is not None)


class Frameworks:
    """The frameworks of one open file."""

    def __init__(self, store: Store, catalogue: Catalogue, acts: ScreenActs) -> None:
        self._store, self._catalogue, self._acts = store, catalogue, acts

    def all(self) -> list[Framework]:
        """Every framework, the latest first."""
        return sorted(self._store.all(Framework), key=lambda one: (one.valid_from or date.min, one.code), reverse=True)

    def likeliest(self) -> list[Framework]:
        """Every framework: first those with points given, then those whose maxima are known, each the latest first."""
        given = {one.framework for one in self._store.all(Score)}
        known = {one.framework for one in self._store.all(Criterion) if one.points}
        return sorted(self.all(), key=lambda one: (one.code not in given, one.code not in known))

    def framework(self, code: str) -> Framework:
        """The framework with this code; raises UnknownCode."""
        found = {one.code: one for one in self.all()}
        if code not in found:
            raise UnknownCode(kind="framework", wanted=code, near=tuple(found))
        return found[code]

    def answering(self, name: str, year: int | None = None) -> tuple[Framework, int]:
        """The framework that is named, and the year that it scores: the one asked for, else its likely one.

        It answers to its code, its document's (*QD922*), and its kind with a year (*DTI-2022*, which is that year).
        Raises UnknownCode, OtherYear, TwoYears.
        """
        known = self.all()
        framework, own = named(known, name)
        if own and year not in (None, own):
            raise TwoYears(name=name, own=own, year=year)
        return framework, held(known, framework, year or own or self.likely_year(framework.code))

    def years_of(self, framework: Framework) -> list[int]:
        """The years that a framework scores, the newest first; where it scores none of ours, the newest."""
        return [year for year in self.years() if framework.holds(year)] or self.years()[:1]

    def document_of(self, framework: Framework) -> str:
        """The document that sets a framework, by number and title; what no source is called stands for itself."""
        try:
            source = self._catalogue.source(framework.document)
        except UnknownCode:
            return framework.document
        return ", ".join(filter(None, [source.number, source.title]))

    def criteria(self, code: str) -> list[Criterion]:
        """The lines of a framework, in its order."""
        own = [one for one in self._store.all(Criterion) if one.framework == code]
        return [one for _, one in in_order(own)]

    def of_indicator(self, indicator: str) -> list[tuple[Framework, Criterion]]:
        """Where an indicator is scored."""
        by_code = {one.code: one for one in self.all()}
        return [(by_code[one.framework], one) for one in self._store.all(Criterion) if one.indicator == indicator]

    def lines(self, code: str, year: int, territory: str = "") -> list[Line]:
        """The lines of a framework with their points of a year; of the city as it was then, without a territory."""
        criteria = self.criteria(code)
        period = Period(year, Frequency.YEAR)
        about = territory or self._catalogue.city(period)
        scores = {one.criterion: one for one in self._store.all(Score) if _is_of(one, code, about, period)}
        given = {level: {name: one.of(level) for name, one in scores.items()} for level in LEVELS}
        points = {level: points_of(criteria, given[level]) for level in LEVELS}
        groups = {one.parent for one in criteria}
        wrong = {one.code: one.parts for one in mismatches(criteria)}
        return [
            Line(
                one, depth, one.code in groups, tuple(points[level][one.code] for level in LEVELS),
                frozenset(level for level in LEVELS if given[level].get(one.code) is None and one.code in groups),
                wrong.get(one.code), scores[one.code].note if one.code in scores else "",
            )
            for depth, one in in_order(criteria)
        ]  # fmt: skip

    def mismatches(self, code: str) -> list[Mismatch]:
        """The groups whose parts do not add up to the stated maximum."""
        return mismatches(self.criteria(code))

    def years(self) -> list[int]:
        """The years for which points can be given, the newest first."""
        return list(range(self._catalogue.today.year, 2019, -1))

    def likely_year(self, code: str) -> int:
        """The newest year with points of a framework, else the last for which it can have any."""
        known = [one.period.year for one in self._store.all(Score) if one.framework == code]
        return max(known, default=self.years_of(self.framework(code))[0])

    def units(self, year: int) -> list[Unit]:
        """The units that have a territory of their own, which can be scored, at the end of a year."""
        day = Period(year, Frequency.YEAR).end
        units = (one for one in self._catalogue.units() if self.territory_of(one.code) and is_valid(one, day))
        return sorted(units, key=lambda one: one.code)

    def territory_of(self, unit: str) -> str:
        """The territory of its own that a unit's points are about; empty: the city. Raises UnknownCode."""
        territory = self._catalogue.unit(unit).territory if unit else ""
        return territory if territory and self._catalogue.territory(territory).kind == COMMUNE else ""

    def put_framework(self, framework: Framework) -> None:
        """Write what a framework is called, which document sets it and when it holds."""
        if not framework.code.strip() or not framework.name.strip():
            raise MissingField(field="mã và tên của bộ chỉ tiêu")
        if " " in framework.code:
            raise UnusableCode(text=framework.code)
        with self._acts.act(f"ghi bộ chỉ tiêu: {framework.name}") as writing:
            writing.put(framework)

    def put_criterion(self, criterion: Criterion) -> None:
        """Write one line of a framework."""
        if not criterion.name.strip():
            raise MissingField(field="tên")
        with self._acts.act(f"ghi tiêu chí {criterion.code}: {criterion.name}") as writing:
            writing.put(criterion)

    def remove_criterion(self, criterion: Criterion) -> None:
        """Take a line and all that lies under it out of its framework, with its points."""
        gone = _below(self.criteria(criterion.framework), criterion.code)
        with self._acts.act(f"bỏ tiêu chí {criterion.code}: {criterion.name}") as writing:
            for one in self._store.all(Score):
                if one.framework == criterion.framework and one.criterion in gone:
                    writing.remove(one)
            for line in self.criteria(criterion.framework):
                if line.code in gone:
                    writing.remove(line)

    def record(self, criterion: Criterion, year: int, level: str, text: str, territory: str = "") -> float | None:
        """Give points to a line for a year on a level; an empty text takes them away. Raises NoPoints."""
        period = Period(year, Frequency.YEAR)
        about = territory or self._catalogue.city(period)
        points = points_read(criterion, text)
        key = (criterion.framework, criterion.code, about, period.code)
        old = self._store.get(Score, *key) or Score(criterion.framework, criterion.code, about, period)
        new = replace(old, **{level: points})
        said = "bỏ điểm" if points is None else f"{write(Quantity(points))} điểm"
        with self._acts.act(f"{LEVEL_WORDS[level].lower()} {said}, {year}: {criterion.name}") as writing:
            if all(new.of(one) is None for one in LEVELS) and not new.note:
                writing.remove(new)
            else:
                writing.put(new)
        return points

    def preview(self, incoming: Incoming, framework: Framework) -> Preview:
        """What taking a workbook into a framework would do; nothing is written.

        Raises TooManyRows, NoHeading, NoRows.
        """
        old = {one.code: one for one in self.criteria(framework.code)}
        indicators = {one.code for one in self._catalogue.indicators()}
        rows = preview_of(incoming.book, incoming.name, framework.code, old, indicators)
        after = old | {row.criterion.code: row.criterion for row in rows if row.criterion and row.state.taken}
        return Preview(framework, tuple(rows), tuple(mismatches(list(after.values()))))

    def take(self, preview: Preview) -> int:
        """Write what a preview showed as new or changed, as one step; how many lines were written."""
        with self._acts.act(f"nạp bộ chỉ tiêu {preview.framework.name}: {len(preview.changes)} dòng") as writing:
            writing.put(preview.framework)
            for one in preview.changes:
                writing.put(one)
        return len(preview.changes)

    def export(self, code: str, path: Path) -> Path:
        """Write a framework as a workbook that `preview` reads; raises TargetUnwritable."""
        name = next(one.name for one in self.all() if one.code == code)
        rows = [row_of(one) for one in self.criteria(code)]
        write_table(Table(name, f"Bộ chỉ tiêu {code}", COLUMNS, rows, wide=True), path)
        return path


def points_read(criterion: Criterion, text: str) -> float | None:
    """The points that somebody typed for a line, or answered; None where nothing was typed. Raises NoPoints."""
    if not text.strip():
        return None
    most, share = criterion.points, share_of(criterion, text)
    if most is not None and share is not None:
        return as_float(exact(most) * exact(share))
    try:
        points = read(text).number
    except UserError as error:
        raise _no_points(criterion, text) from error
    if points is None or points < 0 or (most is not None and points > most):
        raise _no_points(criterion, text)
    return points


def _no_points(criterion: Criterion, text: str) -> NoPoints:
    most = "trở lên" if criterion.points is None else f"đến {write(Quantity(criterion.points))}"
    words = criterion.scoring is Scoring.YES_HALF_NO and criterion.points is not None
    return NoPoints(text=text, most=f"{most}, hoặc có, một nửa, không" if words else most)


def _is_of(score: Score, framework: str, territory: str, period: Period) -> bool:
    return (score.framework, score.territory, score.period) == (framework, territory, period)


def _below(criteria: list[Criterion], code: str) -> set[str]:
    found = {code}
    for one in criteria:  # a group stands before its parts
        if one.parent in found:
            found.add(one.code)
    return found
