"""Where Enter on a warning leads: to the chart, the project, the form, the framework; and where its figure stands."""

from dntracker.services.warnings.around import About
from dntracker.services.warnings.folded import Line, Several
from dntracker.ui.changes import Changes


def lead(changes: Changes, warning: Line) -> bool:
    """Ask for the screen that a warning is about; False where none is, as for several."""
    if isinstance(warning, Several):
        return False
    match warning.about:
        case About.INDICATOR:
            changes.indicator_chosen.emit(warning.code)
        case About.PROJECT:
            changes.project_chosen.emit(warning.code, "")
        case About.PROGRAMME:
            changes.programme_chosen.emit(warning.code)
        case About.FRAMEWORK:
            changes.framework_chosen.emit(warning.code)
        case About.FORM if warning.period is not None:
            changes.form_chosen.emit(warning.code, warning.unit, warning.period)
        case _:
            return False
    return True


def lead_to_figure(changes: Changes, warning: Line) -> bool:
    """Ask for the cell of the figure behind a warning; False where there is none."""
    if isinstance(warning, Several) or warning.cell is None:
        return False
    changes.cell_chosen.emit(warning.cell)
    return True
