"""What stands at the head and the foot of a paper: the agency as it was on a day, its place, its sign in numbers."""

import re
from datetime import date

from dntracker.domain.unit import Agency, Unit
from dntracker.services.catalogue import Catalogue

PEOPLES_COMMITTEE, CHAIR = "Ủy ban nhân dân", "CHỦ TỊCH"
_COMMUNE = re.compile(r"(Phường|Xã|Đặc khu) (?=\D)")  # a commune's place is its bare name (Nghị định 30/2020)
_NAME = re.compile(r"\s(?:thành phố|tỉnh)\s.*", re.IGNORECASE)
_AND = "và"


def agency_of(catalogue: Catalogue, unit: Unit, day: date) -> Agency:
    """What a unit prints on a day; one that the file knows nothing more about prints its own and its parent's name.

    The chair signs for a commune (Nghị định 30/2020: who signs for a people's committee).
    """
    known = catalogue.agency(unit.code, day)
    if known is not None:
        return known
    commune = any(one.code == unit.territory and one.kind == "commune" for one in catalogue.territories())
    parent = PEOPLES_COMMITTEE if commune else unit_name(catalogue, unit.parent)
    place = _COMMUNE.sub("", unit.name) if commune else ""
    return Agency(unit.code, day, None, parent, unit.name, place, CHAIR if commune else "", "", "", "")


def unit_name(catalogue: Catalogue, code: str) -> str:
    """What a unit is called; a code that the file does not know stands for itself."""
    return next((unit.name for unit in catalogue.units() if unit.code == code), code)


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a signature or of *nơi nhận*, which the file keeps in one text."""
    return tuple(line.strip() for line in text.replace(" / ", "\n").split("\n") if line.strip())


def sign_of(agency: Agency) -> str:
    """The letters of an agency in the numbers of its papers: *SKHCN*; a commune's are *UBND*."""
    if agency.parent_agency == PEOPLES_COMMITTEE:
        return "UBND"
    words = _NAME.sub("", agency.name).split()
    return "".join(word[0].upper() for word in words if word.lower() != _AND)
