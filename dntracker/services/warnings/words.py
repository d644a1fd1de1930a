"""What rules of early warning are called, what each looks for, and what their thresholds are called."""

from collections.abc import Mapping

from dntracker.domain.early_warning import Gravity, WarningKind
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity

GRAVITIES: Mapping[Gravity, str] = {
    Gravity.GRAVE: "Nghiêm trọng",
    Gravity.HEED: "Chú ý",
    Gravity.WATCH: "Theo dõi",
    Gravity.GOOD: "Tin tốt",
}
"""How grave a warning is, in words."""

_KIND = WarningKind
KIND_NAMES: Mapping[WarningKind, str] = {
    _KIND.MISSED: "Đến hạn chưa đạt mục tiêu",
    _KIND.UNMEASURED: "Đến hạn mà chưa có số",
    _KIND.PATH: "Chậm so với đường tới mục tiêu",
    _KIND.PACE: "Tốc độ chưa đủ tới hạn",
    _KIND.STALE: "Có mục tiêu mà số cũ, chưa có số",
    _KIND.NO_HORIZON: "Mục tiêu không rõ năm",
    _KIND.TARGETS_APART: "Hai mục tiêu khác nhau cùng năm",
    _KIND.UNDER_NATION: "Mục tiêu thấp hơn Trung ương",
    _KIND.NO_OWN_TARGET: "Trung ương có, thành phố chưa đặt",
    _KIND.SHORT: "Sắp đến hạn mà còn thiếu",
    _KIND.SO_FAR: "Lũy kế chậm so với kế hoạch năm",
    _KIND.RELAPSED: "Đã đạt rồi lại tụt",
    _KIND.ENDED: "Hết mục tiêu, chưa có tiếp",
    _KIND.LAST: "Xấu hơn kỳ trước",
    _KIND.SEASON: "Xấu hơn cùng kỳ",
    _KIND.FALLING: "Xấu đi nhiều kỳ liền",
    _KIND.FLAT: "Đứng yên",
    _KIND.REPEATED: "Trùng số kỳ trước",
    _KIND.BREAK: "Gãy chuỗi, chưa so được",
    _KIND.NATION: "So với bình quân cả nước",
    _KIND.LOSING: "Thu hẹp so với cả nước",
    _KIND.BAND: "Ngoài dải dự báo",
    _KIND.CONFLICT: "Nguồn ghi khác nhau",
    _KIND.ESTIMATE: "Số ước chưa thay",
    _KIND.STATEMENT: "Phát biểu không khớp, không rõ",
    _KIND.OWNERLESS: "Đơn vị chủ trì đã thôi",
    _KIND.DRAG: "Đơn vị kéo số thành phố",
    _KIND.COVERAGE: "Mới có ít đơn vị",
    _KIND.CHANGED: "Số đã gửi nay khác",
    _KIND.REVISED: "Số chính thức khác xa số ước",
    _KIND.FLAGGED: "Cờ theo dõi chưa gỡ",
    _KIND.SCORE: "Tự chấm cao hơn công nhận",
    _KIND.NO_FRAMEWORK: "Năm chưa có bộ chỉ tiêu",
    _KIND.DUE: "Sắp đến hạn mà còn trống",
    _KIND.LATE: "Biểu trễ hạn",
    _KIND.LATE_AGAIN: "Trễ nhiều kỳ liền",
    _KIND.UNAPPROVED: "Đã gửi, chờ duyệt lâu",
    _KIND.TASK: "Nhiệm vụ đến hạn",
    _KIND.RATING: "Dự án đỏ, vàng",
    _KIND.UNACCEPTED: "Khai trương chưa nghiệm thu",
    _KIND.PROMISE: "Lời hẹn chưa giữ",
    _KIND.OVERPAID: "Giải ngân vượt mức",
    _KIND.PORTFOLIO: "Nguồn khác nhau về danh mục",
    _KIND.MILESTONE: "Mốc dự án sắp đến hạn",
    _KIND.UNDATED: "Dự án không có ngày mốc",
    _KIND.BESIDE: "Dự án ra ngoài tiến trình",
    _KIND.UNSETTLED: "Nghiệm thu chưa quyết toán",
    _KIND.UNFUNDED: "Chưa có kế hoạch vốn năm",
    _KIND.UNPAID: "Đã làm chưa giải ngân",
    _KIND.ENDANGERED: "Dự án xong sau hạn mục tiêu",
    _KIND.UNMOVED: "Dự án xong, chỉ tiêu chưa nhích",
    _KIND.EARLY: "Đạt mục tiêu sớm",
    _KIND.BEYOND: "Vượt mục tiêu của năm",
    _KIND.BEST: "Tốt nhất nhiều năm",
    _KIND.TIMES: "Gấp nhiều lần cả nước",
    _KIND.TOP: "Thứ hạng đầu",
}
"""How each kind looks, in a few words; also the name of a rule that has none of its own."""

