"""What kinds of projects, sources of money and ratings are called."""

from collections.abc import Mapping

from dntracker.domain.process import Phase
from dntracker.domain.progress import Kept
from dntracker.domain.progress_form import Field
from dntracker.domain.project import AmountKind, Fund, ObstacleKind, ProjectKind
from dntracker.domain.rating import Colour
from dntracker.services.projects.timeline import MarkKind, SpanKind

KINDS: Mapping[ProjectKind, str] = {
    ProjectKind.SYSTEM: "Đầu tư hệ thống",
    ProjectKind.PURCHASE: "Mua sắm",
    ProjectKind.SERVICE: "Thuê dịch vụ",
    ProjectKind.CONSTRUCTION: "Xây dựng",
    ProjectKind.IT: "Công nghệ thông tin",
}
FUNDS: Mapping[Fund, str] = {
    Fund.WHOLE: "Tất cả các nguồn",
    Fund.IT_BUDGET: "Sự nghiệp CNTT",
    Fund.RECURRENT: "Chi thường xuyên",
    Fund.PUBLIC: "Đầu tư công",
    Fund.ODA: "ODA",
    Fund.PPP: "PPP",
    Fund.ENTERPRISE: "Doanh nghiệp",
    Fund.OTHER: "Nguồn khác",
}
AMOUNTS: Mapping[AmountKind, str] = {
    AmountKind.TOTAL: "Tổng mức đầu tư",
    AmountKind.ADDITION: "Bổ sung tổng mức",
    AmountKind.PLAN_YEAR: "Kế hoạch vốn năm",
    AmountKind.WORK_DONE: "Khối lượng thực hiện",
    AmountKind.PAID: "Giải ngân",
    AmountKind.CONTRACT: "Giá trị hợp đồng",
}
PHASES: Mapping[Phase, str] = {
    Phase.PREPARE: "Chuẩn bị đầu tư",
    Phase.EXECUTE: "Thực hiện đầu tư",
    Phase.CLOSE: "Kết thúc đầu tư",
    Phase.BESIDE: "Ngoài đường đi",
}
OBSTACLES: Mapping[ObstacleKind, str] = {ObstacleKind.RISK: "Rủi ro", ObstacleKind.OBSTACLE: "Vướng mắc"}
COLOURS: Mapping[Colour, str] = {
    Colour.RED: "Đỏ",
    Colour.AMBER: "Vàng",
    Colour.GREEN: "Xanh",
    Colour.UNKNOWN: "Chưa rõ",
}
KEPT: Mapping[Kept, str] = {Kept.YES: "Đã xong", Kept.PARTLY: "Xong một phần", Kept.NO: "Chưa xong"}
PLACES: Mapping[Field, str] = {
    Field.STAGE: "Giai đoạn",
    Field.BESIDE: "Tình trạng khác thường",
    Field.PERCENT: "Khối lượng hoàn thành",
    Field.DONE: "Nội dung đã làm trong kỳ",
    Field.MILESTONE: "Mốc",
    Field.WORK: "Giá trị khối lượng thực hiện trong kỳ",
    Field.PAID: "Giải ngân trong kỳ",
    Field.OBSTACLES: "Vướng mắc, kiến nghị",
    Field.KEPT: "Cam kết kỳ trước: đã xong?",
    Field.PROMISE: "Cam kết kỳ tới",
}
"""What is asked about a project each quarter."""
LEGEND: Mapping[SpanKind | MarkKind, str] = {
    SpanKind.BASELINE: "kế hoạch gốc",
    SpanKind.DONE: "đã thực hiện",
    SpanKind.FINISHED: "hoàn thành",
    SpanKind.EXPECTED: "dự kiến",
    MarkKind.ACTUAL: "mốc đã đạt",
    MarkKind.PLAN: "mốc kế hoạch",
    MarkKind.FORECAST: "mốc dự báo",
    MarkKind.REPLACED: "hẹn cũ",
}
TWO_PLANS: Mapping[SpanKind | MarkKind, str] = {
    SpanKind.BASELINE: "kế hoạch trước",
    SpanKind.LATER: "kế hoạch sau",
    MarkKind.REPLACED: "mốc ở kế hoạch trước",
    MarkKind.PLAN: "mốc ở kế hoạch sau (đỏ: lùi)",
}
