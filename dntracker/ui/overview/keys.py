"""The keys of Tổng quan in words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from dntracker.ui.overview.missing import COPY_KEY, EXPORT_KEY

translate = QCoreApplication.translate
OPEN_KEY, PROJECT_KEY = "Ctrl+M", "Alt+P"
Keys = Iterable[tuple[str, str]]


def page_keys(deeds: Keys, warnings: Keys, cards: Keys) -> list[tuple[str, str]]:
    """All of them, in the order of the page."""
    return [
        ("← → ↑ ↓", translate("OverviewKeys", "sang ô bên cạnh; thêm Shift để chọn nhiều ô")),
        ("Enter", translate("OverviewKeys", "mở biểu của ô đang chọn ở Nhập liệu")),
        ("Ctrl+F", translate("OverviewKeys", "lọc nơi báo cáo theo tên; Esc hiện lại mọi nơi")),
        ("Alt+1", translate("OverviewKeys", "chọn kỳ")),
        *deeds,
        (OPEN_KEY, translate("OverviewKeys", "mở kỳ mới")),
        (COPY_KEY, translate("OverviewKeys", "chép lời nhắc các nơi chưa gửi")),
        (EXPORT_KEY, translate("OverviewKeys", "xuất danh sách còn thiếu ra Excel")),
        (PROJECT_KEY, translate("OverviewKeys", "mở dự án đáng lo nhất")),
        *warnings,
        *cards,
        ("Alt+D", translate("OverviewKeys", "đến dự án theo giai đoạn; Enter mở danh sách")),
    ]
