"""The panel beside the grid: everything worth knowing about the active row."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from dntracker.domain.figure import Status
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.services.entry_rows import EntryRow, RowKind, units_told
from dntracker.services.panel_content import Conflict, PanelContent
from dntracker.services.texts import period_short
from dntracker.services.trends.texts import NBSP
from dntracker.ui.entry.evidence import EvidenceSection, files_in
from dntracker.ui.entry.findings import RowChecks
from dntracker.ui.entry.mini_chart import Dot, MiniChart
from dntracker.ui.entry.place_sections import PlaceSections
from dntracker.ui.entry.sections import Section
from dntracker.ui.entry.states import LOOKS, State
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import strong

WIDTH, NARROW = 288, 264
SHORT = 200
LAID_OUT = 40  # ms, after which a section that has grown stands where it will stay


class Panel(QScrollArea):
    """Sections for one row: story, definition, last values, conflicts, plans, sources, note, evidence, history."""

    chosen = Signal(object)
    """Somebody chose this `Figure` as the official one."""

    form_asked = Signal()
    """Somebody wants to edit one figure at a time."""

    note_asked = Signal()
    """Somebody wants to write a note."""

    parts_asked = Signal()
    """Somebody wants to see what units brought in."""

    def __init__(self, style: Style, form: QWidget, evidence: EvidenceSection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._form, self.evidence = style, form, evidence
        self._content: PanelContent | None = None
        self._long = ""
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._choose)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Chỉ tiêu của dòng đang chọn"))
        self.title = Section(style)
        self.story = Section(style)
        self.units = Section(style, self.tr("Từ xã, phường"), self.tr("Xem (F2)"))
        self.definition = Section(style, self.tr("Định nghĩa"), self.tr("Xem hết"))
        self.last = Section(style, self.tr("12 số gần nhất"))
        self.last.aside.setToolTip(self.tr("○ ước, sơ bộ; ◇ số của nguồn khác, địa bàn khác"))
        self.chart = MiniChart(style)
        self.usual = Section(style, self.tr("Khoảng hợp lý"))
        self.findings = Section(style, self.tr("Vấn đề của dòng (F8, Ctrl+F8)"))
        self.conflict = Section(style, " ", self.tr("Chọn số"))
        self.plans = Section(style, self.tr("Kế hoạch (F4)"))
        self.sources = Section(style, self.tr("Nguồn"))
        self.place = PlaceSections(style)
        self.quotes = Section(style, self.tr("Phát biểu đã công bố"))
        self.note = Section(style, self.tr("Ghi chú"), self.tr("Sửa"))
        self.history = Section(style, self.tr("Lịch sử"))
        self._lay_out()
        self._take_files()
        self._link()

    def _link(self) -> None:
        self.sources.text.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.sources.text.setOpenExternalLinks(True)
        for section, deed in ((self.definition, self._unfold), (self.conflict, self._offer)):
            section.link.clicked.connect(deed)
        for section, asked in ((self.note, self.note_asked), (self.units, self.parts_asked)):
            section.link.clicked.connect(asked)

    def show_row(self, row: EntryRow, content: PanelContent, checks: RowChecks) -> None:
        """Show a row, with what the checks say of it."""
        self._content = content
        self._say_whose(content.whose)
        place = self.tr("Dòng {0}").format(row.numbering)
        line = " · ".join(part for part in (place, content.code, content.measure, named(content.kind)) if part)
        self.title.say(f"{strong(escape(row.name))}<br>{self.title.grey(escape(line))}")
        absent = map(self.story.grey, map(escape, content.uncompared))
        self.story.say("<br>".join(filter(None, (_bold(content.story), *absent))))
        self.units.say(escape(units_told(row)))
        self._define(content)
        self._draw(content, checks.band)
        self.usual.aside.setText(checks.usual)
        self.usual.say(escape(checks.whence))
        self.findings.say("<br>".join(self._finding(*finding) for finding in checks.findings))
        self._tell_conflicts(content.conflicts)
        self.plans.say("<br>".join(self._plan(*plan) for plan in content.plans))
        self.sources.say("<br>".join(self._source(*source) for source in content.sources))
        self.quotes.say("<br>".join(escape(quote) for quote in content.quotes))
        self.place.show_content(content)
        self.definition.heading.setText(self.tr("Cách ghi") if row.kind is RowKind.PLACE else self.tr("Định nghĩa"))
        self.note.link.setVisible(row.editable and row.takes_note)
        self.evidence.show_row(row)
        self.note.say(escape(content.note) or (self.note.grey(self.tr("Chưa có")) if row.takes_note else ""))
        self.history.say(
            "<br>".join(f"{self.history.grey(f'{at:%d/%m %H:%M}')} {escape(told)}" for at, told in content.history)
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Moving would take the file from where it lies.
        if files_in(event.mimeData()) and event.possibleActions() & Qt.DropAction.CopyAction:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.evidence.attach(files_in(event.mimeData()))

    def _take_files(self) -> None:
        self.setAcceptDrops(True)
        reveal = QTimer(self, singleShot=True, interval=LAID_OUT)
        reveal.timeout.connect(lambda: self.ensureWidgetVisible(self.evidence, 0, 0))
        self.evidence.grown.connect(reveal.start)

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.last.column.replaceWidget(self.last.text, self.chart)
        self.last.text.hide()
        for part in (self.title, self._form, self.units, self.story, self.definition, self.place, self.last):
            column.addWidget(part)
        for part in (
            self.usual,
            self.findings,
            self.conflict,
            self.plans,
            self.sources,
            self.quotes,
            self.note,
            self.evidence,
            self.history,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(body)

    def _say_whose(self, whose: str) -> None:
        last = self.tr("12 số gần nhất của {whose}").format(whose=whose) if whose else self.tr("12 số gần nhất")
        quotes = self.tr("Phát biểu về toàn thành phố") if whose else self.tr("Phát biểu đã công bố")
        for section, heading in ((self.last, last), (self.quotes, quotes)):
            section.heading.setText(heading)

    def _define(self, content: PanelContent) -> None:
        until = content.defined_until
        ended = self.tr("Định nghĩa cũ, dùng đến {day}.").format(day=f"{until:%d/%m/%Y}") if until else ""
        told = (f"{ended} {content.definition}".strip(), content.formula_text, content.source_note, content.legal_basis)
        parts = [part for part in told if part]
        whole = "<br>".join(map(escape, parts))
        self._long = whole if sum(map(len, parts)) > SHORT else ""
        first = parts[0] if parts else ""
        cut = first if len(first) <= SHORT else first[:SHORT].rsplit(" ", 1)[0] + "…"
        self.definition.say(escape(cut) if self._long else whole)
        self.definition.link.setVisible(bool(self._long))

    def _unfold(self) -> None:
        self.definition.say(self._long)
        self.definition.link.hide()

    def _draw(self, content: PanelContent, band: tuple[float, float] | None) -> None:
        dots = []
        before = None
        for point in content.last:
            breaks = [one for one in content.breaks if before and before.end < one.date <= point.period.end]
            dots.append(
                Dot(
                    period_short(point.period),
                    point.quantity.value,
                    point.text,
                    point.status is not Status.OFFICIAL,
                    tuple(one.value for one in point.others if one.value is not None),
                    f"{breaks[0].date:%d/%m/%Y}" if breaks else "",
                )
            )
            before = point.period
        target = content.target
        aim = (target.value, write(target)) if target and target.value is not None else None
        self.chart.show_dots(dots, aim, band)
        marks = [self.tr("○ ước")] if any(dot.hollow for dot in dots) else []
        beside = {point.apart for point in content.last if point.others}
        marks += [self.tr("◇ nguồn khác")] if False in beside else []
        marks += [self.tr("◇ địa bàn khác")] if True in beside else []
        self.last.aside.setText(" ".join(mark.replace(" ", NBSP) for mark in marks))
        self.last.setVisible(any(dot.value is not None for dot in dots))

    def _finding(self, state: State, sentence: str, reason: str) -> str:
        color = getattr(self._style.tokens, LOOKS[state].role)
        word = QCoreApplication.translate("EntryStates", LOOKS[state].word)
        if reason:
            word, color = self.tr("Đã nêu lý do"), self._style.tokens.good
        told = f'<span style="color:{color}">{word}.</span> {escape(sentence)}'
        return f"{told}<br>{strong(self.tr('Lý do:'))} {escape(reason)}" if reason else told

    def _tell_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        if not conflicts:
            self.conflict.hide()
            return
        first = conflicts[0]
        words = self.tr("{count} nguồn cho {period}").format(
            count=len(first.figures), period=period_short(first.period)
        )
        self.conflict.heading.setText(words)
        self.conflict.heading.set_role("warn")
        lines = [self.conflict.grey(escape(first.whose))] if first.whose else []
        for figure, title, when in first.figures:
            number = strong(write(figure.quantity))
            official = self.tr(" (chính thức)") if figure.official else ""
            lines.append(f"{number} {escape(title)}{official}<br>{self.conflict.grey(escape(when))}")
        self.conflict.say("<br>".join(lines))

    def _offer(self) -> None:
        if self._content is None or not self._content.conflicts:
            return
        self._menu.clear()
        for figure, title, _ in self._content.conflicts[0].figures:
            action = self._menu.addAction(f"{write(figure.quantity)}  {title}")
            action.setCheckable(True)
            action.setChecked(figure.official)
            action.setData(figure)
        self._menu.popup(self.conflict.link.mapToGlobal(self.conflict.link.rect().bottomLeft()))

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())

    def _plan(self, title: str, quantity: Quantity, in_force: bool) -> str:
        text = f"{strong(write(quantity))} {escape(title)}"
        return text if in_force else self.plans.grey(text + self.tr(" (đã thay)"))

    def _source(self, title: str, outlet: str, when: str, url: str) -> str:
        tail, name = ", ".join(part for part in (outlet, when) if part), escape(title)
        if url.startswith("http"):
            colour = self._style.tokens.accent
            name = f'<a href="{escape(url)}" style="color:{colour};text-decoration:none">{name}</a>'
        return f"{name}<br>{self.sources.grey(escape(tail))}" if tail else name


def _bold(text: str) -> str:
    parts = escape(text).split("**")
    return "".join(strong(part) if place % 2 else part for place, part in enumerate(parts))
