"""All comparisons of one open file."""

from functools import cached_property

from dntracker.services.catalogue import Catalogue
from dntracker.services.comparisons.borders import AcrossBorders
from dntracker.services.comparisons.contributions import Adding
from dntracker.services.comparisons.heat import Heats
from dntracker.services.comparisons.ranking import Rankings
from dntracker.store.figures import Figures


class Comparisons:
    """The kinds of comparison, each by its own question."""

    def __init__(self, catalogue: Catalogue, figures: Figures) -> None:
        self._about = catalogue, figures

    @cached_property
    def rankings(self) -> Rankings:
        """Units by place."""
        return Rankings(*self._about)

    @cached_property
    def heats(self) -> Heats:
        """Units × periods."""
        return Heats(*self._about)

    @cached_property
    def adding(self) -> Adding:
        """What units add to a change."""
        return Adding(*self._about)

    @cached_property
    def borders(self) -> AcrossBorders:
        """Before and after the border moved."""
        return AcrossBorders(*self._about)
