"""The middle of the page for one indicator: question, form, lists, retiring, and the side where it fits."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dntracker.domain.unit import Territory
from dntracker.services.catalogue import Catalogue
from dntracker.services.indicator_sheet import IndicatorSheet
from dntracker.services.target_deeds import TargetDeeds
from dntracker.ui.indicators.form import IndicatorForm
from dntracker.ui.indicators.lists import Lists
from dntracker.ui.indicators.sections import Paper
from dntracker.ui.indicators.side import Side
from dntracker.ui.indicators.since import Since
from dntracker.ui.indicators.versions import Versions
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

MARGIN, SIDE, FOLDS_BELOW = 24, 268, 1000


class Detail(Paper):
    """One indicator: what may be changed in the middle, what is only told at the right."""

    retire_asked = Signal()
    """The indicator is to be taken out of use, or into use again."""

    def __init__(self, style: Style, catalogue: Catalogue, deeds: TargetDeeds, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._folded = False
        self._more = True
        self._area, self._side_area = _area(self), _area(self)
        self._body, self._aside = Paper(style, self._area.viewport()), QWidget(self._side_area.viewport())
        self.since = Since(style, self)
        self.form = IndicatorForm(style, catalogue, self._body)
        self.versions, self.lists = Versions(style, self.form), Lists(style, deeds, self._body)
        self.side = Side(style, self._aside)
        self.message = Words(style, role="bad", parent=self)
        self.message.setWordWrap(True)
        self.retire_button = QPushButton(self._body)
        self.retire_button.setProperty("quiet", True)
        self._lay_out()
        self.retire_button.clicked.connect(self.retire_asked)
        self.lists.opened.connect(self._reveal)
        self.since.closed.connect(self._leave_question)
        style.changed.connect(self._dress)
        self._dress()

    def show_sheet(self, sheet: IndicatorSheet, territories: Sequence[Territory], *, readonly: bool) -> None:
        """Show the lists and the side of an indicator."""
        self.versions.show_sheet(sheet)
        self.lists.show_sheet(sheet, territories, readonly=readonly)
        self.side.show_sheet(sheet)
        self.form.used_in.setText(", ".join(sheet.forms) or self.tr("Chưa biểu nào có chỉ tiêu này."))
        back = sheet.indicator.valid_to is not None
        self.retire_button.setText(self.tr("Dùng lại chỉ tiêu này") if back else self.tr("Ngừng dùng chỉ tiêu này"))
        self.retire_button.setVisible(not readonly)
        self._tell_more(True)

    def show_new(self) -> None:
        """Leave out what an indicator that is not there yet cannot have."""
        for part in (self.versions, self.retire_button):
            part.hide()
        self._tell_more(False)
        self.form.used_in.setText("")

    def say(self, sentence: str, role: str = "bad") -> None:
        """Say over the form what is wrong, or in another role what is to be known."""
        self.message.set_role(role)
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def to_top(self) -> None:
        """Show the beginning of the form."""
        self._area.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(self.width() < self._style.px(FOLDS_BELOW))

    def _reveal(self, editor: QWidget) -> None:
        # its place is known only after the layout has made room for it
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(editor, 0, self._style.px(MARGIN)))

    def _leave_question(self) -> None:
        self.since.hide()
        self.form.take_focus()

    def _tell_more(self, more: bool) -> None:
        self._more = more
        self.lists.setVisible(more)
        self.side.setVisible(more)
        self._side_area.setVisible(more and not self._folded)

    def _fold(self, folded: bool) -> None:
        if folded == self._folded:
            return
        self._folded = folded
        if folded:
            self._column.insertWidget(self._column.count() - 1, self.side)
        else:
            self._side_column.addWidget(self.side)
        self._tell_more(self._more)

    def _lay_out(self) -> None:
        self._column, self._side_column = QVBoxLayout(self._body), QVBoxLayout(self._aside)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.addWidget(self.side)
        self.form.versions_place.addWidget(self.versions)
        for part in (self.form, self.lists, self.retire_button):
            self._column.addWidget(part, 0, _left(part is self.retire_button))
        self._column.addStretch(1)
        self._area.setWidget(self._body)
        self._side_area.setWidget(self._aside)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.since)
        left.addWidget(self.message)
        left.addWidget(self._area, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        whole.addWidget(self._side_area)
        self.message.hide()

    def _dress(self) -> None:
        px = self._style.px
        self._column.setContentsMargins(px(MARGIN), px(12), px(MARGIN), px(24))
        self._column.setSpacing(px(12))
        self.message.setContentsMargins(px(MARGIN), px(8), px(MARGIN), px(8))
        self._side_area.setFixedWidth(px(SIDE))


def _left(aside: bool) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if aside else Qt.AlignmentFlag(0)


def _area(parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
