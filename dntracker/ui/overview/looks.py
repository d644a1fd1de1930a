"""How each mark of the matrix looks: an icon, the colour of its icon and words, and perhaps a fill."""

from collections.abc import Mapping

from msgspec import Struct

from dntracker.services.overview import Mark, Show


class Look(Struct, frozen=True):
    """An icon with the role of its colour, the role of the words, the role of the fill; hatched ones have no words."""

    icon: str = ""
    role: str = "ink3"
    words: str = "ink"
    fill: str = "paper"
    hatched: bool = False


LOOKS: Mapping[Mark, Look] = {
    Mark.EMPTY: Look("minus", "ink3", "ink3"),
    Mark.DRAFT: Look("pencil-simple", "ink2"),
    Mark.SUBMITTED: Look("paper-plane-tilt", "accent"),
    Mark.RETURNED: Look("arrow-u-up-left", "warn", "warn", "warn_bg"),
    Mark.ASKED: Look("lock-simple-open", "warn", "warn", "warn_bg"),
    Mark.APPROVED: Look("check-circle", "good"),
    Mark.LOCKED: Look("lock-simple", "ink3", "ink3"),
    Mark.LATE: Look("warning-circle", "bad", "bad", "bad_bg"),
    Mark.LATE_AGAIN: Look("arrow-u-up-left", "bad", "bad", "bad_bg"),
    Mark.EXEMPT: Look(hatched=True),
    Mark.ABSENT: Look(hatched=True),
}
SHOW_LOOKS: Mapping[Show, tuple[str, str]] = {
    Show.ASKED: ("lock-simple-open", "warn"),
    Show.LATE: ("warning-circle", "bad"),
    Show.MISSING: ("pencil-simple", "ink2"),
    Show.WAITING: ("paper-plane-tilt", "accent"),
}
