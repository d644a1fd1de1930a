"""Many findings of one rule as one line that opens: what a person must do something about always stands by itself."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from dntracker.domain.early_warning import Gravity
from dntracker.services.warnings.around import About
from dntracker.services.warnings.warnings import EarlyWarning

MOST, NAMED = 3, 3
_FOLDED = (Gravity.WATCH, Gravity.GOOD)
_ABOUT: Mapping[About, str] = {
    About.INDICATOR: "chỉ tiêu",
    About.PROJECT: "dự án",
    About.PROGRAMME: "chương trình",
    About.FORM: "biểu",
    About.TASK: "nhiệm vụ",
    About.FRAMEWORK: "tiêu chí",
}


class Several(Struct, frozen=True):
    """What one rule found many times, nothing of it answered or everything; read like a single warning."""

    found: tuple[EarlyWarning, ...]

    @property
    def rule(self) -> str:
        """The rule that found them."""
        return self.found[0].rule

    @property
    def name(self) -> str:
        """What the rule is called."""
        return self.found[0].name

    @property
    def gravity(self) -> Gravity:
        """How grave they are."""
        return self.found[0].gravity

    @property
    def subject(self) -> str:
        """What an answer to one of them would be kept under: nothing, for it is no single one."""
        return "*" if self.answer else ""

    @property
    def title(self) -> str:
        """*18 chỉ tiêu*."""
        return f"{len(self.found)} {_ABOUT[self.found[0].about]}"

    @property
    def sentence(self) -> str:
        """The rule and the first of those it is about."""
        titles = list(dict.fromkeys(one.title for one in self.found))
        rest = len(titles) - NAMED
        more = f" và {rest} {_ABOUT[self.found[0].about]} khác" if rest > 0 else ""
        return f"{self.name}: {'; '.join(titles[:NAMED])}{more}."

    @property
    def answer(self) -> str:
        """What was answered in this quarter, the same to all or not."""
        answers = dict.fromkeys(one.answer for one in self.found)
        return "; ".join(answers)

    @property
    def back(self) -> str:
        """What was said of them in an earlier quarter, where it was the same of all."""
        said = {one.back for one in self.found}
        return said.pop() if len(said) == 1 else ""


Line = EarlyWarning | Several


def folded(found: Iterable[EarlyWarning]) -> list[Line]:
    """The same in the same order; of a rule that is to be watched, or tells good news, more than `MOST` as one line."""
    lines: list[Line] = []
    for _, ones in groupby(found, lambda one: (one.rule, one.gravity, bool(one.answer))):
        same = tuple(ones)
        fold = len(same) > MOST and same[0].gravity in _FOLDED
        lines += [Several(same)] if fold else list(same)
    return lines


def single(line: Line) -> Sequence[EarlyWarning]:
    """The warnings that a line stands for."""
    return line.found if isinstance(line, Several) else (line,)
