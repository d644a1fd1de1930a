"""The bar over one project: the way back, its name, stage, rating and owner, and what is done with it most."""

from PySide6.QtWidgets import QWidget

from dntracker.services.projects.detail import Detail
from dntracker.services.projects.ratings import Rating
from dntracker.services.projects.words import COLOURS, KINDS
from dntracker.ui.named import named
from dntracker.ui.projects.looks import COLOUR_LOOKS
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextBar


class Head(ContextBar):
    """Fields that tell, a button to change the project and one to say that a milestone came true."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.project = self.add_field(self.tr("← Dự án (Esc)"), self.tr("Dự án"))
        self.stage = self.add_field(self.tr("Giai đoạn"), self.tr("Giai đoạn"))
        self.rating = self.add_field(self.tr("Đánh giá"), self.tr("Đánh giá"))
        self.owner = self.add_field(self.tr("Chủ trì"), self.tr("Đơn vị chủ trì"))
        self.kind = self.add_field(self.tr("Loại"), self.tr("Loại dự án"))
        self.amend = self.add_button(self.tr("Sửa dự án"), "pencil-simple")
        self.reach = self.add_button(self.tr("Ghi mốc"), "flag", primary=True)
        self.amend.setToolTip("Alt+P")
        self.reach.setToolTip("Alt+A")

    def show_detail(self, detail: Detail, rating: Rating, *, readonly: bool) -> None:
        """Show what a project is."""
        item, project = detail.item, detail.item.project
        self.project.set_value(project.name, note=project.code, role="ink3")
        beside = item.beside.name if item.beside else ""
        self.stage.set_value("", item.stage.name if item.stage else "…", note=beside,
                             icon="warning" if beside else "", role="warn")  # fmt: skip
        icon, role = COLOUR_LOOKS[rating.colour]
        self.rating.set_value("", note=named(COLOURS[rating.colour]), icon=icon, role=role)
        self.rating.setToolTip("\n".join(rating.sentences))
        self.owner.set_value("", detail.owner or "…")
        self.kind.set_value("", named(KINDS[project.kind]) if project.kind else "…")
        for button in (self.amend, self.reach):
            button.setVisible(not readonly)
        self.fit()

    def show_new(self) -> None:
        """Show that the project is not there yet."""
        self.project.set_value(self.tr("Dự án mới"))
        for field in (self.stage, self.rating, self.owner, self.kind):
            field.hide()
        for button in (self.amend, self.reach):
            button.hide()

    def show_fields(self) -> None:
        """Show the fields of a project that is there."""
        for field in (self.stage, self.rating, self.owner, self.kind):
            field.show()
