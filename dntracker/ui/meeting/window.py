"""Chế độ họp: full screen, one indicator at a time; arrows walk, what is typed goes into the journal and the report."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dntracker.domain.chart_spec import ChartSpec
from dntracker.domain.errors import UserError
from dntracker.domain.meeting import MeetingNote
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.meeting_slides import Slide, slides
from dntracker.services.screen_acts import ScreenActs, newest_of
from dntracker.services.warnings.warnings import EarlyWarning
from dntracker.ui.meeting.note_line import NoteLine
from dntracker.ui.meeting.slide_view import SlideView
from dntracker.ui.rules.bench import DEED_KEY
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

USUAL_HEIGHT, LARGE, LEAST, MOST = 900, 1.45, 1.1, 2.6  # type grows with the screen
NOTICEABLE = 0.04
LINES = 3


class MeetingWindow(QWidget):
    """Walks the slides of one open file; a past day is only looked at."""

    opened = Signal(str)
    """Somebody wants this indicator on Xu hướng; the meeting is over."""

    written = Signal()
    """Something was written into the file."""

    left = Signal()
    """The meeting is over."""

    def __init__(self, desk: Desk, style: Style, start: str = "") -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._desk, self._usual = desk, style
        self._style = Style(style.theme, style.zoom * LARGE, self)
        self._slides = slides(desk.warnings.all(), desk.headlines.codes())
        self._place = next((place for place, one in enumerate(self._slides) if one.code == start), 0)
        self._drafts: dict[str, str] = {}
        self._deed: EarlyWarning | MeetingNote | None = None
        self.view, self.line = SlideView(self._style, desk, self), NoteLine(self._style, self)
        self.hint = Words(self._style, role="ink3")
        self.setWindowTitle(self.tr("Chế độ họp - DNTracker"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def slide(self) -> Slide | None:
        """The one that is shown; None where the file has no indicator to speak of."""
        return self._slides[self._place] if self._slides else None

    def step(self, places: int) -> None:
        """Go so many slides on, or back; what was typed stays with its slide."""
        self.go(self._place + places)

    def go(self, place: int) -> None:
        """Show the slide at a place, at either end the last there is."""
        place = max(0, min(len(self._slides) - 1, place))
        if self._slides and place != self._place:
            self._keep_draft()
            self._place, self._deed = place, None
            self._show()

    def note(self) -> None:
        """Let an opinion be typed."""
        self._ask(None)

    def mend(self) -> None:
        """Let the newest opinion on this indicator be mended; one that is not there begins."""
        slide = self.slide
        self._ask(next(iter(self._desk.meetings.notes(slide.code)), None) if slide else None)

    def acknowledge(self) -> None:
        """Let somebody say what is known of the first open warning."""
        if (slide := self.slide) is not None:
            if slide.open is None:
                self.line.say(self.tr("Chỉ tiêu này không có cảnh báo nào."))
            else:
                self._ask(slide.open)

    def show_chart(self) -> None:
        """Leave the meeting for this indicator on Xu hướng."""
        if (slide := self.slide) is not None:
            self.close()
            self.opened.emit(slide.code)

    def undo(self) -> None:
        """Take back this person's last opinion, or what was last said of a warning."""
        self._again(newest_of(self._gates()).undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._again(newest_of(self._gates(), undone=True).redo)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        zoom = self._usual.zoom * max(LEAST, min(MOST, LARGE * self.height() / USUAL_HEIGHT))
        if abs(zoom - self._style.zoom) > NOTICEABLE:
            self._style.set_zoom(zoom)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._style.color("window"))

    def _show(self) -> None:
        slide = self.slide
        self.view.setVisible(slide is not None)
        self.line.setVisible(slide is not None)
        if slide is None:
            self.hint.setText(self.tr("Tệp chưa có chỉ tiêu chính hay cảnh báo nào để họp. Esc về Tổng quan."))
            return
        place = self.tr("{n} trên {all}").format(n=self._place + 1, all=len(self._slides))
        self.view.show_slide(slide, self._desk.charts.chart(ChartSpec.of(slide.code)), place)
        self.line.say("")
        self._offer()

    def _offer(self) -> None:
        slide, meetings = self.slide, self._desk.meetings
        if slide is None:
            return
        match self._deed:
            case EarlyWarning() as one:
                label = self.tr("Đã rõ cảnh báo {name}: sẽ làm gì?").format(name=one.name)
                self.line.ask(label, one.answer or (one.earlier.text if one.earlier else ""))
                self.line.bar(texts.begun(self._desk.warnings.acts.notes.why_not()))
            case MeetingNote() as one:
                self.line.ask(self.tr("Sửa ý kiến ngày {day}").format(day=texts.day(one.day)), one.text)
                self.line.bar(texts.begun(meetings.acts.why_not()))
            case None:
                day = texts.day(self._desk.today)
                self.line.ask(self.tr("Ý kiến tại cuộc họp ngày {day} (N)").format(day=day), self._draft())
                self.line.bar(texts.begun(meetings.acts.why_not()))

    def _ask(self, deed: EarlyWarning | MeetingNote | None) -> None:
        self._keep_draft()
        self._deed = deed
        self.line.say("")
        self._offer()
        if self.line.field.isEnabled():
            self.line.take_focus()
        else:
            self.line.say(self.line.field.placeholderText(), "warn")

    def _write(self, text: str) -> None:
        slide = self.slide
        if slide is None:
            return
        try:
            done = self._written(slide, text)
        except UserError as error:
            self.line.say(texts.sentence(error), "bad")
            return
        self._after(done)

    def _written(self, slide: Slide, text: str) -> str:
        match self._deed:
            case EarlyWarning() as one:
                self._desk.warnings.acknowledge(one, text)
                return self.tr("Đã ghi. Quý sau cảnh báo nhắc lại lời này.")
            case MeetingNote() as one:
                self._desk.meetings.change(replace(one, text=text))
                return self.tr("Đã sửa ý kiến.")
            case None:
                self._desk.meetings.note(slide.code, self._desk.today, text)
                self._drafts.pop(slide.code, None)
                self.line.field.clear()
        return self.tr("Đã ghi vào Nhật ký; báo cáo Word của kỳ này sẽ nhắc lại.")

    def _gates(self) -> tuple[ScreenActs, ScreenActs]:
        return self._desk.meetings.acts, self._desk.warnings.acts.notes

    def _again(self, deed: Callable[[], str]) -> None:
        try:
            done = deed()
        except UserError as error:
            self.line.say(texts.sentence(error), "bad")
            return
        self._after(texts.begun(done))

    def _after(self, done: str) -> None:
        self._deed = None
        found = {one.code: one for one in slides(self._desk.warnings.all(), self._desk.headlines.codes())}
        self._slides = [found.get(one.code, Slide(one.code)) for one in self._slides]  # the walk keeps its order
        self._show()
        self.line.say(done, "good")
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.written.emit()

    def _draft(self) -> str:
        return self._drafts.get(self.slide.code, "") if self.slide else ""

    def _keep_draft(self) -> None:
        if self.slide is not None and self._deed is None:
            self._drafts[self.slide.code] = self.line.field.text()

    def _leave_line(self) -> None:
        self._keep_draft()
        self._deed = None
        self._offer()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        whole, foot = QVBoxLayout(self), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        keys = self.tr("← → đi từng chỉ tiêu · N ghi ý kiến · F2 sửa · Ctrl+L đã rõ cảnh báo · Enter biểu đồ")
        self.hint.setText(keys + self.tr(" · Esc thôi họp"))
        for part in (self.line, self.hint):
            foot.addWidget(part)
        whole.addWidget(self.view, 1)
        whole.addLayout(foot)
        self._foot = foot
        self._dress()
        self._style.changed.connect(self._dress)

    def _connect(self) -> None:
        self.line.entered.connect(self._write)
        self.line.left.connect(self._leave_line)
        self._usual.changed.connect(self._follow_theme)
        on, back = partial(self.step, 1), partial(self.step, -1)
        walking = {
            "Right": on, "Down": on, "Space": on, "Left": back, "Up": back, "Home": partial(self.go, 0),
            "End": partial(self.go, len(self._slides)), "Return": self.show_chart, "Enter": self.show_chart,
            "N": self.note, "Esc": self.close, "Shift+Down": partial(self.view.beside.move_by, LINES),
            "Shift+Up": partial(self.view.beside.move_by, -LINES), "Ctrl+Z": self.undo, "Ctrl+Y": self.redo,
        }  # fmt: skip
        anywhere = {"PgDown": on, "PgUp": back, "F2": self.mend, DEED_KEY: self.acknowledge, "F11": self.close}
        for keys, context in (
            (walking, Qt.ShortcutContext.WidgetShortcut),  # in the line they are the text's own
            (anywhere, Qt.ShortcutContext.WidgetWithChildrenShortcut),
        ):
            for key, deed in keys.items():
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(context)
                shortcut.activated.connect(deed)

    def _follow_theme(self) -> None:
        self._style.set_theme(self._usual.theme)

    def _dress(self) -> None:
        px = self._style.px
        self._foot.setContentsMargins(px(28), px(8), px(28), px(10))
        self._foot.setSpacing(px(6))
