"""One project on the page Dự án: everything that is told about it, and at its side the form of a deed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.project import AmountKind
from dntracker.services.projects.detail import Detail
from dntracker.services.texts import sentence
from dntracker.ui.projects.detail.body import Body
from dntracker.ui.projects.detail.deeds import Deeds
from dntracker.ui.projects.detail.form import DeedForm, Form
from dntracker.ui.projects.detail.head import Head
from dntracker.ui.projects.detail.keys import keys
from dntracker.ui.projects.view import Handed

PANEL, NEEDS = 420, 560


class DetailView(QWidget):
    """A project by its code; a form opens at the right, Esc goes back a step: form, then list of projects."""

    def __init__(self, handed: Handed, parent: QWidget) -> None:
        super().__init__(parent)
        self._handed, self._code = handed, ""
        self._projects = handed.desk.projects
        self._detail: Detail | None = None
        self._came_from: QWidget | None = None
        self.head, self.body = Head(handed.style, self), Body(handed.style, self)
        self.deeds = Deeds(handed, self.ask, self._say)
        self.form: DeedForm | None = None
        self.panel = QScrollArea(self)
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        """Give the focus to the milestones, or to the form that is open."""
        if self.form is not None:
            self.form.take_focus()
        else:
            self._to_rows()

    def refresh(self) -> None:
        """Show what the file holds now; a form that is open stays."""
        if self._code:
            self._show()

    def show_project(self, code: str, milestone: str = "") -> None:
        """Show this project, at one of its milestones if one is named."""
        if code != self._code:
            self.close_form()
        self._code = code
        self._show()
        codes = [one.milestone.code for one in self._detail.milestones] if self._detail else []
        if milestone in codes:
            self.body.milestones.rows.choose(codes.index(milestone))

    def add(self, programme: str = "") -> None:
        """Begin a project that is not there yet."""
        if why := self._projects.acts.why_not():
            self._say(self.tr("Chưa thêm được dự án: {why}").format(why=why))
            return
        self._code, self._detail = "", None
        self.head.show_new()
        self.body.hide()
        self.ask(self.deeds.project_form(None, programme))

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view."""
        return keys()

    def settle(self) -> int:
        """How many forms hold something that is not written."""
        return int(self.form is not None and self.form.touched)

    def ask(self, form: Form) -> DeedForm:
        """Open the form of a deed at the side and give it the focus."""
        came_from = self._came_from if self.form is not None else QApplication.focusWidget()
        self.close_form(back=False)
        self._came_from = came_from
        self.form = DeedForm(self._handed.style, form, self.panel)
        self.form.written.connect(self._written)
        self.form.closed.connect(self.close_form)
        self.panel.setWidget(self.form)
        self._make_room()
        self.form.take_focus()
        return self.form

    def close_form(self, *, back: bool = True) -> None:
        """Close the form and go back to where it was asked for; what is typed there and not written is given up."""
        if self.form is None:
            return
        self.panel.takeWidget()
        self.form.hide()
        self.form.deleteLater()
        self.form = None
        self._make_room()
        if not back:
            return
        if not self._code:
            self._handed.around.back()
        elif self._came_from is not None and self._came_from.isVisibleTo(self):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._to_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.form is not None:
            self.close_form()
        else:
            self._handed.around.back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _show(self) -> None:
        try:
            self._detail = self._projects.details.of(self._code)
        except UserError as error:  # taken back, or taken away
            self._code = ""
            self._say(sentence(error))
            self._handed.around.back()
            return
        why = self._projects.acts.why_not()
        self.body.setVisible(True)
        self.head.show_fields()
        self.head.show_detail(self._detail, self.deeds.rating(self._code), readonly=bool(why))
        self.body.show_detail(self._detail, why)
        self.deeds.show_detail(self._detail)
        self._make_room()

    def _written(self, words: str) -> None:
        fresh = self.deeds.added()
        self.close_form()
        if fresh and not self._code:
            self._handed.around.open_project(fresh)
        self._handed.around.done(words)

    def _say(self, words: str) -> None:
        self._handed.around.tell(words)

    def _deed(self, code: str) -> None:
        if self._detail is not None:
            self.deeds.milestone(code, self.body.milestones.rows.current())

    def _to_rows(self) -> None:
        rows = self.body.milestones.rows
        (rows if rows.isVisibleTo(self) else self.body.milestones.head.link).setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self) -> None:
        px, form = self._handed.style.px, self.form is not None
        narrow = self.width() < px(PANEL + NEEDS)
        self.panel.setVisible(form)
        self.panel.setMinimumWidth(px(PANEL) if not narrow else 0)
        self.panel.setMaximumWidth(px(PANEL) if not narrow else 16_777_215)
        self.body.set_alone(form and not narrow)
        self.body.setVisible(bool(self._code) and not (form and narrow))

    def _lay_out(self) -> None:
        self.panel.setWidgetResizable(True)
        self.panel.setFrameShape(QScrollArea.Shape.NoFrame)
        self.panel.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.panel.hide()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.body, 1)
        middle.addWidget(self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(middle, 1)

    def _connect(self) -> None:
        body, deeds = self.body, self.deeds
        self.head.project.clicked.connect(self._handed.around.back)
        self.head.amend.clicked.connect(lambda: deeds.amend())
        self.head.reach.clicked.connect(lambda: self._deed("reach"))
        body.milestones.asked.connect(self._deed)
        body.money.asked.connect(deeds.amount)
        body.money.removed.connect(deeds.remove_amount)
        body.obstacles.wanted.connect(deeds.add_obstacle)
        body.obstacles.chosen.connect(deeds.resolve)
        body.obstacles.mended.connect(deeds.obstacle)
        body.obstacles.removed.connect(deeds.remove_obstacle)
        body.indicators.wanted.connect(deeds.link)
        body.indicators.chosen.connect(deeds.show_indicator)
        body.indicators.removed.connect(deeds.unlink)
        body.documents.wanted.connect(deeds.cite)
        body.documents.removed.connect(deeds.forget_document)
        body.files.wanted.connect(lambda: self._deed("attach"))
        body.files.chosen.connect(lambda place: deeds.open_file(body.files.found[place]))
        body.files.removed.connect(lambda place: deeds.take_off(body.files.found[place]))
        for key, deed in self._shortcuts().items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def _shortcuts(self) -> dict[str, Callable[[], object]]:
        body = self.body
        return {
            "Alt+A": lambda: self._deed("reach"), "Alt+O": lambda: self._deed("move"),
            "Alt+B": lambda: self._deed("forecast"), "Alt+L": lambda: self._deed("explain"),
            "Alt+W": lambda: self._deed("weigh"), "Alt+K": lambda: self._deed("attach"),
            "Alt+P": lambda: self.deeds.amend(), "Alt+M": self._to_rows,
            "Alt+V": lambda: self._to(body.money, body.money.versions),
            "Alt+Q": lambda: self._to(body.money, body.money.amounts),
            "Alt+R": lambda: self._to(body.obstacles, body.obstacles.rows),
            "Alt+I": lambda: self._to(body.indicators, body.indicators.rows),
            "Alt+D": lambda: self._to(body.documents, body.documents.rows),
            "Alt+H": lambda: self._to(body.past, body.past.rows),
            "Alt+N": lambda: self.deeds.amount(AmountKind.TOTAL, None),
        }  # fmt: skip

    def _to(self, part: QWidget, rows: QWidget) -> None:
        self.close_form(back=False)
        self.body.reveal(part)
        (rows if rows.isVisibleTo(self) else part.findChild(QWidget, "add") or part).setFocus()
