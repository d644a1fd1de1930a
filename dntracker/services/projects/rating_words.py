"""What rules that rate projects are called and what they say when they speak."""

from collections.abc import Mapping

from dntracker.domain.rating import RatingKind

KIND_NAMES: Mapping[RatingKind, str] = {
    RatingKind.LATE: "Trễ mốc",
    RatingKind.FORECAST: "Dự báo quá kế hoạch",
    RatingKind.PAID: "Giải ngân chậm",
    RatingKind.REPORT: "Thiếu báo cáo tiến độ",
    RatingKind.OBSTACLE: "Vướng mắc quá hạn gỡ",
    RatingKind.GROWTH: "Tổng mức tăng",
}
"""How each kind looks, in a few words; also the name of a rule that has none of its own."""

KIND_TOLD: Mapping[RatingKind, str] = {
    RatingKind.LATE: "Mốc đã qua ngày kế hoạch hơn ngưỡng mà chưa đạt.",
    RatingKind.FORECAST: "Ngày dự báo của một mốc sau ngày kế hoạch hơn ngưỡng.",
    RatingKind.PAID: "Tỷ lệ giải ngân kế hoạch vốn năm, so với phần thời gian của năm đã qua, thấp hơn ngưỡng.",
    RatingKind.REPORT: "Quá hạn nộp hơn ngưỡng mà quý gần nhất đến hạn chưa có báo cáo tiến độ.",
    RatingKind.OBSTACLE: "Vướng mắc hoặc rủi ro đã qua hạn gỡ hơn ngưỡng.",
    RatingKind.GROWTH: "Tổng mức đầu tư tăng so với lần duyệt đầu hơn ngưỡng.",
}
"""What each kind looks for, in one sentence."""

RATING_LIMITS: Mapping[RatingKind, tuple[str, str]] = {
    RatingKind.LATE: ("hơn", "ngày"),
    RatingKind.FORECAST: ("hơn", "ngày"),
    RatingKind.PAID: ("dưới", "% mức phải đạt"),
    RatingKind.REPORT: ("hơn", "ngày"),
    RatingKind.OBSTACLE: ("hơn", "ngày"),
    RatingKind.GROWTH: ("hơn", "%"),
}
"""The words before and after the threshold."""

REASONS: Mapping[RatingKind, str] = {
    RatingKind.LATE: "Mốc “{name}” quá kế hoạch {plan} đã {value} ngày, chưa đạt (ngưỡng {limit} ngày).",
    RatingKind.FORECAST: "Mốc “{name}” dự báo {forecast}, sau kế hoạch {plan} {value} ngày (ngưỡng {limit} ngày).",
    RatingKind.PAID: "Đến {until} giải ngân {paid}, bằng {rate}% kế hoạch vốn năm {year}; thời gian đã qua {gone}%, "
    "mới được {value}% mức phải đạt (ngưỡng {limit}%).",
    RatingKind.REPORT: "Chưa có báo cáo tiến độ {period}, quá hạn {value} ngày.",
    RatingKind.OBSTACLE: "{kind} “{text}” quá hạn gỡ {due} đã {value} ngày.",
    RatingKind.GROWTH: "Tổng mức đầu tư {now}, tăng {about}{value}% so với lần đầu {first} (ngưỡng {limit}%).",
}
"""Why a rule speaks, with its numbers."""

NEEDS_REASON = "Dự án đỏ mà chủ đầu tư chưa nêu lý do {period}."
"""Said of a red project without a word from its owner."""
