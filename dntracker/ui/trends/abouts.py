"""The same indicator of other units and territories, to be drawn beside what is there."""

from dntracker.domain.chart_spec import LineSpec
from dntracker.services.desk import Desk
from dntracker.ui.style import Style
from dntracker.ui.trends.asked import Asking
from dntracker.ui.widgets.chooser import Choices, Chooser
from dntracker.ui.widgets.context_bar import ContextField

UNIT, TERRITORY = "@", "/"


class Abouts(Chooser):
    """Lists whoever has figures of the first line's indicator; what is chosen becomes a line."""

    def __init__(self, desk: Desk, style: Style, asking: Asking, field: ContextField) -> None:
        super().__init__(style, field, self._listed)
        self._desk, self._asking = desk, asking
        self.picked.connect(self._add)

    def _listed(self) -> Choices:
        code, catalogue = self._asking.code, self._desk.catalogue
        figures = self._desk.figures(code) if code else []
        places = {TERRITORY + one.territory: catalogue.territory(one.territory).name for one in figures}
        units = {UNIT + one.unit: self.tr("{0} báo cáo").format(catalogue.unit(one.unit).name) for one in figures}
        drawn = self._asking.spec.lines
        return [(key, name) for key, name in (places | units).items() if _line(code, key) not in drawn], ""

    def _add(self, key: str) -> None:
        self._asking.settle()
        self._asking.toggle(_line(self._asking.code, key))


def _line(code: str, key: str) -> LineSpec:
    about = key[len(UNIT) :]
    return LineSpec(code, about) if key.startswith(UNIT) else LineSpec(code, territory=about)
