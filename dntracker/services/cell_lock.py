"""Why cells take nothing."""

from msgspec import Struct


class CellLock(Struct, frozen=True):
    """Why cells take no figures: the `word` of their chip, and the rest of a sentence; no `why`: they take them."""

    word: str = ""
    why: str = ""
