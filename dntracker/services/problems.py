"""Problems: what the rules find in a form, and the reasons people give."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from dntracker.domain.act import Actor, Deed
from dntracker.domain.check import CheckRule, Explanation, Finding, Severity
from dntracker.domain.checks.plausible import Usual, usual
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.domain.progress_form import place_of
from dntracker.services import finding_texts, texts
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.check_rules import KINDS, PLACE_KINDS, checked, looked_at, merged
from dntracker.services.conditions import ConditionError, broken
from dntracker.services.entry_rows import dependent
from dntracker.services.formulas import FormulaError, references
from dntracker.services.projects.progress_problems import ProgressProblems
from dntracker.services.row_values import FormFigures
from dntracker.services.standings import Standings
from dntracker.services.subjects import Subjects
from dntracker.store.explanations import explanations_of
from dntracker.store.figures import Figures
from dntracker.store.store import Store

SCREEN = "entry"
_ORDER = {severity: place for place, severity in enumerate(Severity)}


class Problems:
    """The checks of one open file, for one person.

    `figures_of` gives a form's figures for a unit and period.
    """

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        submissions: Standings,
        figures_of: Callable[[str, str, Period], FormFigures],
        actor: Callable[[], Actor],
        before_change: Callable[[], None],
    ) -> None:
        self._store, self._catalogue, self._submissions, self._figures_of = store, catalogue, submissions, figures_of
        self._actor, self._before_change = actor, before_change
        self._figures, self._projects = Figures(store), ProgressProblems(store, catalogue)

    def of(self, figures: FormFigures) -> tuple[Finding, ...]:
        """What the rules in force find in a form for a unit and period, the gravest first, then by row."""
        return self._sorted(figures, self._answered(figures, self._found(figures, self._in_force())))

    def again(self, figures: FormFigures, findings: Iterable[Finding], cells: Iterable[Cell]) -> tuple[Finding, ...]:
        """The findings after these cells changed; only what can have changed with them is checked again.

        Reports of projects are few: all of a unit's are.
        """
        cells = tuple(cells)
        changed, rules = {cell.indicator for cell in cells}, self._in_force()
        figures.reread(cells)
        if figures.form.subject:
            return self.of(figures)
        touched = self._touched(changed, rules)
        kept = [one for one in findings if one.cell.indicator not in touched]
        found = self._answered(figures, self._found(figures, rules, touched))
        return self._sorted(figures, [*kept, *found])

    def unanswered(self, form: str, unit: str, period: Period) -> int:
        """How many warnings of a form wait for a reason; they do not stop it from being sent."""
        found = self.of(self._figures_of(form, unit, period))
        return sum(one.severity is Severity.WARN and not one.answer for one in found)

    def sentence(self, finding: Finding) -> str:
        """What a finding says: what is odd and what to do."""
        if place_of(finding.cell.indicator):
            return self._projects.sentence(finding)
        return finding_texts.sentence(finding, self._catalogue.indicator(finding.cell.indicator))

    def label(self, finding: Finding) -> str:
        """The indicator, or the project and place, in which it was found."""
        if place_of(finding.cell.indicator):
            return self._projects.label(finding)
        return self._catalogue.indicator(finding.cell.indicator).label

    def usual(self, figures: FormFigures, indicator: str) -> tuple[Usual, str] | None:
        """Where a row's figure usually lies, and the sentence that says from what that follows; None while unknown."""
        rule = next((one for one in self._in_force() if one.kind == "plausible_range"), None)
        covers = rule is not None and (not rule.indicators or indicator in rule.indicators)
        subject = next(iter(Subjects(self._catalogue, self._figures, figures, frozenset({indicator}))), None)
        if rule is None or subject is None or not covers:
            return None
        found = usual(subject, rule.limits)
        return (found, finding_texts.usual_told(found, rule, subject.indicator)) if found else None

    def explain(self, finding: Finding, text: str) -> Finding:
        """Keep the reason for a finding, an empty one takes it back; the finding with its answer. Raises LockedForm."""
        cell, text = finding.cell, text.strip()
        self._submissions.guard([cell])
        said = Explanation(finding.rule, cell.indicator, cell.territory, cell.unit, cell.period, text)
        step = f"giải trình {finding.rule}: {self.label(finding)}"
        self._before_change()
        with self._store.act(Deed(self._actor(), step, SCREEN)) as writing:
            (writing.put if text else writing.remove)(said)
        return replace(finding, answer=text)

    def would_have_found(self, rule: CheckRule) -> Iterator[Finding]:
        """What a rule finds in every form, unit and period that has figures, newest first, whether or not it is kept.

        Raises what `RuleDeeds.put_rule` raises of a wrong rule.
        """
        return (finding for _, findings in self.tried(rule) for finding in findings)

    def tried(self, rule: CheckRule) -> Iterator[tuple[Period, tuple[Finding, ...]]]:
        """`would_have_found` form by form with its period, also those in which nothing is found."""
        tried = next(one for one in merged([checked(rule, self._catalogue)]) if one.code == rule.code.strip())
        return self._tried(tried, frozenset(looked_at(tried)) or None)

    def _tried(self, rule: CheckRule, only: frozenset[str] | None) -> Iterator[tuple[Period, tuple[Finding, ...]]]:
        places = rule.kind in PLACE_KINDS
        filled = [*self._figures.filled(), *(self._projects.reported() if places else ())]
        for unit, period in sorted(set(filled), key=lambda filled: filled[1], reverse=True):
            for figures in self._forms_of(unit, period):
                yield period, self._sorted(figures, self._found(figures, [rule], only))

    def _forms_of(self, unit: str, period: Period) -> Iterator[FormFigures]:
        for newest in self._catalogue.forms():
            form = self._catalogue.form(newest.code, period)
            fills = any(one.code == unit for one in self._catalogue.units_of(form, period))
            if period.frequency in form.frequencies and fills:
                yield self._figures_of(form.code, unit, period)

    def _in_force(self) -> list[CheckRule]:
        known = KINDS.keys() | PLACE_KINDS.keys()
        return [
            rule
            for rule in merged(self._store.all(CheckRule))
            if rule.active and (rule.condition or rule.kind in known)
        ]

    def _touched(self, changed: set[str], rules: Iterable[CheckRule]) -> frozenset[str]:
        # A denominator's numerator is looked at again too: dependent() knows only their ratio.
        touched = dependent(self._catalogue, changed)
        touched |= {one.numerator for one in self._catalogue.indicators() if one.code in touched} - {""}
        for rule in rules:
            if not touched.isdisjoint(references(rule.condition)):
                touched |= set(looked_at(rule))
        return frozenset(touched)

    def _found(
        self, figures: FormFigures, rules: Sequence[CheckRule], only: frozenset[str] | None = None
    ) -> Iterator[Finding]:
        if figures.form.subject:
            yield from self._projects.found(figures.form, figures.unit, figures.period, rules)
            return
        subjects = Subjects(self._catalogue, self._figures, figures, only)
        by_row = [rule for rule in rules if not rule.condition and rule.kind in KINDS]
        for subject in subjects if by_row else ():
            covered: set[str] = set()
            for rule in by_row:
                kind = KINDS[rule.kind]
                if rule.indicators and subject.indicator.code not in rule.indicators:
                    continue
                data = None if rule.kind in covered else kind.look(subject, rule.limits)
                if data is not None:
                    covered.update(kind.covers)
                    yield Finding(rule.code, rule.kind, rule.severity, subject.cell, data)
        rows = {row.indicator for row in figures.form.rows}
        for rule in rules:
            place = next((code for code in looked_at(rule) if code in rows), "") if rule.condition else ""
            if place and (only is None or place in only):
                yield from self._by_condition(rule, subjects, place)

    def _by_condition(self, rule: CheckRule, subjects: Subjects, place: str) -> Iterator[Finding]:
        try:
            data = broken(rule, subjects.quantity)
        except (ConditionError, FormulaError, UnknownCode) as fault:
            data = {"what": "fault", "fault": texts.sentence(fault)}
        if data is not None:
            data = {"what": "condition", "name": rule.name or rule.code, **data}
            yield Finding(rule.code, rule.kind, rule.severity, subjects.cell(place), data)

    def _answered(self, figures: FormFigures, findings: Iterable[Finding]) -> list[Finding]:
        found = list(findings)
        said = explanations_of(self._store, figures.unit, {one.cell.indicator for one in found})
        return [_with_reasons(one, said) for one in found]

    def _sorted(self, figures: FormFigures, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        place = {row.indicator: number for number, row in enumerate(figures.form.rows)}
        found = sorted(findings, key=lambda one: (place.get(one.cell.indicator, 0), one.rule))
        return tuple(sorted(found if place else findings, key=lambda one: _ORDER[one.severity]))


def _with_reasons(finding: Finding, said: Iterable[Explanation]) -> Finding:
    same = [one for one in said if (one.rule, one.indicator) == (finding.rule, finding.cell.indicator)]
    now = next((one.text for one in same if one.period == finding.cell.period), "")
    before = [one for one in same if one.period < finding.cell.period]
    return replace(finding, answer=now, earlier=max(before, key=lambda one: one.period, default=None))
