"""How ratings of projects look: icon and colour; the word always stands beside."""

from collections.abc import Mapping

from dntracker.domain.rating import Colour

COLOUR_LOOKS: Mapping[Colour, tuple[str, str]] = {
    Colour.RED: ("warning-octagon", "bad"),
    Colour.AMBER: ("warning", "warn"),
    Colour.GREEN: ("check-circle", "good"),
    Colour.UNKNOWN: ("minus", "ink3"),
}
