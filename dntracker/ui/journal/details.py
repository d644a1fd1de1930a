"""What stands beside the chosen line: everything the step changed, why, what came later, its trace, and its deeds."""

from datetime import datetime
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.differences import Difference
from dntracker.services.history import ActLine
from dntracker.services.told import Told
from dntracker.ui.entry.sections import Section
from dntracker.ui.journal.rows import Row
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import strong

MOST, SURVEYED = 40, 200


class Details(QScrollArea):
    """Sections for one line of the journal."""

    back_asked = Signal(object)
    """The step of this `ActLine` is to be taken back."""

    cell_asked = Signal(object)
    """This `Cell` is to be opened."""

    project_asked = Signal(str, str)
    """This project is to be opened, at this milestone."""

    def __init__(self, style: Style, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._desk, self._row = style, desk, Row()
        self.head = Section(style)
        self.reason = Section(style, self.tr("Lý do"))
        self.changes = Section(style, self.tr("Đã thay đổi"))
        self.later = Section(style, self.tr("Sau đó"))
        self.past = Section(style, self.tr("Mọi lần đổi ô này"))
        self.trace = Section(style, self.tr("Dấu vết"))
        self.open_button = QPushButton(self.tr("Mở ô này"), self)
        self.back_button = QPushButton(self.tr("Hoàn tác bước này"), self)
        self.open_button.clicked.connect(self._open)
        self.back_button.clicked.connect(lambda: self.back_asked.emit(self._row.line))
        self._lay_out()
        self._dress()
        style.changed.connect(self._dress)
        self.show_row(None)

    def show_row(self, row: Row | None) -> None:
        """Show everything about a line; None or a heading shows nothing."""
        self._row = row or Row()
        line = self._row.line
        for section in (self.head, self.reason, self.changes, self.later, self.past, self.trace):
            section.say("")
        self.open_button.setVisible(self._row.cell is not None or self._row.project is not None)
        self.open_button.setText(self.tr("Mở ô này") if self._row.cell is not None else self.tr("Mở dự án"))
        self.back_button.setVisible(False)
        if line is not None:
            self._show_act(line)
        elif self._row.difference is not None:
            self._show_difference(self._row.difference)

    def _open(self) -> None:
        if self._row.cell is not None:
            self.cell_asked.emit(self._row.cell)
        elif self._row.project is not None:
            self.project_asked.emit(*self._row.project)

    def _show_act(self, line: ActLine) -> None:
        when = self.tr("{time} ngày {day}").format(time=f"{line.at:%H:%M:%S}", day=texts.day(line.at.date()))
        self._head(line.person, self._unit(line.unit), when, line.step[:1].upper() + line.step[1:])
        self.reason.say(escape(line.reason))
        if line.loads > 1:
            self.changes.say(self.tr("{count} bước nạp dữ liệu kèm theo chương trình.").format(count=line.loads))
            return
        history = self._desk.history
        said = [self._change(one) for one in history.everything(line.id, MOST)]
        if line.count > MOST:
            said.append(self.tr("… và {count} thay đổi khác").format(count=line.count - MOST))
        self.changes.say("".join(f'<p style="margin: 0 0 4px 0">{one}</p>' for one in said))
        conflict = history.overtaken(line) if line.count <= SURVEYED else None
        if conflict is not None:
            self.later.say(escape(texts.fill("overtaken", conflict.details)))
        if self._row.cell is not None and line.count == 1:
            self.past.say("<br>".join(f"{self._grey(f'{at:%d/%m/%Y}')} {escape(told)}" for at, told in self._past()))
        self.trace.say(self.tr("Bước số {number} · {hash}").format(number=line.number, hash=line.hash[:12]))
        self.back_button.setVisible(not self._desk.readonly and history.may_put_back(line))

    def _show_difference(self, one: Difference) -> None:
        when = self.tr("Đổi lần cuối {time}, qua {count} bước").format(time=texts.moment(one.at), count=one.steps)
        self._head(one.person, "", when, one.told.thing[:1].upper() + one.told.thing[1:])
        self.reason.say(escape(one.reason))
        self.changes.say(self._change(one.told))
        if self._row.cell is not None:
            self.past.say("<br>".join(f"{self._grey(f'{at:%d/%m/%Y}')} {escape(told)}" for at, told in self._past()))

    def _past(self) -> list[tuple[datetime, str]]:
        assert self._row.cell is not None
        return list(self._desk.history.of(self._row.cell)[:MOST])

    def _head(self, person: str, unit: str, when: str, step: str) -> None:
        who = f"{person}, {unit}" if unit else person
        self.head.say(f"{strong(step)}<br>{escape(who)}<br>{self._grey(escape(when))}")

    def _change(self, told: Told) -> str:
        said = f"{escape(told.verb)} {strong(told.thing)}{escape(told.rest)}"
        old = f'<span style="font-size:{self._style.font(size=11).pointSizeF()}pt"><s>{escape(told.old)}</s></span>'
        parts = ([self._grey(old)] if told.old else []) + ([escape(told.new)] if told.new else [])
        return f"{said}: {' '.join(parts)}" if parts else said

    def _unit(self, code: str) -> str:
        return self._desk.history.telling.unit(code) if code else ""

    def _grey(self, text: str) -> str:
        return self.head.grey(text)

    def _lay_out(self) -> None:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._deeds = QVBoxLayout()
        for button in (self.open_button, self.back_button):
            self._deeds.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.head)
        column.addLayout(self._deeds)  # high up: seen without scrolling in a small window
        for section in (self.reason, self.changes, self.later, self.past, self.trace):
            column.addWidget(section)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)

    def _dress(self) -> None:
        px = self._style.px
        self._deeds.setContentsMargins(px(16), px(10), px(16), px(10))
        self._deeds.setSpacing(px(8))
        self.open_button.setIcon(self._style.icon("table"))
        self.back_button.setIcon(self._style.icon("arrow-counter-clockwise"))
