"""The keys of the page of one project."""

from PySide6.QtCore import QCoreApplication


def keys() -> list[tuple[str, str]]:
    """Each key and what it does."""
    translate = QCoreApplication.translate
    return [
        (
            "Enter, F2",
            translate("DetailView", "trong danh sách mốc: ghi mốc đạt, sửa mốc; danh sách khác: sửa dòng"),
        ),
        ("Ins, Del", translate("DetailView", "thêm, bỏ một dòng của danh sách đang chọn")),
        ("Alt+A", translate("DetailView", "ghi mốc đạt")),
        ("Alt+O", translate("DetailView", "đặt hoặc dời kế hoạch của mốc, kèm lý do")),
        ("Alt+B, Alt+L", translate("DetailView", "dự báo của mốc; lý do chậm")),
        ("Alt+E", translate("DetailView", "ghi lý do dự án đỏ trong quý")),
        ("Alt+W, Alt+K", translate("DetailView", "tỷ trọng các mốc; đính kèm minh chứng cho mốc")),
        ("Shift+Ins", translate("DetailView", "lấy các mốc của quy trình mà dự án chưa có")),
        ("Alt+↑, Alt+↓", translate("DetailView", "xếp mốc lên, xuống")),
        ("Alt+P", translate("DetailView", "sửa dự án")),
        ("Alt+M, U, Q, R", translate("DetailView", "đến các mốc, các lần duyệt tổng mức, vốn theo nguồn, vướng mắc")),
        ("Alt+J, Y, F, H", translate("DetailView", "đến chỉ tiêu liên quan, văn bản, minh chứng, nhật ký của dự án")),
        ("Ctrl+Z, Ctrl+Y", translate("DetailView", "hoàn tác, làm lại")),
        ("Esc", translate("DetailView", "đóng ô đang gõ; về danh sách dự án")),
    ]
