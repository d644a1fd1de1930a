"""The heading and the signatures of a sheet: the agency's names as they were on a day."""

from collections.abc import Iterable
from datetime import date

from dntracker.domain.form import Form
from dntracker.domain.report import Value
from dntracker.domain.unit import Agency
from dntracker.services.catalogue import Catalogue
from dntracker.services.reports.agencies import agency_of, lines_of

_DOTS = "…" * 10


def consolidator_of(forms: Iterable[Form]) -> str:
    """The first unit that puts together one of these forms, which hands in lists about all units; empty without one."""
    return next((one.consolidator for one in forms if one.consolidator), "")


class Heading:
    """What a unit prints above and below its sheets on a day; of nobody (an empty code) the names are left out."""

    def __init__(self, catalogue: Catalogue, unit: str, day: date) -> None:
        self._name = catalogue.unit(unit).name if unit else ""
        self._agency = agency_of(catalogue, catalogue.unit(unit), day) if unit else _nobody(day)

    @property
    def author(self) -> str:
        """The unit's name then."""
        name, agency = self._name, self._agency
        return name if name.upper() == agency.name.upper() else agency.name

    @property
    def fields(self) -> dict[str, Value]:
        """The fields of the heading block and of the signatures; what the file does not know, the template says."""
        agency = self._agency
        said: dict[str, Value] = {
            "CO_QUAN_CHU_QUAN": agency.parent_agency.upper(),
            "CO_QUAN": agency.name.upper(),
            "TEN_DON_VI": self.author,
            "DIA_DANH_NGAY": f"{agency.place or _DOTS}, ngày …… tháng …… năm …………",
            "NGUOI_LAP_KY": "(Ký, họ tên)",
            "NGUOI_LAP_HO_TEN": "",
            "THU_TRUONG_KY": "(Ký, đóng dấu, họ tên)",
            "THU_TRUONG_HO_TEN": agency.head_name,
        }
        known = {
            "NOI_NHAN_DANH_SACH": agency.recipients,
            "NGUOI_LAP": agency.preparer_title,
            "THU_TRUONG": agency.head_title,
        }
        return said | {field: "\n".join(lines_of(text)) for field, text in known.items() if text}


def _nobody(day: date) -> Agency:
    return Agency("", day, None, "", "", "", "", "", "", "")
