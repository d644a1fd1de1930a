"""Notes on charts and views kept under names: their forms at the side, and what becomes of them."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dntracker.domain.chart_spec import ChartNote, NamedChart
from dntracker.domain.errors import UserError
from dntracker.paint.chart_frame import period_at
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.texts import seen_from
from dntracker.ui.ask import Ask
from dntracker.ui.deed_form import DeedForm, Form
from dntracker.ui.style import Style
from dntracker.ui.trends.asked import Asking
from dntracker.ui.trends.chart_view import ChartView
from dntracker.ui.trends.hand import NEW
from dntracker.ui.trends.note_forms import NoteForms
from dntracker.ui.widgets.notice import Deed, Notice

SIDE = 272


class Side(QScrollArea):
    """Where a form stands at the right of the chart; hidden without one."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.form: DeedForm | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.hide()

    def hold(self, form: DeedForm) -> None:
        """Show a form and give it the focus."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        self.setWidget(body)
        self.form = form
        self.setMinimumWidth(self._style.px(SIDE))
        self.setMaximumWidth(self._style.px(SIDE + 60))
        self.show()
        form.take_focus()

    def let_go(self) -> None:
        """Be empty again."""
        self.form = None
        self.hide()


class Keeping(QObject):
    """The deeds of readers on the chart that is shown."""

    written = Signal(str)
    """Something was written: what."""

    def __init__(self, desk: Desk, style: Style, asking: Asking, view: ChartView, ask: Ask, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._style, self._asking, self._view, self._ask = desk, style, asking, view, ask
        self.side, self.notice = Side(style, parent), Notice(style, parent)
        walk, hand = view.walk, view.hand
        walk.note_added.connect(self.add_note)
        walk.note_opened.connect(self.open_note)
        walk.note_removed.connect(self.remove_note)
        hand.opened.connect(self.open_note)
        hand.drawn.connect(self._edit)
        hand.changed.connect(self._change)

    def add_note(self, column: int | None) -> None:
        """Begin a note on the first day of a column, of the newest figure's if none is named."""
        chart = self._view.chart
        if chart is None:
            return
        if column is None:
            self._view.walk.step(0)
            column = self._view.hover
        if column is not None:
            self._edit(ChartNote(NEW, "", period_at(column, chart.spec.frequency).start))

    def open_note(self, code: str) -> None:
        """Show what a note says, to change it."""
        note = next((one for one in self._notes() if one.code == code), None)
        if note is not None:
            self._edit(note)

    def remove_note(self, code: str) -> None:
        """Take a note off; Ctrl+Z brings it back."""
        self._try(lambda: self._desk.chart_deeds.remove_note(code), self.tr("Đã bỏ ghi chú; Ctrl+Z lấy lại"))

    def name(self, again: bool) -> None:
        """Ask for a name for the view."""
        chart = self._view.chart
        if chart is None or self._barred():
            return
        asking, view = self._asking, self._view
        spec = asking.spec if view.at_home else asking.seen(view.view())
        self._hold(NoteForms(self._desk.chart_deeds).name(spec, asking.named, self._named, again=again))

    def drop(self) -> None:
        """Forget the named chart that is open, after a question; the view stays."""
        named = self._asking.named
        if named is None:
            return
        question, told = self.tr("Bỏ biểu đồ “{0}” đã giữ?"), self.tr("Đã bỏ biểu đồ {0}; Ctrl+Z lấy lại")
        details, yes = self.tr("Số liệu vẫn còn nguyên."), self.tr("Bỏ biểu đồ")
        if self._ask.confirm(question.format(named.name), details, yes):
            self._asking.named = None
            if not self._try(lambda: self._desk.chart_deeds.remove(named.code), told.format(named.name)):
                self._asking.named = named

    def hold(self, form: Form, done: Callable[[str], None]) -> None:
        """Show a form at the side that writes nothing into the file; `done` hears what it did."""

        def written(said: str) -> None:
            if said:
                self.leave()
                done(said)

        made = DeedForm(self._style, form, self.side)
        made.closed.connect(self.leave)
        made.written.connect(written)
        self.side.hold(made)

    def leave(self) -> None:
        """Close the form; the focus goes back to the chart."""
        self.side.let_go()
        self._view.hand.drawing.emit(None)
        self._view.setFocus()

    def tell(self, error: UserError, day: date | None = None) -> None:
        """Say what went wrong, as of a day, beside the chart."""
        words = f"{seen_from(day)} {texts.sentence(error)}".strip()
        self.notice.say("warn", words, deeds=[Deed(self.tr("Đã hiểu"), self.notice.clear)])

    def _edit(self, note: ChartNote) -> None:
        chart = self._view.chart
        if chart is None or self._barred():
            return
        self._view.hand.drawing.emit(note)
        self._hold(NoteForms(self._desk.chart_deeds).note(note, chart, self._asking.named))

    def _change(self, note: ChartNote) -> None:
        if not self._barred():
            self._try(lambda: self._desk.chart_deeds.change_note(note), self.tr("Đã dời ghi chú"))

    def _hold(self, form: Form) -> None:
        made = DeedForm(self._style, form, self.side)
        made.closed.connect(self.leave)
        made.written.connect(self._written)
        self.side.hold(made)

    def _written(self, done: str) -> None:
        self.leave()
        self.written.emit(done)

    def _named(self, named: NamedChart) -> None:
        self._asking.named, self._asking.spec = named, named.spec

    def _notes(self) -> tuple[ChartNote, ...]:
        chart: Chart | None = self._view.chart
        return chart.notes if chart else ()

    def _barred(self) -> bool:
        # what the past shows is not changed from there
        past, why = self._asking.spec.as_of, self._desk.chart_deeds.acts.why_not()
        if past is None and not why:
            return False
        back = Deed(self.tr("Về hôm nay"), lambda: self._asking.look_back(None), primary=True)
        if past is not None:
            head = self.tr("Đang xem như ngày {0}, nên không ghi được lên biểu đồ.").format(texts.day(past))
            self.notice.say("warn", head, deeds=[back])
        else:
            close = Deed(self.tr("Đã hiểu"), self.notice.clear)
            self.notice.say("warn", self.tr("Chưa ghi được: {0}").format(why), deeds=[close])
        return True

    def _try(self, deed: Callable[[], object], done: str) -> bool:
        try:
            deed()
        except UserError as error:
            self.tell(error)
            return False
        self.notice.clear()
        self.written.emit(done)
        return True
