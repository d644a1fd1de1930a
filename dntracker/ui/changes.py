"""What happened, announced once after the write; every open screen decides for itself what to do."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """The facts that screens announce to each other, in the past tense."""

    figures_recorded = Signal(object)
    """Figures or plans were written: a tuple of `Cell`."""

    catalogue_changed = Signal()
    """Indicators, targets, breaks, frameworks or rules were changed; other pages read again when opened next."""

    saved = Signal(object)
    """The file holds everything as of this `datetime`."""

    save_failed = Signal(str)
    """The file could not be written; the sentence says why."""

    forms_changed = Signal()
    """A form was made, changed, retired, or given a new version."""

    who_changed = Signal()
    """Another person works from now on, or the same one may do other things."""

    indicator_chosen = Signal(str)
    """Somebody wants to see this indicator over the years."""

    rule_chosen = Signal(str, str)
    """Somebody wants to see this rule of checking, or with no code to begin one about this indicator."""

    order_chosen = Signal(object)
    """Somebody wants to see the sheet of this `Order`."""

    day_asked = Signal(object)
    """Somebody wants to see the whole file as it was at the end of this `date`."""

    stepped_back = Signal()
    """Esc was pressed where nothing was open any more that it could close."""

    templates_asked = Signal()
    """Somebody wants to see the templates, or take one."""

    issue_asked = Signal()
    """Somebody wants to issue the sheet of Báo cáo."""

    sheet_issued = Signal(object)
    """A sheet went out: the `Issued`."""

    reprint_asked = Signal(object, object)
    """The file of this `Role` of this `Issued` shall be written just as it was."""

    proof_asked = Signal(object)
    """Somebody wants to know what changed since this `Issued`."""

    forms_moved = Signal()
    """Forms were opened, sent, returned, approved, locked or unlocked."""

    day_began = Signal()
    """Another day began while the window was open: forms may be closed or late, people gone."""

    form_chosen = Signal(str, str, object)
    """Somebody wants to see a form: its code, the unit's code, the `Period`."""

    projects_changed = Signal()
    """Projects, their milestones, money, progress, plans or rules were changed."""

    stage_chosen = Signal(str)
    """Somebody wants to see the projects of this stage, or all of them (`""`)."""

    project_chosen = Signal(str, str)
    """Somebody wants to see this project, at this milestone if one is named."""

    programme_chosen = Signal(str)
    """Somebody wants to see the projects of this programme."""

    framework_chosen = Signal(str)
    """Somebody wants to see this framework with its points."""

    page_asked = Signal(str)
    """Somebody wants to see this page, by its code."""

    warning_chosen = Signal(str, str)
    """Somebody wants to see the warnings of this rule: the one about this subject, or all of them (`""`)."""

    warnings_changed = Signal()
    """A rule of early warning was changed, or somebody took note of a warning."""

    cell_chosen = Signal(object)
    """Somebody wants to see or mend the figure in this `Cell`."""

    def __init__(self) -> None:
        super().__init__()
        self.unsaved: Callable[[], int] = lambda: 0
        """How many texts typed in Nhập liệu are not in the file; that page tells it."""
