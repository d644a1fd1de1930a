"""Whether a figure on the chart can be gone to: a form has its row, and its unit fills that form in its period."""

from dntracker.domain.figure import Cell
from dntracker.services.catalogue import Catalogue


def on_a_form(catalogue: Catalogue, cell: Cell) -> bool:
    """Whether some form shows a cell."""
    forms = [form for form in catalogue.forms() if cell.period.frequency in form.frequencies]
    held = [form for form in forms if any(row.indicator == cell.indicator for row in form.rows)]
    return any(cell.unit == unit.code for form in held for unit in catalogue.units_of(form, cell.period))
