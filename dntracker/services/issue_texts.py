"""Sentences about issued sheets and their codes."""

from collections.abc import Mapping

ISSUE_SENTENCES: Mapping[str, str] = {
    "wrong_code": "Mã “{text}” gõ sai hoặc thiếu chữ. Mã có 12 chữ và số như {example}; tắt bộ gõ tiếng Việt, gõ lại.",
    "unknown_issue": "Tệp này không có tờ nào mang mã {wanted}. Xem lại mã, hoặc mở tệp số liệu đã phát hành tờ ấy.",
    "no_code_in_book": "Không thấy mã của tờ đã phát hành trong {name}. Gõ mã in trên tờ giấy.",
    "not_kept": "Tờ {wanted} không giữ bản {role}: khi phát hành chưa lập bản ấy. Chọn bản khác.",
    "unapproved_sheet": "Biểu {form}, {period}, {unit} đang {state}, chưa được duyệt, nên số trên tờ còn có thể đổi.",
}
