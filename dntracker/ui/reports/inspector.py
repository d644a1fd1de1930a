"""The inspector: where the chosen number comes from, what it says, and the two ways on from it."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dntracker.services import texts
from dntracker.services.reports.story import CellStory, SourceLine
from dntracker.ui.reports.bars import Bars
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

_STATUS = {"Chính thức": ("check", "good")}
_WAITING = ("hourglass", "warn")


class Section(QFrame):
    """A heading in grey over lines of text, with a hairline below."""

    def __init__(self, style: Style, title: str = "") -> None:
        super().__init__()
        self._style = style
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(style.px(16), style.px(12), style.px(16), style.px(13))
        self._body.setSpacing(style.px(3))
        if title:
            self.add(Words(style, title, role="ink3"))

    def add(self, widget: QWidget) -> None:
        """Put a further line or widget below."""
        if isinstance(widget, QLabel):
            widget.setWordWrap(True)
        self._body.addWidget(widget)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self._style.color("line"))


class Inspector(QScrollArea):
    """Tells the story of one number, or how to choose one."""

    mend_asked = Signal(object)
    """Somebody wants to mend the figure in this `Cell`."""

    mend_refused = Signal(str)
    """The shown number is not mended itself; the sentence says what to do instead."""

    trend_asked = Signal(str)
    """Somebody wants to see this indicator over the years."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Nguồn gốc của số đang chọn"))
        self.story: CellStory | None = None
        self.show_story(None)
        style.changed.connect(self._again)

    def show_story(self, story: CellStory | None) -> None:
        """Tell about this number; None says how to choose one."""
        self.story = story
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for section in self._sections(story) if story else [self._invitation()]:
            layout.addWidget(section)
        layout.addStretch(1)
        self.setWidget(body)
        self.setAccessibleDescription(f"{story.title}: {story.value_text}" if story else "")

    def _sections(self, story: CellStory) -> list[QWidget]:
        found: list[QWidget] = [self._head(story)]
        if story.sentence:
            found.append(self._lines(self.tr("Bằng lời"), [story.sentence]))
        if story.bars:
            found.append(self._bars(story))
        if story.sources:
            found.append(self._sources(story.sources))
        for title, lines in ((self.tr("Nguồn khác"), story.others), (self.tr("Ghi chú"), story.notes)):
            if lines:
                found.append(self._lines(title, lines))
        if story.history:
            found.append(self._history(story))
        return [*found, self._deeds(story)]

    def _head(self, story: CellStory) -> Section:
        style, section = self._style, Section(self._style)
        section.add(Words(style, story.title, bold=True))
        section.add(Words(style, story.place, role="ink3"))
        measure = texts.with_measure("", story.measure) if story.value_text not in ("", "…", "-", "x") else ""
        value = Words(style, size=20)
        value.setTextFormat(Qt.TextFormat.RichText)
        grey = f"color:{style.color('ink3').name()};font-size:{style.font().pointSizeF()}pt"
        shown = escape(story.value_text) or story.empty
        value.setText(f'{shown}<span style="{grey}">{escape(measure)}</span>')
        section.add(value)
        if story.status:
            icon, role = _STATUS.get(story.status, _WAITING)
            section.add(self._marked(icon, role, story.status))
        return section

    def _lines(self, title: str, lines: tuple[str, ...] | list[str]) -> Section:
        section = Section(self._style, title)
        for line in lines:
            section.add(Words(self._style, line))
        return section

    def _bars(self, story: CellStory) -> Section:
        section = Section(self._style, self.tr("Cùng kỳ năm năm, {0}").replace("{0}", story.bars_measure))
        section.add(Bars(self._style, story.bars))
        return section

    def _sources(self, sources: tuple[SourceLine, ...]) -> Section:
        section = Section(self._style, self.tr("Nguồn"))
        for source in sources:
            title = escape(source.title)
            link = Words(self._style, title)
            if source.url:
                accent = self._style.color("accent").name()
                link.setText(f'<a href="{escape(source.url)}" style="color:{accent};text-decoration:none">{title}</a>')
                link.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
                link.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
                link.setOpenExternalLinks(True)
                link.setToolTip(source.url)
            section.add(link)
            if source.detail:
                section.add(Words(self._style, source.detail, role="ink3"))
        return section

    def _history(self, story: CellStory) -> Section:
        section = Section(self._style, self.tr("Lịch sử"))
        for when, what in story.history:
            section.add(self._marked("pencil-simple", "ink2", what, "ink"))
            section.add(Words(self._style, texts.moment(when), role="ink3"))
        return section

    def _deeds(self, story: CellStory) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(self._style.px(16), self._style.px(12), self._style.px(16), self._style.px(12))
        layout.setSpacing(self._style.px(8))
        mend, trend = QPushButton(self.tr("Sửa số này")), QPushButton(self.tr("Xem xu hướng"))
        mend.setIcon(self._style.icon("pencil-simple"))
        mend.setVisible(story.cell is not None)
        mend.clicked.connect(self.mend)
        trend.setVisible(bool(story.indicator))
        trend.clicked.connect(self._trend)
        layout.addWidget(mend)
        layout.addWidget(trend)
        layout.addStretch(1)
        return row

    def _marked(self, icon: str, role: str, text: str, text_role: str = "") -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._style.px(5))
        glyph = QLabel()
        glyph.setPixmap(self._style.pixmap(icon, role, 16))
        words = Words(self._style, text, role=text_role or role)
        words.setWordWrap(True)
        layout.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(words, 1)
        return line

    def _invitation(self) -> Section:
        section = Section(self._style, self.tr("Chưa chọn số nào"))
        section.add(
            Words(self._style, self.tr("Bấm một con số trên tờ, hoặc dùng các phím mũi tên, để xem nguồn của nó."))
        )
        return section

    def mend(self) -> None:
        """Ask for the entry of the shown number, or say why it is not mended itself."""
        if self.story is None:
            self.mend_refused.emit(self.tr("Chưa chọn số nào để sửa."))
        elif self.story.framework:
            self.mend_refused.emit(self.tr("Điểm sửa ở màn hình Chỉ tiêu, trong bộ chỉ tiêu."))
        elif self.story.cell is None:
            self.mend_refused.emit(self.tr("Ô này không sửa ở đây: sửa số kỳ này hoặc kế hoạch ở màn hình Nhập liệu."))
        else:
            self.mend_asked.emit(self.story.cell)

    def _trend(self) -> None:
        if self.story is not None:
            self.trend_asked.emit(self.story.indicator)

    def _again(self) -> None:
        self.show_story(self.story)
