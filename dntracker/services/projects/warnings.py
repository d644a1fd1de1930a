"""What the overview says about projects: how many are red, amber and late, and which come first."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from dntracker.domain.rating import Colour
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.ratings import Rating, Ratings
from dntracker.services.projects.slips import is_overdue

FIRST = 3


class Warned(Struct, frozen=True):
    """Counts of projects: red, of those without a reason, amber, with an open milestone past its plan; the worst."""

    red: int
    unsaid: int
    amber: int
    late: int
    first: tuple[Rating, ...]

    @property
    def sentence(self) -> str:
        """The warning in one sentence, what matters in `<b>`; empty where there is nothing to warn of."""
        parts = [f"<b>{self.red} đỏ</b>{f' ({self.unsaid} chưa có lý do)' if self.unsaid else ''}"] if self.red else []
        parts += [f"{self.amber} vàng"] if self.amber else []
        parts += [f"{self.late} có mốc quá kế hoạch"] if self.late else []
        return f"Dự án: {', '.join(parts)}." if parts else ""


def warned(ratings: Ratings, today: date) -> Warned:
    """What is to be said today."""
    found = ratings.all()
    worst = ratings.worst()
    return Warned(
        _count(found, Colour.RED), sum(one.needs_reason for one in worst), _count(found, Colour.AMBER),
        sum(_is_late(one.item, today) for one in found.values()), tuple(worst[:FIRST]),
    )  # fmt: skip


def _count(found: Mapping[str, Rating], colour: Colour) -> int:
    return sum(one.colour is colour for one in found.values())


def _is_late(item: Item, today: date) -> bool:
    return any(is_overdue(one, today) for one in item.milestones)
