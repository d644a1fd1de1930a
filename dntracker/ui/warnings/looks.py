"""How grave a warning is, wherever it stands: its icon and the role of its colour; the word always stands beside."""

from collections.abc import Iterable, Mapping

from dntracker.domain.early_warning import Gravity
from dntracker.services.warnings.warnings import EarlyWarning
from dntracker.services.warnings.words import GRAVITIES
from dntracker.ui.named import named

GRAVITY_LOOKS: Mapping[Gravity, tuple[str, str]] = {
    Gravity.GRAVE: ("warning-circle", "bad"),
    Gravity.HEED: ("warning", "warn"),
    Gravity.WATCH: ("eye", "accent"),
    Gravity.GOOD: ("check-circle", "good"),
}


def counted(found: Iterable[EarlyWarning]) -> str:
    """How many of each, as a line: *2 nghiêm trọng, 3 chú ý, 2 theo dõi*; empty where there is none."""
    every = list(found)
    counts = {gravity: sum(one.gravity is gravity for one in every) for gravity in Gravity}
    return ", ".join(f"{count} {named(GRAVITIES[gravity]).lower()}" for gravity, count in counts.items() if count)
