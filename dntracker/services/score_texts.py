"""The sentences of scores: what is refused, and in which words."""

from collections.abc import Mapping

SCORE_SENTENCES: Mapping[str, str] = {
    "no_points": "Không đọc được số điểm “{text}”. Gõ một số từ 0 {most}.",
    "other_year": "Bộ {framework} chấm điểm năm {years}, không chấm năm {year}.{instead}",
    "no_frameworks": "Tệp chưa có bộ chỉ tiêu nào. Nạp bộ từ bảng tính ở trang Chỉ tiêu rồi chấm điểm.",
    "two_years": "{name} là năm {own}, không phải năm {year}. Ghi một năm thôi.",
    "unassumable": "Không giả định được cho “{name}”: {why}.",
    "nothing_computed": "Chưa có điểm nào tính được từ số liệu để ghi. Nhập số của các chỉ tiêu, hoặc gõ điểm.",
}
