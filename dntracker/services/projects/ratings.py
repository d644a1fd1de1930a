"""Red, amber and green: every project looked at by the rules of the file, with the reasons that red ones need."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.exact import as_float, half_up
from dntracker.domain.number_text import write
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.rating import Colour, RatingKind, RatingReason, RatingRule
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.cataloguing import MissingField
from dntracker.services.once import Once
from dntracker.services.projects.portfolio import Item, Portfolio
from dntracker.services.projects.rating_looks import Measured, Seen, measure
from dntracker.services.projects.rating_rules import RULES, checked, merged, rule_name
from dntracker.services.projects.rating_words import NEEDS_REASON, REASONS
from dntracker.services.projects.reports_due import reports_due
from dntracker.services.screen_acts import ScreenActs
from dntracker.store.store import Store

_RANK = {Colour.RED: 0, Colour.AMBER: 1, Colour.GREEN: 2, Colour.UNKNOWN: 3}
_ON_TIME = frozenset({RatingKind.LATE, RatingKind.PAID, RatingKind.REPORT})
"""Without one of these nobody knows whether a project is on time: it is not green because its total did not rise."""


class Cause(Struct, frozen=True):
    """A rule that speaks, and what it found."""

    rule: RatingRule
    found: Measured

    @property
    def sentence(self) -> str:
        """Why it speaks, with its numbers."""
        return _sentence(self.rule, self.found)


class Rating(Struct, frozen=True):
    """The colour of a project, the causes with the worst first, and the owner's reason in this quarter, if given.

    UNKNOWN: no rule had anything to look at.
    """

    item: Item
    period: Period
    colour: Colour
    causes: tuple[Cause, ...] = ()
    reason: RatingReason | None = None

    @property
    def needs_reason(self) -> bool:
        """Whether it is red and nobody has said why."""
        return self.colour is Colour.RED and self.reason is None

    @property
    def sentences(self) -> tuple[str, ...]:
        """Why it is not green, a sentence each; a red project without a reason is told so."""
        told = tuple(one.sentence for one in self.causes)
        period = texts.inside(texts.period_name(self.period))
        return (*told, NEEDS_REASON.format(period=period)) if self.needs_reason else told


class Ratings(Once):
    """The ratings of one open file; `refresh` looks again."""

    def __init__(
        self, store: Store, acts: ScreenActs, portfolio: Portfolio, catalogue: Catalogue, today: Callable[[], date]
    ) -> None:
        super().__init__(store)
        self._acts, self._portfolio, self._catalogue, self._today = acts, portfolio, catalogue, today

    def rules(self) -> tuple[RatingRule, ...]:
        """All rules, also those that are switched off: the program's, then the department's own."""
        return self._once("rules", lambda: merged(self._list(RatingRule)))

    def rule(self, code: str) -> RatingRule:
        """The rule with this code; raises UnknownCode."""
        for one in self.rules():
            if one.code == code:
                return one
        raise UnknownCode(kind="rule", wanted=code, near=())

    def all(self) -> dict[str, Rating]:
        """Every followed project as it is rated today, by code."""
        return self._once(("all", self._today()), lambda: self.tried(self.rules()))

    def of(self, project: str) -> Rating:
        """One project as it is rated today; raises UnknownCode."""
        found = self.all().get(project)
        return found or self._rate(self._portfolio.item(project), self.rules(), self._seen())

    def worst(self) -> list[Rating]:
        """The red and amber ones: red ones without a reason, red ones, amber ones, of each the latest first."""
        shown = [one for one in self.all().values() if one.colour in (Colour.RED, Colour.AMBER)]
        today = self._today()

        def urgency(one: Rating) -> tuple[int, bool, int, str]:
            return _RANK[one.colour], not one.needs_reason, -(one.item.slip(today) or 0), one.item.project.code

        return sorted(shown, key=urgency)

    def tried(self, rules: Iterable[RatingRule]) -> dict[str, Rating]:
        """Every project as other rules would rate it; nothing is written."""
        seen, given = self._seen(), tuple(rules)
        return {one.project.code: self._rate(one, given, seen) for one in self._portfolio.items()}

    def put_rule(self, rule: RatingRule) -> RatingRule:
        """Keep a rule as it now is; the program's own is kept only where it differs. Raises WrongLimit, OtherKind."""
        new = checked(rule)
        kept = any(one.code == new.code for one in self._list(RatingRule))
        with self._acts.act(f"sửa quy tắc đánh giá {new.code}: {rule_name(new)}") as writing:
            if new != RULES.get(new.code):
                writing.put(new)
            elif kept:
                writing.remove(new)
        return new

    def remove_rule(self, code: str) -> None:
        """Take away a department's own rule; one of the program is put back as it was. Raises UnknownCode."""
        rule = self.rule(code)
        word = "đưa về như ban đầu" if code in RULES else "bỏ"
        if any(one.code == code for one in self._list(RatingRule)):
            with self._acts.act(f"{word} quy tắc đánh giá {code}: {rule_name(rule)}") as writing:
                writing.remove(rule)

    def explain(self, project: str, text: str) -> RatingReason:
        """Say why a project is red in this quarter; raises MissingField."""
        item, period = self._portfolio.item(project), self.period
        if not text.strip():
            raise MissingField(field=f"lý do dự án {item.project.name} đỏ")
        told = RatingReason(project, period, text.strip())
        with self._acts.act(f"ghi lý do đỏ {texts.period_short(period)}: {item.project.name}") as writing:
            writing.put(told)
        return told

    def last_reason(self, project: str) -> RatingReason | None:
        """The newest reason that was given for a project, also of a quarter before."""
        found = [one for one in self._list(RatingReason) if one.project == project]
        return max(found, key=lambda one: one.period, default=None)

    @property
    def period(self) -> Period:
        """The quarter in which a red project needs its reason."""
        return Period.containing(self._today(), Frequency.QUARTER)

    def _seen(self) -> Seen:
        return Seen(self._today(), reports_due(self._store, self._catalogue, self._today()))

    def _rate(self, item: Item, rules: Iterable[RatingRule], seen: Seen) -> Rating:
        active = [one for one in rules if one.active]
        found = measure(item, seen, dict.fromkeys(one.kind for one in active))
        causes = _causes(active, found)
        reason = self._reasons().get(item.project.code)
        return Rating(item, self.period, _colour(item, causes, found), causes, reason)

    def _reasons(self) -> dict[str, RatingReason]:
        period = self.period
        return self._once(
            ("reasons", period), lambda: {one.project: one for one in self._list(RatingReason) if one.period == period}
        )


