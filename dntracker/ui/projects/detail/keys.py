"""The keys of the page of one project."""

from PySide6.QtCore import QCoreApplication


def keys() -> list[tuple[str, str]]:
    """Each key and what it does."""
    tr = QCoreApplication.translate
    return [
        (
            "Enter, F2",
            tr("DetailView", "trong danh sách mốc: ghi mốc đạt, sửa mốc; danh sách khác: sửa dòng"),
        ),
        ("Ins, Del", tr("DetailView", "thêm, bỏ một dòng của danh sách đang chọn")),
        ("Alt+A", tr("DetailView", "ghi mốc đạt")),
        ("Alt+O", tr("DetailView", "đặt hoặc dời kế hoạch của mốc, kèm lý do")),
        ("Alt+B, Alt+L", tr("DetailView", "dự báo của mốc; lý do chậm")),
        ("Alt+E", tr("DetailView", "ghi lý do dự án đỏ trong quý")),
        ("Alt+W, Alt+K", tr("DetailView", "tỷ trọng các mốc; đính kèm minh chứng cho mốc")),
        ("Alt+↑, Alt+↓", tr("DetailView", "xếp mốc lên, xuống")),
        ("Alt+P, Alt+N", tr("DetailView", "sửa dự án; thêm một lần duyệt tổng mức")),
        ("Alt+M, V, Q, R, I, D, H", tr("DetailView", "đến mốc, lần duyệt, vốn, vướng mắc, chỉ tiêu, văn bản, nhật ký")),
        ("Ctrl+Z, Ctrl+Y", tr("DetailView", "hoàn tác, làm lại")),
        ("Esc", tr("DetailView", "đóng ô đang gõ; về danh sách dự án")),
    ]
