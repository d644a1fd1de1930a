"""What the panel adds for a question about a project: the whole answer, what can be chosen, earlier answers."""

from html import escape

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dntracker.services.panel_content import PanelContent
from dntracker.ui.entry.sections import Section
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import strong


class PlaceSections(QWidget):
    """Three sections, each there only where it says something."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.said = Section(style, self.tr("Kỳ này"))
        self.choices = Section(style, self.tr("Chọn: gõ số hoặc vài chữ"))
        self.past = Section(style, self.tr("Các kỳ trước"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in (self.said, self.choices, self.past):
            column.addWidget(section)

    def show_content(self, content: PanelContent) -> None:
        """Show what there is to say of a row; nothing for one of indicators."""
        self.said.say(escape(content.said))
        self.choices.say("<br>".join(f"{at}. {escape(name)}" for at, name in enumerate(content.choices, 1)))
        self.past.say("<br>".join(f"{strong(when)} {escape(told)}" for when, told in content.past))
        self.setVisible(bool(content.said or content.choices or content.past))
