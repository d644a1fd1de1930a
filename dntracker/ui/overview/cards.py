"""The headline indicators of Tổng quan: cards that arrows walk, Enter opens, and that keys choose and move."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.ui.overview.card_drawing import CardModel, DrawnCard
from dntracker.ui.style import Style
from dntracker.ui.widgets.chooser import Choices, Chooser
from dntracker.ui.widgets.context_bar import ContextField
from dntracker.ui.widgets.rule import Rule
from dntracker.ui.widgets.tiled import TiledList
from dntracker.ui.widgets.words import Words

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
WIDTH, HEIGHT, LEAST = 176, 110, 4
_NOWHERE = QModelIndex()


class CardList(TiledList):
    """Cards; Alt with an arrow moves one."""

    tile: DrawnCard

    moved = Signal(int)
    """The chosen card shall go so many places to the right."""

    def __init__(self, style: Style, model: CardModel) -> None:
        super().__init__(model, translate("CardList", "Chỉ tiêu chính"))
        self._style = style
        self.tile = DrawnCard(style, model, self)
        self.setItemDelegate(self.tile)

    def tile_in(self, room: int) -> QSize:
        most, cards = max(1, room // self._style.px(WIDTH)), max(1, self.model().rowCount())
        across = ceil(cards / ceil(cards / most))  # rows of one length, rather than a last one with one card
        return QSize(room // max(across, min(most, LEAST)), self._style.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)


class Cards(QWidget):
    """The section of Tổng quan with the headline indicators."""

    opened = Signal(str)
    """Somebody wants to see this indicator over the years."""

    refused = Signal(str)
    """Something could not be done: the sentence."""

    changed = Signal()
    """Other cards were chosen, or in another order."""

    def __init__(self, style: Style, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._desk = style, desk
        self.model = CardModel(self)
        self.list = CardList(style, self.model)
        self.heading, self.told = Words(style, bold=True), Words(style, role="ink3")
        self.add = QPushButton(self.tr("Chọn chỉ tiêu"))
        self._field = ContextField(style, self.tr("Chỉ tiêu"), self.tr("Chỉ tiêu"), self)
        self._field.hide()
        self._lay_out()
        self.list.doubleClicked.connect(self._open)
        self.list.moved.connect(self.move_by)
        for key, deed in (("Ins", self.choose), ("Del", self.drop)):
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(deed)

    def refresh(self) -> None:
        """Show what the file holds now, at the card that was chosen."""
        row = max(self.list.currentIndex().row(), 0)
        self.model.show(self._desk.headlines.cards())
        self.heading.setText(self.tr("Chỉ tiêu chính"))
        self.told.setText(self.tr("số mới nhất của mỗi chỉ tiêu") if self.model.cards else self._empty())
        self.list.fit()
        if self.model.cards:
            self.list.setCurrentIndex(self.model.index(min(row, len(self.model.cards) - 1)))

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this section."""
        return [
            ("Alt+C", self.tr("đến các chỉ tiêu chính; Enter mở biểu đồ")),
            ("Ins, Del", self.tr("ở chỉ tiêu chính: thêm, bỏ một chỉ tiêu")),
            ("Alt+← →", self.tr("ở chỉ tiêu chính: dời sang trái, phải")),
        ]

    def choose(self) -> None:
        """Let an indicator be chosen that shall stand here too."""
        chooser = Chooser(self._style, self._field, self._choices)
        chooser.picked.connect(self._take)
        chooser.closed.connect(self.list.setFocus)
        self._field.setGeometry(self.add.geometry())
        chooser.open()

    def drop(self) -> None:
        """Take the chosen card away."""
        row = self.list.currentIndex().row()
        codes = self._codes()
        if 0 <= row < len(codes):
            self._keep([*codes[:row], *codes[row + 1 :]])

    def move_by(self, places: int) -> None:
        """Move the chosen card."""
        row, codes = self.list.currentIndex().row(), self._codes()
        target = row + places
        if 0 <= row < len(codes) and 0 <= target < len(codes):
            codes.insert(target, codes.pop(row))
            self._keep(codes)
            self.list.setCurrentIndex(self.model.index(target))

    def _take(self, code: str) -> None:
        row = self.list.currentIndex().row() + 1
        codes = self._codes()
        self._keep([*codes[:row], code, *codes[row:]])
        self.list.setCurrentIndex(self.model.index(row))

    def _keep(self, codes: Sequence[str]) -> None:
        try:
            self._desk.headlines.choose(codes)
        except UserError as error:
            self.refused.emit(texts.sentence(error))
            return
        self.refresh()
        self.changed.emit()

    def _codes(self) -> list[str]:
        return [card.code for card in self.model.cards]

    def _choices(self) -> Choices:
        here = set(self._codes())
        known = [one for one in self._desk.catalogue.indicators() if one.code not in here]
        return [(one.code, f"{one.code}  {one.short_name}") for one in known], ""

    def _empty(self) -> str:
        return self.tr("chưa chọn chỉ tiêu nào: bấm nút bên phải, hoặc Ins")

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.model.cards[index.row()].code)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addWidget(self.told, 1)
        head.addWidget(self.add)
        self.add.clicked.connect(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule(self._style, "rule"))
        column.addWidget(self.list, 1)
        self._head, self._column = head, column
        self._style.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._style.px
        self._head.setContentsMargins(0, px(8), 0, px(4))
        self._head.setSpacing(px(8))
        self.list.setMinimumHeight(px(HEIGHT))
        metrics = QFontMetrics(self._style.font())
        self.add.setMinimumWidth(metrics.horizontalAdvance(self.add.text()) + px(24))
