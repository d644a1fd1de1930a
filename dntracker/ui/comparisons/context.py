"""The bar on top of a comparison: what is asked for."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.comparisons.tables import Comparing, Question
from dntracker.ui.looking_back import LookingBack
from dntracker.ui.style import Style
from dntracker.ui.widgets.chooser import Choices, Chooser
from dntracker.ui.widgets.context_bar import ContextBar, ContextField


class ComparisonContext(ContextBar):
    """Each field opens a list by a click or its key; `asked` is what is chosen in them."""

    changed = Signal()
    """Something else is asked for."""

    closed = Signal()
    """A list is gone; the focus belongs to the table again."""

    def __init__(self, style: Style, looking: LookingBack, kind: Comparing, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._looks, self._looking, self._kind, self.asked = style, looking, kind, Question()
        self.keys: list[tuple[str, Callable[[], None]]] = []
        self._shown: list[tuple[ContextField, Callable[[], str]]] = []
        if kind is Comparing.BORDERS:
            self._choice(self.tr("Trụ cột"), "Alt+U", self._pillars, self._take_pillar, self._pillar)
            return
        self._choice(self.tr("Chỉ tiêu"), "Alt+C", self._indicators, self._take_indicator, self._indicator)
        self._choice(self.tr("Kỳ"), "Alt+I", self._periods, self._take_period, lambda: _named(self.asked.period))
        if kind is not Comparing.HEAT:
            shown = lambda: _named(self.asked.against)  # noqa: E731
            self._choice(self.tr("So với"), "Alt+V", self._earlier, self._take_against, shown)

    def ask(self, asked: Question) -> None:
        """Ask for this, what it leaves open as usual."""
        self.asked = self._looking.desk.comparison_tables.usual(self._kind, asked)
        for field, shown in self._shown:
            field.set_value("", shown())
        self.fit()

    def _choice(
        self,
        label: str,
        key: str,
        items: Callable[[], Choices],
        take: Callable[[str], Question],
        shown: Callable[[], str],
    ) -> None:
        field = self.add_field(label, label)
        chooser = Chooser(self._looks, field, items)
        field.set_opens(True)
        field.clicked.connect(chooser.open)
        chooser.picked.connect(lambda code: self._take(take(code)))
        chooser.closed.connect(self.closed)
        self.keys.append((key, chooser.open))
        self._shown.append((field, shown))

    def _take(self, asked: Question) -> None:
        self.ask(asked)
        self.changed.emit()

    def _take_indicator(self, code: str) -> Question:
        return replace(self.asked, indicator=code, period=None, against=None)

    def _take_period(self, code: str) -> Question:
        return replace(self.asked, period=Period.parse(code), against=None)

    def _take_against(self, code: str) -> Question:
        return replace(self.asked, against=Period.parse(code))

    def _take_pillar(self, code: str) -> Question:
        return replace(self.asked, pillar=code)

    def _indicators(self) -> Choices:
        known = self._looking.desk.comparison_tables.indicators(self._kind)
        return [(one.code, f"{one.code}  {one.short_name}") for one in known], self.asked.indicator

    def _periods(self) -> Choices:
        known = self._looking.desk.comparison_tables.periods(self.asked.indicator) if self.asked.indicator else []
        return _period_choices(known or [one for one in [self.asked.period] if one], self.asked.period)

    def _earlier(self) -> Choices:
        return _period_choices(self._looking.desk.comparison_tables.earlier(self.asked), self.asked.against)

    def _pillars(self) -> Choices:
        known = [(one.code, one.name) for one in self._looking.desk.catalogue.pillars()]
        return [("", self.tr("Mọi trụ cột")), *known], self.asked.pillar

    def _pillar(self) -> str:
        return dict(self._pillars()[0]).get(self.asked.pillar, "…")

    def _indicator(self) -> str:
        code = self.asked.indicator
        return self._looking.desk.catalogue.indicator(code).short_name if code else "…"


def _period_choices(periods: Sequence[Period], chosen: Period | None) -> Choices:
    return [(one.code, texts.period_name(one)) for one in periods], chosen.code if chosen else ""


def _named(period: Period | None) -> str:
    return texts.period_name(period) if period else "…"
