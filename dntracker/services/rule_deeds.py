"""The rules of the checks: as the program has them, and what the department makes of them."""

from dntracker.domain.check import CheckRule
from dntracker.services.catalogue import Catalogue
from dntracker.services.check_rules import BUILT_IN, WrongRule, checked, merged
from dntracker.services.screen_acts import ScreenActs
from dntracker.store.store import Store


class RuleDeeds:
    """Changing rules; `acts` takes the changes back."""

    def __init__(self, store: Store, catalogue: Catalogue, acts: ScreenActs) -> None:
        self._store, self._catalogue, self.acts = store, catalogue, acts

    def rules(self) -> tuple[CheckRule, ...]:
        """The built-in rules as this file has them, then its own."""
        return merged(self._store.all(CheckRule))

    def put_rule(self, rule: CheckRule) -> None:
        """Keep a rule of the department, or what it changes in a built-in one of the same code.

        Raises NoRight, WrongRule, ConditionError, UnknownCode.
        """
        rule = checked(rule, self._catalogue)
        with self.acts.act(f"đặt quy tắc {rule.code}") as writing:
            writing.put(rule)

    def remove_rule(self, code: str) -> None:
        """Take out a rule of the department; a built-in one is again as the program has it.

        Raises NoRight, WrongRule.
        """
        rule = self._store.get(CheckRule, code)
        if rule is None:
            raise WrongRule(rule=code, why="built_in" if code in BUILT_IN else "unknown_rule", found=code)
        with self.acts.act(f"bỏ quy tắc {code}") as writing:
            writing.remove(rule)
