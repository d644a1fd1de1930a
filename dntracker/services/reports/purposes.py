"""What a template may be drawn for: the sheet of a form, or a report of another kind."""

from msgspec import Struct

from dntracker.domain.period import Period
from dntracker.services.catalogue import Catalogue
from dntracker.services.reports.kinds import FORM_SHEET, KINDS
from dntracker.services.templates.stock import code_of


class Purpose(Struct, frozen=True):
    """What one template prints; `form` is empty where it is no form's sheet, `template` the code it has then."""

    kind: str
    template: str
    name: str
    form: str = ""

    def periods(self, catalogue: Catalogue) -> list[Period]:
        """The periods from which it may be used, the newest first."""
        forms = [catalogue.form(self.form)] if self.form else catalogue.forms()[:1]
        return [period for form in forms for period in catalogue.periods_of(form)]


def purposes(catalogue: Catalogue) -> list[Purpose]:
    """All of them: the forms, then the other kinds of reports."""
    forms = catalogue.sheets()
    sheets = [Purpose(FORM_SHEET, code_of(one.template), f"{one.code}  {one.short_name}", one.code) for one in forms]
    kinds = [Purpose(one.code, code_of(one.template), one.name) for one in KINDS.values() if one.template]
    return sheets + kinds
