"""Changing the catalogue: indicators added, amended with their former definitions kept, retired and brought back."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.indicator import (
    WORDING,
    CityRule,
    Direction,
    FormerDefinition,
    Indicator,
    Kind,
    OverTime,
    OverUnits,
    SeriesBreak,
)
from dntracker.domain.period import Frequency, Period
from dntracker.services import formulas, texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.screen_acts import ScreenActs
from dntracker.services.typed_fields import FIELD_WORDS, listed, typed
from dntracker.store.store import Writing

MEANING = ("measure", "definition", "formula_text", "formula", "numerator", "denominator", "weights")
"""What makes numbers before and after another thing; everything else is editorial and holds at once."""
TEXTS = ("definition", "formula_text")
"""What may also be reworded without meaning anything else."""
DEFINITION_BREAK = "definition"
_REQUIRED = ("name", "short_name", "pillar", "measure", "frequency", "owner")
_CODE = re.compile(r"[\w./-]+")
_NEVER_SUMMED = {Kind.RATIO: "tỷ lệ", Kind.RANK: "thứ hạng", Kind.SCORE: "điểm"}


class NeedsPeriod(UserError):
    """A change of `fields` (`what` in words) that must say from which period on it holds."""

    code = "needs_period"

    def __init__(self, fields: Sequence[str]) -> None:
        super().__init__(what=listed(fields))
        self.fields = tuple(fields)


class DefinedLater(UserError):
    """A period before the day (`since`) from which the present definition holds."""

    code = "definition_later"


class BeforeIndicator(UserError):
    """A period that does not come after the day (`since`) on which the indicator began."""

    code = "before_indicator"


class MissingField(UserError):
    """An indicator without its `field`."""

    code = "missing_field"


class CodeTaken(UserError):
    """A code (`wanted`) that another indicator, called `name`, has or had."""

    code = "code_taken"


class UnusableCode(UserError):
    """A code that formulas and lists of codes could not name: `text`."""

    code = "unusable_code"


class CrossedBounds(UserError):
    """A lower bound (`low`) above the upper one (`high`)."""

    code = "crossed_bounds"


class NoParts(UserError):
    """A ratio over units without the codes of its numerator and denominator."""

    code = "no_parts"


class NoWeights(UserError):
    """A weighted mean over units without the code of what weighs them."""

    code = "no_weights"


class NoSum(UserError):
    """A sum over units of something (`name`, `kind_word`) that never adds up."""

    code = "no_sum"


class StillRead(UserError):
    """Others (`readers`) are computed from an indicator that was to be retired."""

    code = "still_read"


class Cataloguing:
    """The deeds on indicators; each is one act and one step of undo."""

    def __init__(self, acts: ScreenActs, catalogue: Catalogue) -> None:
        self.acts, self._catalogue = acts, catalogue

    def amend(
        self,
        code: str,
        fields: Mapping[str, Any],
        from_period: Period | None = None,
        reason: str = "",
        *,
        wording: bool = False,
    ) -> Indicator:
        """Change fields of an indicator; numbers may come as they were typed.

        What changes its meaning holds from `from_period` on: the old words are kept for the periods before, and the
        series breaks there, with `reason`. `wording` says that a definition is only put into better words.
        Raises NeedsPeriod without a period, and a UserError that says what else is wrong.
        """
        old = self._catalogue.indicator(code)
        new = self._checked(replace(old, **typed(fields), code=old.code), old.code)
        changed = [name for name in FIELD_WORDS if getattr(old, name) != getattr(new, name)]
        if "valid_to" in changed:
            self._unread(new)
        meaning = [name for name in changed if name in MEANING and not (wording and name in TEXTS)]
        if meaning and from_period is None:
            raise NeedsPeriod(meaning)
        with self.acts.act(f"sửa {listed(changed) or 'chỉ tiêu'}: {new.label}", reason) as writing:
            writing.put(new)
            if meaning and from_period is not None:
                self._redefine(writing, old, from_period, reason or f"Đổi {listed(meaning)}")
        return new

    def add(self, code: str, fields: Mapping[str, Any]) -> Indicator:
        """A new indicator at the end of its group; raises CodeTaken, UnusableCode, MissingField and so on."""
        code = code.strip()
        if not code:
            raise MissingField(field=FIELD_WORDS["code"])
        if not _CODE.fullmatch(code):
            raise UnusableCode(text=code)
        self._unused(code, self._catalogue.indicators())
        given = typed(fields)
        last = max(
            (one.position for one in self._catalogue.indicators() if one.pillar == given.get("pillar")), default=0
        )
        new = self._checked(Indicator(**{**_BLANK, **given, "code": code, "position": last + 1}), code)
        with self.acts.act(f"thêm chỉ tiêu {code}: {new.short_name}") as writing:
            writing.put(new)
        return new

    def retire(self, code: str, last_day: date, reason: str = "") -> Indicator:
        """Take an indicator out of use after a day; what was reported stays. Raises StillRead."""
        old = self._catalogue.indicator(code)
        new = replace(old, valid_to=last_day)
        self._unread(new)
        with self.acts.act(f"ngừng dùng sau {texts.day(last_day)}: {new.label}", reason) as writing:
            writing.put(new)
        return new

    def bring_back(self, code: str) -> Indicator:
        """Take a retired indicator into use again."""
        new = replace(self._catalogue.indicator(code), valid_to=None)
        with self.acts.act(f"dùng lại: {new.label}") as writing:
            writing.put(new)
        return new

    def next_period(self, code: str) -> Period:
        """The period from which a change holds if nobody says otherwise: the one after today's."""
        indicator = self._catalogue.indicator(code)
        frequency = Frequency.YEAR if indicator.frequency == Frequency.YEAR else Frequency.QUARTER
        return Period.containing(self._catalogue.today, frequency).next()

    def _unread(self, new: Indicator) -> None:
        after = new.valid_to + timedelta(days=1) if new.valid_to else None
        readers = [one for one in self._readers(new.code) if after and not one.is_retired(after)]
        if readers:
            raise StillRead(readers=tuple(one.short_name for one in readers))

    def _readers(self, code: str) -> list[Indicator]:
        found = [self._catalogue.indicator(one) for one in self._catalogue.readers().get(code, ())]
        return [one for one in found if code in _named_by(one)]

    def _redefine(self, writing: Writing, old: Indicator, since: Period, reason: str) -> None:
        formers = self._catalogue.formers_of(old.code)
        if formers and since.start <= formers[-1].valid_to:
            raise DefinedLater(since=texts.day(formers[-1].valid_to + timedelta(days=1)))
        if old.valid_from and since.start <= old.valid_from:
            raise BeforeIndicator(since=texts.day(old.valid_from))
        last = since.start - timedelta(days=1)
        if not formers or formers[-1].valid_to < last:  # else it was redefined from this very day already
            writing.put(FormerDefinition(old.code, last, **{name: getattr(old, name) for name in WORDING}))
        writing.put(self._break(old.code, since.start, reason))

    def _break(self, code: str, day: date, reason: str) -> SeriesBreak:
        own = (one for one in self._catalogue.breaks_of(code) if one.indicator == code and one.date == day)
        known = next(own, None)
        if known is None:
            return SeriesBreak(code, day, DEFINITION_BREAK, reason)
        said = known.reason if reason in known.reason else f"{known.reason}; {texts.inside(reason)}"
        return replace(known, reason=said)

    def _unused(self, wanted: str, others: Iterable[Indicator]) -> None:
        for one in others:
            if wanted in (one.code, *one.former_codes):
                raise CodeTaken(wanted=wanted, name=one.name)

    def _checked(self, new: Indicator, code: str) -> Indicator:
        for field in _REQUIRED:
            if not str(getattr(new, field)).strip():
                raise MissingField(field=FIELD_WORDS[field])
        if new.low is not None and new.high is not None and new.low > new.high:
            raise CrossedBounds(low=f"{new.low:g}", high=f"{new.high:g}")
        self._catalogue.unit(new.owner)
        self._catalogue.pillar(new.pillar)
        for other in _named_by(new):
            if other and other != code:
                self._catalogue.indicator(other)
        others = [one for one in self._catalogue.indicators() if one.code != code]
        for former in new.former_codes:
            self._unused(former, others)
        formulas.check(new, {one.code: one for one in self._catalogue.indicators()})
        _check_rules(new)
        return new


def _check_rules(new: Indicator) -> None:
    if new.over_units is OverUnits.RATIO and not (new.numerator and new.denominator):
        raise NoParts()
    if new.over_units is OverUnits.MEAN and not new.weights:
        raise NoWeights()
    if new.city_rule is CityRule.UNITS and new.over_units is OverUnits.SUM and new.kind in _NEVER_SUMMED:
        raise NoSum(name=new.short_name, kind_word=_NEVER_SUMMED[new.kind])


def _named_by(one: Indicator) -> tuple[str, ...]:
    return one.numerator, one.denominator, one.weights, *formulas.references(one.formula)


_BLANK: Mapping[str, Any] = {
    "name": "", "short_name": "", "pillar": "", "kind": Kind.STOCK, "direction": Direction.UP,
    "measure": "", "decimals": 0, "frequency": "Q", "over_time": OverTime.NONE,
    "over_units": OverUnits.NONE, "city_rule": CityRule.OWNER, "owner": "",
}  # fmt: skip