def with_limit(rules: Iterable[RatingRule], code: str, limit: float) -> tuple[RatingRule, ...]:
    """The rules with another threshold in one of them, to try."""
    return tuple(replace(one, limit=limit) if one.code == code else one for one in rules)


def _causes(rules: Iterable[RatingRule], found: Mapping[RatingKind, Measured]) -> tuple[Cause, ...]:
    speaking: dict[RatingKind, RatingRule] = {}
    for rule in sorted(rules, key=lambda one: _RANK[one.colour]):  # of one kind the reddest speaks for all
        one = found.get(rule.kind)
        if one is not None and rule.kind not in speaking and _speaks(rule, one):
            speaking[rule.kind] = rule
    return tuple(Cause(rule, found[kind]) for kind, rule in speaking.items())


def _speaks(rule: RatingRule, found: Measured) -> bool:
    limit = rule.limit
    return found.value < limit if rule.kind is RatingKind.PAID else found.value > limit


def _sentence(rule: RatingRule, found: Measured) -> str:
    value = write(Quantity(as_float(half_up(found.value, 1))))
    return texts.phrase(REASONS[rule.kind], {**found.told, "value": value, "limit": write(Quantity(rule.limit))})


def _colour(item: Item, causes: tuple[Cause, ...], found: Mapping[RatingKind, Measured]) -> Colour:
    if causes:
        return causes[0].rule.colour
    return Colour.GREEN if _ON_TIME & found.keys() or (item.stage and item.stage.done) else Colour.UNKNOWN