RULE_NAMES: Mapping[str, str] = {
    "B10": "Xấu hẳn so với kỳ trước",
    "B17": "Dưới bình quân cả nước",
    "B18": "Chỉ hơn cả nước chút ít",
}
"""What those of the program's rules are called that share their kind with another one, by code."""

KIND_TOLD: Mapping[WarningKind, str] = {
    _KIND.MISSED: "Hạn của mục tiêu đã qua và số cuối cùng trong năm ấy còn thiếu hơn ngưỡng.",
    _KIND.UNMEASURED: "Hạn của mục tiêu đã qua, hoặc còn không quá ngưỡng, mà năm ấy chưa có số; năm trước có.",
    _KIND.PATH: "Số mới nhất thấp hơn đường thẳng tới mục tiêu kế tiếp; ngưỡng tính theo độ dài quãng đường.",
    _KIND.PACE: "Tốc độ mỗi năm gần đây thấp hơn phần này của tốc độ cần để tới mục tiêu kế tiếp.",
    _KIND.STALE: "Mục tiêu còn phía trước mà số mới nhất cũ hơn ngưỡng, hoặc có mục tiêu mà chưa hề có số.",
    _KIND.NO_HORIZON: "Mục tiêu của thành phố còn hiệu lực mà không nói rõ năm nào phải đạt.",
    _KIND.TARGETS_APART: "Hai văn bản còn hiệu lực đặt hai mục tiêu khác nhau cho cùng một năm.",
    _KIND.UNDER_NATION: "Mục tiêu thành phố đặt cho một năm thấp hơn của Trung ương quá ngưỡng.",
    _KIND.NO_OWN_TARGET: "Trung ương có mục tiêu cho một năm phía trước mà thành phố chưa đặt.",
    _KIND.SHORT: "Hạn của mục tiêu còn không quá ngưỡng mà số của năm ấy chưa đạt.",
    _KIND.SO_FAR: "Lũy kế từ đầu năm kém phần kế hoạch năm ứng với thời gian đã qua quá ngưỡng.",
    _KIND.RELAPSED: "Số trước đã đạt một mục tiêu còn hiệu lực, số mới nhất lại chưa đạt.",
    _KIND.ENDED: "Hạn của mục tiêu cuối cùng đã qua; số vẫn có mà chưa ai đặt mục tiêu tiếp.",
    _KIND.LAST: "Kém số so được liền trước quá ngưỡng.",
    _KIND.SEASON: "Kém cùng kỳ năm trước quá ngưỡng.",
    _KIND.FALLING: "Kỳ sau kém kỳ trước, liền bấy nhiêu kỳ.",
    _KIND.FLAT: "Suốt bấy nhiêu tháng chỉ xê dịch trong ngưỡng, dù chưa tới đích.",
    _KIND.REPEATED: "Số mới nhất trùng kỳ trước đến từng chữ số: có thể là số cũ chép lại.",
    _KIND.BREAK: "Giữa số mới nhất và kỳ trước, hoặc mục tiêu kế tiếp, có mốc gãy chuỗi.",
    _KIND.NATION: "Không hơn bình quân cả nước quá ngưỡng; ngưỡng 0 là bằng hoặc kém.",
    _KIND.LOSING: "Khoảng hơn bình quân cả nước thu hẹp quá ngưỡng trong bấy nhiêu tháng.",
    _KIND.BAND: "Số mới nhất nằm ngoài dải mà các kỳ trước dự báo.",
    _KIND.CONFLICT: "Cùng một địa bàn và kỳ, các nguồn ghi số khác nhau quá ngưỡng.",
    _KIND.ESTIMATE: "Sau bấy nhiêu ngày vẫn là số ước hoặc sơ bộ.",
    _KIND.STATEMENT: "So sánh đã công bố không khớp số trong tệp, hoặc đọc được hai cách.",
    _KIND.OWNERLESS: "Chỉ tiêu còn dùng mà đơn vị chủ trì đã thôi hoạt động.",
    _KIND.DRAG: "Các đơn vị kém đi cùng nhau kéo số thành phố xấu đi quá ngưỡng so với kỳ trước.",
    _KIND.COVERAGE: "Số tổng hợp mới nhất mới có chưa đến ngưỡng đơn vị phải báo cáo.",
    _KIND.CHANGED: "Đơn vị sửa số sau khi biểu tổng hợp đã gửi mà chưa ai nhận hay giữ.",
    _KIND.REVISED: "Số chính thức lệch số ước, sơ bộ đã báo trước đó quá ngưỡng.",
    _KIND.FLAGGED: "Ô của quý đã qua còn cờ theo dõi.",
    _KIND.SCORE: "Điểm tự chấm hơn điểm thẩm định, công nhận quá ngưỡng của điểm tối đa.",
    _KIND.NO_FRAMEWORK: "Năm vừa qua chưa có bộ chỉ tiêu nào để chấm; bộ trước đã hết năm.",
    _KIND.DUE: "Hạn nộp còn không quá ngưỡng mà đơn vị chưa nhập số nào.",
    _KIND.LATE: "Đã quá hạn nộp hơn ngưỡng mà chưa gửi.",
    _KIND.LATE_AGAIN: "Cùng một đơn vị trễ một biểu liền bấy nhiêu kỳ.",
    _KIND.UNAPPROVED: "Biểu đã gửi quá ngưỡng mà chưa ai duyệt hay trả lại.",
    _KIND.TASK: "Hạn của nhiệm vụ, mốc mà nguồn giao còn không quá ngưỡng hoặc đã qua chưa lâu.",
    _KIND.RATING: "Dự án đỏ hoặc vàng theo quy tắc M01–M11; đổi ngưỡng ở màn hình Dự án.",
    _KIND.UNACCEPTED: "Dự án đã khai trương mà chưa nghiệm thu.",
    _KIND.PROMISE: "Báo cáo mới nhất nói điều hẹn quý trước chưa xong.",
    _KIND.OVERPAID: "Đã giải ngân hơn tổng mức hoặc hơn kế hoạch vốn năm.",
    _KIND.PORTFOLIO: "Hai nguồn nói khác nhau về số dự án, số tiền của một giai đoạn.",
    _KIND.MILESTONE: "Ngày kế hoạch của một mốc chưa đạt còn không quá ngưỡng.",
    _KIND.UNDATED: "Dự án chưa xong mà không mốc nào còn lại có ngày kế hoạch hay dự báo.",
    _KIND.BESIDE: "Dự án ra ngoài tiến trình: điều chỉnh, tạm dừng, đề nghị đưa ra hay chuyển chủ trì.",
    _KIND.UNSETTLED: "Đã nghiệm thu quá ngưỡng mà mốc cuối cùng (quyết toán) chưa đạt.",
    _KIND.UNFUNDED: "Dự án đang thực hiện mà năm nay chưa có kế hoạch vốn.",
    _KIND.UNPAID: "Khối lượng đã làm còn chưa giải ngân quá ngưỡng.",
    _KIND.ENDANGERED: "Dự án dự kiến xong sau hạn của mục tiêu mà nó phải góp vào, mục tiêu ấy chưa đạt.",
    _KIND.UNMOVED: "Dự án xong đã bấy nhiêu tháng mà chỉ tiêu nó phải góp vào không hơn trước.",
    _KIND.EARLY: "Số mới nhất đã đạt mục tiêu của một năm còn phía trước.",
    _KIND.BEYOND: "Số mới nhất vượt mục tiêu của chính năm ấy quá ngưỡng.",
    _KIND.BEST: "Tốt hơn mọi số so được trong bấy nhiêu năm.",
    _KIND.TIMES: "Gấp bình quân cả nước ít nhất bấy nhiêu lần.",
    _KIND.TOP: "Thứ hạng không quá ngưỡng.",
}
"""What each kind looks for, in one sentence."""

THRESHOLD_WORDS: Mapping[str, tuple[str, str]] = {
    "percent": ("", "%"),
    "points": ("Tỷ lệ", "điểm"),
    "places": ("Thứ hạng", "bậc"),
    "others": ("Số khác", "%"),
    "days": ("", "ngày"),
    "past": ("Đã qua không quá", "ngày"),
    "months": ("", "tháng"),
    "years": ("Trong", "năm"),
    "times": ("Liền", "kỳ"),
    "count": ("Ít nhất", "số trước đó"),
    "digits": ("Ít nhất", "chữ số"),
    "ratio": ("Ít nhất", "lần"),
    "recent": ("Số của", "năm gần đây"),
}
"""The words before and after each threshold."""

COMES_BACK = "{period}: “{text}”; nay vẫn thế."
"""Said of a warning that somebody took note of in an earlier quarter."""


def limits_told(limits: Mapping[str, float]) -> str:
    """The thresholds of a rule in a line: *Trong 3 năm · Ngưỡng 100%*."""
    parts = []
    for name, limit in limits.items():
        before, after = THRESHOLD_WORDS[name]
        number = write(Quantity(limit))
        parts.append(f"{before} {number}{'' if after == '%' else ' '}{after}".strip())
    return " · ".join(parts)
