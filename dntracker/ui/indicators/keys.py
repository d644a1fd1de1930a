"""The keys of the page Chỉ tiêu, as F1 shows them."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def keys_of_page() -> list[tuple[str, str]]:
    """Each key with what it does."""
    return [
        ("Ctrl+F", translate("IndicatorsKeys", "tìm chỉ tiêu, không cần dấu")),
        ("↑ ↓ ← →", translate("IndicatorsKeys", "đi trong cây, mở và gập nhóm")),
        ("Enter", translate("IndicatorsKeys", "trong cây: sang các ô; trong danh sách: sửa dòng")),
        ("F6", translate("IndicatorsKeys", "qua lại giữa cây và các ô")),
        ("Ctrl+Shift+N", translate("IndicatorsKeys", "thêm chỉ tiêu")),
        ("Ctrl+Enter", translate("IndicatorsKeys", "lưu thay đổi")),
        ("Esc", translate("IndicatorsKeys", "bỏ những gì vừa gõ, rời câu hỏi")),
        ("F2", translate("IndicatorsKeys", "trong bảng điểm: gõ điểm, giả định")),
        ("Alt+D", translate("IndicatorsKeys", "bộ chỉ tiêu: xem tại ngày")),
        ("F4", translate("IndicatorsKeys", "trong bảng điểm: giả định đạt mục tiêu")),
    ]
