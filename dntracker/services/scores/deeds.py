"""Points that figures give, written down as somebody's."""

from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.framework import Score
from dntracker.services.frameworks import LEVEL_WORDS
from dntracker.services.scores.sheet import COMPUTED, Sheet
from dntracker.services.screen_acts import ScreenActs
from dntracker.store.store import Store


class NothingComputed(UserError):
    """No criterion without points on a level has points from figures."""

    code = "nothing_computed"


class ScoreDeeds:
    """What one does with scores, on the screen Chỉ tiêu."""

    def __init__(self, store: Store, acts: ScreenActs) -> None:
        self._store, self._acts = store, acts

    def take(self, sheet: Sheet, level: str) -> int:
        """Write what figures give as the points of a level where it has none, as one act; how many lines it wrote.

        What somebody gave stays. Raises NothingComputed.
        """
        codes = [code for code, points in sheet.given[COMPUTED].items() if points is not None]
        open_ = [code for code in codes if not _has(sheet, level, code)]
        if not open_:
            raise NothingComputed()
        step = f"ghi điểm tính từ số liệu vào {LEVEL_WORDS[level].lower()}, {sheet.period.year}: {len(open_)} tiêu chí"
        with self._acts.act(step) as writing:
            for code in open_:
                key = (sheet.framework.code, code, sheet.territory, sheet.period.code)
                old = self._store.get(Score, *key) or Score(*key[:3], sheet.period)
                writing.put(replace(old, **{level: sheet.given[COMPUTED][code]}))
        return len(open_)


def _has(sheet: Sheet, level: str, code: str) -> bool:
    """Whether somebody gave points to a line or to a group that it lies in."""
    while code in sheet.lines:
        if sheet.given[level].get(code) is not None:
            return True
        code = sheet.lines[code].criterion.parent
    return False
