"""The place at the side of a view where the form of a deed opens, and the way back to where it was asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from dntracker.ui.deed_form import DeedForm, Form
from dntracker.ui.style import Style

PANEL = 420


class FormPanel(QScrollArea):
    """One form at a time; hidden without one."""

    written = Signal(str)
    """A deed was done: what."""

    changed = Signal()
    """A form opened or closed: there is less room beside it, or more."""

    left = Signal()
    """The form is gone, and the widget that had the focus before is, too."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._came_from: QWidget | None = None
        self.form: DeedForm | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def touched(self) -> bool:
        """Whether something is typed that is not written."""
        return self.form is not None and self.form.touched

    def ask(self, form: Form) -> DeedForm:
        """Open a form and give it the focus; what another one held and had not written is given up."""
        came_from = self._came_from if self.form is not None else QApplication.focusWidget()
        self._drop()
        self._came_from = came_from
        made = self.form = DeedForm(self._style, form, self)
        made.written.connect(self._written)
        made.closed.connect(self.close_form)
        self.setWidget(made)
        self.show()
        self.changed.emit()
        made.take_focus()
        return made

    def close_form(self, *, back: bool = True) -> None:
        """Close the form and go back to where it was asked for."""
        if self.form is None:
            return
        self._drop()
        self.hide()
        self.changed.emit()
        if not back:
            return
        if self._came_from is not None and self._came_from.isVisibleTo(self.window()):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def fit(self, narrow: bool) -> None:
        """Take the panel's own width, or all there is in a narrow window."""
        width = self._style.px(PANEL)
        self.setMinimumWidth(0 if narrow else width)
        self.setMaximumWidth(16_777_215 if narrow else width)

    def _written(self, words: str) -> None:
        self.close_form()
        self.written.emit(words)

    def _drop(self) -> None:
        if self.form is not None:
            self.takeWidget()
            self.form.hide()
            self.form.deleteLater()
            self.form = None
