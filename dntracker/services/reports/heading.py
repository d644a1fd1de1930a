"""The heading and the signatures of a sheet: the agency's names as they were on a day."""

import re
from datetime import date

from dntracker.domain.report import Value
from dntracker.domain.unit import Agency, Unit
from dntracker.services.catalogue import Catalogue, UnknownCode

PREPARER = "NGƯỜI LẬP BIỂU"
HEAD = "THỦ TRƯỞNG ĐƠN VỊ"
_COMMUNE = re.compile(r"(Phường|Xã|Đặc khu) (?=\D)")  # a commune's place is its bare name (Nghị định 30/2020)
_DOTS = "…" * 10


class Heading:
    """What a unit prints above and below its sheets on a day."""

    def __init__(self, catalogue: Catalogue, unit: str, day: date) -> None:
        self._catalogue = catalogue
        self._unit = catalogue.unit(unit)
        self._agency = catalogue.agency(unit, day) or self._plain_agency(self._unit, day)

    @property
    def author(self) -> str:
        """The unit's name then."""
        unit, agency = self._unit, self._agency
        return unit.name if unit.name.upper() == agency.name.upper() else agency.name

    @property
    def fields(self) -> dict[str, Value]:
        """The fields of the heading block and of the signatures."""
        agency, recipients = self._agency, _lines(self._agency.recipients)
        said: dict[str, Value] = {
            "CO_QUAN_CHU_QUAN": agency.parent_agency.upper(),
            "CO_QUAN": agency.name.upper(),
            "TEN_DON_VI": self.author,
            "DIA_DANH_NGAY": f"{agency.place or _DOTS}, ngày …… tháng …… năm …………",
            "NOI_NHAN_DANH_SACH": "\n".join(recipients),
            "NGUOI_LAP": "\n".join(_lines(agency.preparer_title) or (PREPARER,)),
            "NGUOI_LAP_KY": "(Ký, họ tên)",
            "NGUOI_LAP_HO_TEN": "",
            "THU_TRUONG": "\n".join(_lines(agency.head_title) or (HEAD,)),
            "THU_TRUONG_KY": "(Ký, đóng dấu, họ tên)",
            "THU_TRUONG_HO_TEN": agency.head_name,
        }
        return said if recipients else said | {"NOI_NHAN": ""}

    def _plain_agency(self, unit: Unit, day: date) -> Agency:
        commune = any(one.code == unit.territory and one.kind == "commune" for one in self._catalogue.territories())
        parent = "Ủy ban nhân dân" if commune else named(self._catalogue, unit.parent)
        place = _COMMUNE.sub("", unit.name) if commune else ""
        return Agency(unit.code, day, None, parent, unit.name, place, "", "", "", "")


def named(catalogue: Catalogue, code: str) -> str:
    """A unit's name, its code where the file does not know it."""
    try:
        return catalogue.unit(code).name if code else ""
    except UnknownCode:
        return code


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.replace(" / ", "\n").split("\n") if line.strip())
