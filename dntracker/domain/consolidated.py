"""What a consolidated form said when it was sent: the values made of the units' figures, kept against later changes."""

from msgspec import Struct

from dntracker.domain.period import Period
from dntracker.domain.quantity import Mark, Qualifier, Quantity


class Consolidated(Struct, frozen=True):
    """One cell's value as it was sent or accepted later, with the units it stood on; no value where there was none.

    `parts` holds each unit's figure as text (numerator and denominator with a slash); `declined` is a later value that
    somebody has looked at and left.
    """

    form: str
    indicator: str
    territory: str
    unit: str
    period: Period
    value: float | None = None
    qualifier: Qualifier | None = None
    mark: Mark | None = None
    reported: int = 0
    required: int = 0
    waiting: int = 0
    extra: int = 0
    parts: dict[str, str] = {}
    declined: str = ""

    @property
    def quantity(self) -> Quantity | None:
        """The value, if there was one."""
        if self.value is None and self.mark is None:
            return None
        return Quantity(self.value, qualifier=self.qualifier, mark=self.mark)
