"""All that the screen Chỉ tiêu shows of one indicator beside its fields: plain data, every text final."""

import json
from collections.abc import Callable, Iterable
from datetime import datetime

from msgspec import Struct

from dntracker.domain.act import Entry
from dntracker.domain.check import CheckRule, Severity
from dntracker.domain.figure import Target
from dntracker.domain.indicator import Indicator, SeriesBreak
from dntracker.domain.line import line_of
from dntracker.domain.number_text import write
from dntracker.domain.unit import Territory
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.check_rules import KINDS, looked_at
from dntracker.services.definitions import VersionLine, versions
from dntracker.services.frameworks import Frameworks
from dntracker.services.target_deeds import ALL, BREAK_WORDS
from dntracker.services.trends.sentences import when
from dntracker.services.trends.trends import Trends
from dntracker.services.typed_fields import FIELD_WORDS
from dntracker.store.store import Store

LAST = 12
Rules = Callable[[], Iterable[CheckRule]]
TARGET_WORDS = {False: "Đang dùng", True: "Đã thay"}
TERRITORY_WORDS = {"city": "Thành phố", "nation": "Cả nước", "province": "Tỉnh khác", "commune": "Xã, phường"}


class TargetLine(Struct, frozen=True):
    """A target: its level, year, document, whose it is, and whether it still holds."""

    target: Target
    value: str
    year: str
    document: str
    level: str
    state: str
    in_force: bool


class BreakLine(Struct, frozen=True):
    """A series break; `shared` ones are of every indicator of the city."""

    marked: SeriesBreak
    day: str
    kind: str
    reason: str
    shared: bool


class RuleLine(Struct, frozen=True):
    """A check that is about this indicator alone or names it in its condition."""

    code: str
    name: str
    severity: Severity
    active: bool


class IndicatorSheet(Struct, frozen=True):
    """What stands in the lists and beside the form; `last` are the yearly values for a small line.

    `general` counts the rules in use that look at every indicator.
    """

    indicator: Indicator
    retired: str
    versions: tuple[VersionLine, ...]
    targets: tuple[TargetLine, ...]
    breaks: tuple[BreakLine, ...]
    sources: tuple[str, ...]
    rules: tuple[RuleLine, ...] = ()
    general: int = 0
    latest: str = ""
    latest_when: str = ""
    last: tuple[float | None, ...] = ()
    first_year: str = ""
    last_year: str = ""
    forms: tuple[str, ...] = ()
    frameworks: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    history: tuple[tuple[datetime, str], ...] = ()


class IndicatorSheets:
    """Gathers the sheets of the indicators of one open file."""

    def __init__(
        self, store: Store, catalogue: Catalogue, frameworks: Frameworks, trends: Trends, rules: Rules
    ) -> None:  # fmt: skip
        self._store, self._catalogue, self._rules = store, catalogue, rules
        self._frameworks, self._trends = frameworks, trends

    def of(self, code: str) -> IndicatorSheet:
        """The sheet of an indicator; raises UnknownCode."""
        indicator = self._catalogue.indicator(code)
        series = self._trends.series(indicator.code)
        points = series.points[-LAST:]
        latest = series.latest
        targets = tuple(self._target(one) for one in self._catalogue.targets_of(indicator.code))
        said = texts.inside(when(latest)) if latest else ""
        status = "" if latest is None or latest.firm else f", {texts.status_word(latest.status)}"
        status += f", {latest.borders}" if latest and latest.borders else ""
        return IndicatorSheet(
            indicator,
            self._retired(indicator),
            versions(indicator, self._catalogue.formers_of(indicator.code)),
            targets,
            tuple(_break(one) for one in self._catalogue.breaks_of(indicator.code)),
            self._sources(targets, [one.source_title for one in points]),
            self._about(indicator.code),
            sum(rule.active and rule.kind in KINDS and not looked_at(rule) for rule in self._rules()),
            latest.label if latest else "",
            f"{said}{status}",
            line_of({one.period: one.figure.value for one in points}, [one.date for one in series.breaks]),
            texts.period_short(points[0].period) if points else "",
            texts.period_short(points[-1].period) if points else "",
            self.forms_with(indicator.code),
            tuple(f"{one.name}, dòng {line.code}" for one, line in self._frameworks.of_indicator(indicator.code)),
            tuple(self._catalogue.indicator(one).short_name for one in self._catalogue.readers().get(code, ())),
            tuple(self.history(indicator.code)),
        )

    def forms_with(self, code: str) -> tuple[str, ...]:
        """The forms that contain an indicator, with the row."""
        rows = ((form, row) for form in self._catalogue.forms() for row in form.rows if row.indicator == code)
        return tuple(f"Biểu {form.code}, dòng {row.number}" for form, row in rows)

    def history(self, code: str) -> list[tuple[datetime, str]]:
        """What happened to an indicator's own record, newest first: *sửa tên, định nghĩa (Cán bộ A)*."""
        kind = self._store.kinds.by_type[Indicator]
        told = []
        for entry in self._store.journal.history(kind, (code,)):
            act = self._store.journal.act(entry.act)
            reason = f": {act.reason}" if act.reason else ""
            said = f"hoàn tác {self._change(entry)}" if act.undoes is not None else self._change(entry)
            told.append((act.at.astimezone(texts.LOCAL), f"{said}{reason} ({act.person})"))
        return told[::-1]

    def _about(self, code: str) -> tuple[RuleLine, ...]:
        rules = (rule for rule in self._rules() if code in looked_at(rule))
        return tuple(RuleLine(rule.code, rule.name, rule.severity, rule.active) for rule in rules)

    def _change(self, entry: Entry) -> str:
        before = entry.replaces and self._store.journal.entry(entry.kind, entry.key, entry.replaces)
        if entry.state is None:
            return "bỏ"
        if not before or before.state is None:
            return "thêm"
        old, new = json.loads(before.state), json.loads(entry.state)
        changed = [word for name, word in FIELD_WORDS.items() if old.get(name) != new.get(name)]
        return f"sửa {', '.join(changed)}"

    def _retired(self, indicator: Indicator) -> str:
        if indicator.valid_to is None:
            return ""
        word = "Đã ngừng dùng" if indicator.is_retired(self._catalogue.today) else "Ngừng dùng"
        return f"{word} sau ngày {texts.day(indicator.valid_to)}"

    def _target(self, target: Target) -> TargetLine:
        source = self._catalogue.source(target.document)
        document = ", ".join(filter(None, [source.number, source.title]))
        territory = self._catalogue.territory(target.territory)
        state = TARGET_WORDS[bool(target.replaced_by)]
        year = texts.period_short(target.horizon) if target.horizon else "chưa rõ"
        return TargetLine(
            target, write(target.quantity), year, document, _level(territory), state, not target.replaced_by
        )

    def _sources(self, targets: tuple[TargetLine, ...], titles: list[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for one in (*titles[::-1], *(line.document for line in targets)) if one))


def _break(one: SeriesBreak) -> BreakLine:
    return BreakLine(one, texts.day(one.date), BREAK_WORDS.get(one.kind, one.kind), one.reason, one.indicator == ALL)


def _level(territory: Territory) -> str:
    return TERRITORY_WORDS.get(territory.kind, territory.short_name)
