"""Everything that needs attention in one open file, the gravest first; the rules that say so, what people answer."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.early_warning import Acknowledgement, Gravity, WarningKind, WarningRule
from dntracker.domain.figure import Cell
from dntracker.domain.period import Frequency, Period
from dntracker.domain.rating import Colour
from dntracker.services import texts
from dntracker.services.as_of import NothingYet
from dntracker.services.catalogue import UnknownCode
from dntracker.services.cataloguing import MissingField
from dntracker.services.entry_rows import dependent
from dntracker.services.once import written_since
from dntracker.services.projects.rating_rules import rule_name as rating_name
from dntracker.services.screen_acts import ScreenActs
from dntracker.services.warnings.around import About, Around, Hit
from dntracker.services.warnings.found import Found, in_borders
from dntracker.services.warnings.kinds import LOOKS, OF_THE_PAST, SEARCHES, woken
from dntracker.services.warnings.project_looks import rated, rating_hit
from dntracker.services.warnings.rules import RULES, checked, merged, rule_name
from dntracker.services.warnings.subject import Subject
from dntracker.services.warnings.subjects import Subjects
from dntracker.services.warnings.words import COMES_BACK
from dntracker.store.figures import Figures

_RANK = {gravity: place for place, gravity in enumerate(Gravity)}
_OF_PROJECTS = {Colour.RED: Gravity.GRAVE, Colour.AMBER: Gravity.HEED}


class EarlyWarning(Struct, frozen=True):
    """What one rule found: about what, in one sentence with its figures, where it can be seen, and what was answered.

    `answer` was given in this quarter; `earlier` is the newest one from before, which comes back.
    """

    rule: str
    name: str
    gravity: Gravity
    about: About
    code: str
    title: str
    sentence: str
    period: Period | None = None
    cell: Cell | None = None
    unit: str = ""
    detail: str = ""
    answer: str = ""
    earlier: Acknowledgement | None = None

    @property
    def subject(self) -> str:
        """What an answer is kept under."""
        return f"{self.code}:{self.detail}" if self.detail else self.code

    @property
    def back(self) -> str:
        """What was said of it in an earlier quarter, where nothing is said in this one; else empty."""
        if self.earlier is None or self.answer:
            return ""
        period = texts.period_name(self.earlier.period)
        return COMES_BACK.format(period=period, text=self.earlier.text)


class Acts(Struct, frozen=True):
    """The write gates of this screen: who may change rules, and who may take note."""

    rules: ScreenActs
    notes: ScreenActs


class _Kept(Struct):
    version: int
    subjects: dict[str, Subject]
    by_code: dict[str, list[EarlyWarning]]
    around: dict[str, list[EarlyWarning]]
    projects: list[EarlyWarning]


class Warnings:
    """The early warnings of one open file; what was found is kept until something was written.

    `around` is the file as it is now, looked at on a day; `then` is the file as it was when that day ended.
    """

    def __init__(
        self, around: Callable[[date], Around], then: Callable[[date], Around], acts: Acts, today: Callable[[], date]
    ) -> None:
        self._around_on, self._then_on, self.acts, self._today = around, then, acts, today
        self._store = around(today()).store
        self._kept: dict[date, _Kept] = {}

    def all(self, period: Period | None = None) -> list[EarlyWarning]:
        """Every warning, the gravest first, of those the unanswered; of a period that is over as things stood then."""
        kept = self._read(self._day(period))
        found = [one for ones in (*kept.by_code.values(), *kept.around.values()) for one in ones]
        found += kept.projects
        return sorted(self._answered(found, self.quarter(period)), key=_urgency)

    def left_out(self, period: Period | None = None) -> str:
        """What cannot be told of a period that is over, in one sentence; empty where nothing is left out."""
        day = self._day(period)
        if period is None or day >= self._today():
            return ""
        try:
            self._then_on(day)
        except NothingYet as begun:
            return texts.fill("then_unknown", {**begun.details, "period": texts.inside(texts.period_name(period))})
        return ""

    def forget(self) -> None:
        """Forget what was found: somebody has read the catalogue anew."""
        self._kept.clear()

    def rules(self) -> tuple[WarningRule, ...]:
        """All rules, also those that are switched off: the program's, then the department's own."""
        return merged(self._store.all(WarningRule))

    def rule(self, code: str) -> WarningRule:
        """The rule with this code; raises UnknownCode."""
        for one in self.rules():
            if one.code == code:
                return one
        raise UnknownCode(kind="rule", wanted=code, near=())

    def tried(self, rule: WarningRule, period: Period | None = None) -> list[EarlyWarning]:
        """What a rule would find by itself, in use or not; nothing is written."""
        day = self._day(period)
        tried, kept = replace(rule, active=True), self._read(day)
        found = [one for subject in kept.subjects.values() for one in _looked([tried], subject)]
        around = self._searched([tried], self._around_on(day), {}, None)
        return [*found, *(one for ones in around.values() for one in ones)]

    def put_rule(self, rule: WarningRule) -> WarningRule:
        """Keep a rule as it now is; the program's own is kept only where it differs.

        Raises WrongThreshold, OtherLook, NoRight.
        """
        new = checked(rule)
        kept = self._store.get(WarningRule, new.code)
        with self.acts.rules.act(f"sửa quy tắc cảnh báo {new.code}: {rule_name(new)}") as writing:
            if new != RULES.get(new.code):
                writing.put(new)
            elif kept is not None:
                writing.remove(kept)
        return new

    def remove_rule(self, code: str) -> None:
        """Take away a department's own rule; one of the program is put back as it was. Raises UnknownCode, NoRight."""
        rule, kept = self.rule(code), self._store.get(WarningRule, code)
        word = "đưa về như ban đầu" if code in RULES else "bỏ"
        if kept is not None:
            with self.acts.rules.act(f"{word} quy tắc cảnh báo {code}: {rule_name(rule)}") as writing:
                writing.remove(kept)

    def acknowledge(self, warning: EarlyWarning, text: str, period: Period | None = None) -> Acknowledgement:
        """Take note of a warning in this quarter and say why or what is done; raises MissingField, NoRight."""
        return self.acknowledge_all([warning], warning.title, text, period)[0]

    def acknowledge_all(
        self, warnings: Sequence[EarlyWarning], title: str, text: str, period: Period | None = None
    ) -> list[Acknowledgement]:
        """Take note of warnings of one rule, called `title` together, in one step; raises as `acknowledge`."""
        if not text.strip():
            raise MissingField(field=f"điều đã rõ về {title}")
        quarter = self.quarter(period)
        told = [Acknowledgement(one.rule, one.subject, quarter, text.strip()) for one in warnings]
        with self.acts.notes.act(f"ghi đã rõ cảnh báo {warnings[0].rule}: {title}") as writing:
            for one in told:
                writing.put(one)
        return told

    def quarter(self, period: Period | None = None) -> Period:
        """The quarter in which an answer holds."""
        return Period.containing(self._day(period), Frequency.QUARTER)

    def _day(self, period: Period | None) -> date:
        return min(period.end, self._today()) if period else self._today()

    def _read(self, day: date) -> _Kept:
        version, kept = self._store.journal.newest(), self._kept.get(day)
        if kept is not None and kept.version == version:
            return kept
        codes = self._stale(kept) if kept is not None else None
        if kept is not None and codes is not None and not codes:
            kept.version = version
            return kept
        self._kept = {day: self._made(day, version, kept if codes else None, codes)}
        return self._kept[day]

    def _stale(self, kept: _Kept) -> frozenset[str] | None:
        # Which indicators are to be looked at again; None: everything.
        written = written_since(self._store, kept.version)
        if written is None:
            return None
        return frozenset(dependent(self._around_on(self._today()).catalogue, {key[0] for key in written}))

    def _made(self, day: date, version: int, kept: _Kept | None, codes: frozenset[str] | None) -> _Kept:
        around = self._around_on(day)
        rules = sorted((one for one in self.rules() if one.active), key=lambda one: _RANK[one.gravity])
        subjects = Subjects(around.catalogue, Figures(self._store)).of(day, codes, over=day < self._today())
        by_code = {code: list(_looked(rules, one)) for code, one in subjects.items() if one}
        if kept is not None:
            subjects, by_code = {**kept.subjects, **subjects}, {**kept.by_code, **by_code}
        found = self._searched(rules, around, kept.around if kept else {}, codes)
        projects = kept.projects if kept else list(self._of_projects(around))
        return _Kept(version, subjects, by_code, found, projects)

    def _searched(
        self, rules: Iterable[WarningRule], around: Around,
        kept: Mapping[str, list[EarlyWarning]], codes: frozenset[str] | None,
    ) -> dict[str, list[EarlyWarning]]:  # fmt: skip
        then, spoken, found = self._stood(around), set[tuple[WarningKind, str]](), {}
        for rule in rules:
            where = around if rule.kind in OF_THE_PAST else then
            if rule.kind not in SEARCHES or where is None:
                continue
            if codes is not None and rule.code in kept and not woken(rule.kind, around, codes):
                found[rule.code] = kept[rule.code]
                continue
            hits = [_warning(rule, hit) for hit in SEARCHES[rule.kind](where, rule.limits)]
            found[rule.code] = [one for one in hits if (rule.kind, one.subject) not in spoken]
            spoken.update((rule.kind, one.subject) for one in hits)
        return found

    def _of_projects(self, around: Around) -> Iterator[EarlyWarning]:
        then = self._stood(around)
        for cause, rating in rated(then) if then is not None else ():
            rule = WarningRule(cause.rule.code, WarningKind.RATING, _OF_PROJECTS[cause.rule.colour])
            yield _warning(replace(rule, name=rating_name(cause.rule)), rating_hit(cause, rating))

    def _stood(self, around: Around) -> Around | None:
        # how forms and projects stood when the day ended; None: the file began later
        if around.day >= self._today():
            return around
        try:
            return self._then_on(around.day)
        except NothingYet:
            return None

    def _answered(self, found: Iterable[EarlyWarning], quarter: Period) -> Iterator[EarlyWarning]:
        said: dict[tuple[str, str], list[Acknowledgement]] = {}
        for one in self._store.all(Acknowledgement):
            said.setdefault((one.rule, one.subject), []).append(one)
        for warning in found:
            mine = said.get((warning.rule, warning.subject), [])
            now = next((one.text for one in mine if one.period == quarter), "")
            before = max((one for one in mine if one.period < quarter), key=lambda one: one.period, default=None)
            yield replace(warning, answer=now, earlier=before) if mine else warning


def _looked(rules: Iterable[WarningRule], subject: Subject) -> Iterator[EarlyWarning]:
    spoken: set[WarningKind] = set()
    for rule in rules:  # the gravest first: of one kind it speaks for all
        look = LOOKS.get(rule.kind)
        found = look(subject, rule.limits) if look and rule.kind not in spoken else None
        if found is not None:
            spoken.add(rule.kind)
            told = replace(found, sentence=in_borders(subject, found))
            yield _warning(rule, Hit(About.INDICATOR, subject.indicator.code, subject.short_name, told))


def _warning(rule: WarningRule, hit: Hit) -> EarlyWarning:
    found: Found = hit.found
    return EarlyWarning(
        rule.code, rule_name(rule), rule.gravity, hit.about, hit.code, hit.title, found.sentence, found.period,
        found.cell, hit.unit, hit.detail,
    )  # fmt: skip


def _urgency(one: EarlyWarning) -> tuple[int, bool, str, str]:
    return _RANK[one.gravity], bool(one.answer), one.rule, one.subject
