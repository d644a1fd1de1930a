"""The kinds of reports and the fields that each offers to whoever draws its template; one table, also in the guide."""

from enum import StrEnum

from msgspec import Struct

from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.services.reports import offers
from dntracker.services.reports.offers import BandOffer, Offer


class Need(StrEnum):
    """What an order may say; the value is its field of `Order`."""

    FORM = "form"
    UNIT = "unit"
    PERIOD = "period"
    SUBJECT = "subject"
    SINCE = "since"


class Subject(StrEnum):
    """What the subject of an order is."""

    INDICATOR = "indicator"
    FRAMEWORK = "framework"


class Kind(Struct, frozen=True):
    """One kind of report: what an order of it needs and may say besides, its template, its fields and bands.

    Without a `template` the form names it.
    """

    code: str
    name: str
    told: str
    needs: tuple[Need, ...]
    may: tuple[Need, ...]
    template: str
    fields: tuple[Offer, ...]
    bands: tuple[BandOffer, ...]
    subject: Subject = Subject.INDICATOR

    def band(self, code: str) -> BandOffer | None:
        """The band with this code; None where it offers no such."""
        return next((one for one in self.bands if one.code == code), None)


FORM_SHEET, BY_UNIT, OVER_YEARS = "bieu", "theo-don-vi", "qua-cac-nam"
NOT_SENT, CHANGED, PROJECTS, POINTS = "con-thieu", "thay-doi", "du-an", "bang-diem"

_ALL = (
    Kind(
        FORM_SHEET, "Tờ biểu", "tờ biểu chính thức của một đơn vị trong một kỳ: lũy kế, so kế hoạch, so cùng kỳ",
        (Need.FORM, Need.PERIOD), (Need.UNIT,), "", offers.SIGNED + offers.FORM_HEADING, offers.FORM_BANDS,
    ),
    Kind(
        BY_UNIT, "Bảng theo đơn vị", "số của từng xã, phường trong một kỳ, mỗi chỉ tiêu một cột, cuối là thành phố",
        (Need.FORM, Need.PERIOD), (), "theo-don-vi.xlsx", offers.SIGNED + offers.UNIT_HEADING, offers.UNIT_BANDS,
    ),
    Kind(
        OVER_YEARS, "Chỉ tiêu qua các năm", "một chỉ tiêu qua các năm, với mục tiêu, cả nước, nguồn và biểu đồ",
        (Need.SUBJECT,), (), "qua-cac-nam.xlsx", offers.SIGNED + offers.YEARS_HEADING, offers.YEARS_BANDS,
    ),
    Kind(
        NOT_SENT, "Danh sách còn thiếu", "đơn vị phải báo cáo mà chưa gửi trong một kỳ, theo từng biểu",
        (Need.PERIOD,), (Need.FORM,), "con-thieu.xlsx", offers.SIGNED + offers.MISSING_HEADING, offers.MISSING_BANDS,
    ),
    Kind(
        CHANGED, "Danh sách thay đổi", "số liệu, mục tiêu của một biểu đã đổi từ lần gửi gần nhất, hoặc từ một ngày",
        (Need.FORM,), (Need.UNIT, Need.PERIOD, Need.SINCE), "thay-doi.xlsx",
        offers.SIGNED + offers.CHANGE_HEADING, offers.CHANGE_BANDS,
    ),
    Kind(
        PROJECTS, "Danh mục dự án", "các dự án trong tệp: giai đoạn, tổng mức đầu tư lần đầu và gần nhất, văn bản",
        (), (), "du-an.xlsx", offers.SIGNED + offers.PROJECT_HEADING, offers.PROJECT_BANDS,
    ),
    Kind(
        POINTS, "Bảng chấm điểm", "điểm của một bộ chỉ tiêu trong một năm, của thành phố hay của một xã, phường",
        (Need.SUBJECT, Need.PERIOD), (Need.UNIT,), "bang-diem.xlsx",
        offers.SIGNED + offers.POINTS_HEADING, offers.POINTS_BANDS, Subject.FRAMEWORK,
    ),
)  # fmt: skip
KINDS: dict[str, Kind] = {one.code: one for one in _ALL}
"""Every kind of report by its code, in the order in which they are offered."""


def order_of_projects(period: Period) -> Order:
    """The sheet of a form about projects: their progress in a period, else all of them."""
    kind = KINDS.get("tien-do-du-an", KINDS[PROJECTS])
    return Order(kind.code, period=period if Need.PERIOD in kind.needs else None)
