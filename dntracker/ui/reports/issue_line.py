"""One issue of a sheet in words, with what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from dntracker.domain.issue import Issued
from dntracker.domain.issue_code import written
from dntracker.services import texts
from dntracker.services.reports.issue_words import FORMATS, adjustment_words
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words


class IssueLine(QWidget):
    """Day, code, whether it holds, which issue and who, and two deeds; a table lays its `widgets` out."""

    role_chosen = Signal(object)
    """The file of this `Role` shall be written just as it was."""

    WIDE = 3
    """The widget that takes the room that is left."""

    def __init__(self, style: Style, issued: Issued, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.issued, self._style, self._look = issued, style, ("", "")
        self._icon, self._holds = QLabel(parent), Words(style, "…", role="ink3", parent=parent)
        whose = ", ".join(filter(None, (texts.begun(adjustment_words(issued.adjustment)), issued.by)))
        self._whose = Words(style, whose, role="ink2", parent=parent)
        self._whose.setToolTip(f"{issued.title}, {whose}, {texts.moment(issued.at)}")
        self._whose.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._again = QPushButton(self.tr("In lại"), parent)
        self.differences = QPushButton(self.tr("Xem khác biệt"), parent)
        self.reprint = QMenu(self._again)
        self._fill()

    def widgets(self) -> list[QWidget]:
        """Its widgets from left to right."""
        day, code = (Words(self._style, text) for text in (texts.day(self.issued.day), written(self.issued.code)))
        code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        holds, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._style.px(6))
        row.addWidget(self._icon)
        row.addWidget(self._holds, 1)
        holds.setLayout(row)
        return [day, code, holds, self._whose, self._again, self.differences]

    def tell(self, changed: int) -> None:
        """Say how many of its numbers are not what they were; with none it still holds."""
        self._look = ("warning", "warn") if changed else ("check-circle", "good")
        self._holds.set_role(self._look[1])
        self._holds.setText(self.tr("{count} số đã đổi").format(count=changed) if changed else self.tr("Còn khớp"))
        self.differences.setVisible(bool(changed))
        self.dress()

    def told(self) -> str:
        """What is said of whether it holds."""
        return self._holds.text()

    def dress(self) -> None:
        """Take the colours of the theme anew."""
        if self._look[0]:
            self._icon.setPixmap(self._style.pixmap(*self._look))

    def _fill(self) -> None:
        code = written(self.issued.code)
        for role, name in FORMATS.items():
            if self.issued.file(role):
                self.reprint.addAction(name).triggered.connect(
                    lambda _checked=False, one=role: self.role_chosen.emit(one)
                )
        self._again.setMenu(self.reprint)
        self._again.setToolTip(self.tr("Ghi ra tệp đúng như đã gửi"))
        self._again.setAccessibleName(self.tr("In lại {code}").format(code=code))
        self.differences.setAccessibleName(self.tr("Xem khác biệt với {code}").format(code=code))
        for button in (self._again, self.differences):
            button.setProperty("link", True)
