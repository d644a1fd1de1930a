"""The kinds of reports and the fields that each offers to whoever draws its template; one table, also in the guide."""

from enum import StrEnum

from msgspec import Struct

from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.services.reports import offers, project_offers
from dntracker.services.reports.offers import BandOffer, Offer


class Need(StrEnum):
    """What an order may say."""

    FORM = "form"
    UNIT = "unit"
    PERIOD = "period"
    SUBJECT = "subject"
    SINCE = "since"
    PROJECT = "project"
    PROGRAMME = "programme"
    PAGING = "paging"

    @property
    def said_in(self) -> str:
        """The field of `Order` that says it; indicators, projects and programmes are what a report is about."""
        return "subject" if self in (Need.PROJECT, Need.PROGRAMME) else self.value


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
PROGRESS, DISBURSEMENT, SLIPS = "tien-do-du-an", "giai-ngan", "cham-tien-do"
PROFILE, TIMELINE = "ho-so-du-an", "dong-thoi-gian"
OF_PROJECTS = (PROJECTS, PROGRESS, DISBURSEMENT, SLIPS, PROFILE, TIMELINE)
"""The kinds whose rows are projects or parts of them."""

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
        PROGRESS, "Tiến độ dự án", "tiến độ từng dự án trong quý: giai đoạn, đã làm gì, mốc tới, vướng mắc, lời hẹn",
        (Need.PERIOD,), (Need.PROGRAMME,), "tien-do-du-an.xlsx",
        offers.SIGNED + project_offers.PROGRESS_HEADING, project_offers.PROGRESS_BANDS,
    ),
    Kind(
        DISBURSEMENT, "Giải ngân dự án", "kế hoạch vốn năm, đã giải ngân trong kỳ và lũy kế, tỷ lệ, theo nguồn vốn",
        (Need.PERIOD,), (Need.PROGRAMME,), "giai-ngan.xlsx",
        offers.SIGNED + project_offers.MONEY_HEADING, project_offers.MONEY_BANDS,
    ),
    Kind(
        SLIPS, "Mốc chậm và lý do", "các mốc chậm hay đã lùi, kế hoạch, thực tế, thời hạn mới, lý do, theo cột ODA",
        (), (Need.PERIOD, Need.PROGRAMME), "cham-tien-do.xlsx",
        offers.SIGNED + project_offers.SLIP_HEADING, project_offers.SLIP_BANDS,
    ),
    Kind(
        PROFILE, "Hồ sơ dự án", "một dự án trên một trang: tổng mức qua các lần, mốc theo thời gian, vướng mắc",
        (Need.PROJECT,), (), "ho-so-du-an.xlsx",
        offers.SIGNED + project_offers.PROFILE_HEADING, project_offers.PROFILE_BANDS,
    ),
    Kind(
        TIMELINE, "Dòng thời gian dự án", "dự án và mốc theo thời gian, in A3 hay A4, mỗi trang vài năm hoặc vài quý",
        (), (Need.PROGRAMME, Need.PERIOD, Need.PAGING), "dong-thoi-gian.xlsx",
        offers.SIGNED + project_offers.TIMELINE_HEADING, project_offers.TIMELINE_BANDS,
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
    """The sheet of a form about projects: their progress in a period."""
    return Order(PROGRESS, period=period)


def asked_by(kind: Kind) -> frozenset[Need]:
    """What an order of a kind says or may say."""
    return frozenset((*kind.needs, *kind.may))
