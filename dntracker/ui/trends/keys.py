"""The keys of the page, for F1."""

from PySide6.QtCore import QCoreApplication


def page_keys() -> list[tuple[str, str]]:
    """Each key and what it does."""
    return [
        ("↑ ↓", _tr("trong ô tìm: chọn chỉ tiêu")),
        ("Enter", _tr("trong ô tìm: sang biểu đồ; trên biểu đồ: đến số liệu ở Nhập liệu")),
        ("Ctrl+Enter", _tr("trong ô tìm: thêm vào biểu đồ, hoặc bớt")),
        ("Ctrl+D", _tr("thêm đơn vị, địa bàn khác")),
        ("← →", _tr("đi từng năm, từng quý, từng tháng trên biểu đồ")),
        ("↑ ↓", _tr("trên biểu đồ: đi từng đường")),
        ("+ -", _tr("phóng to, thu nhỏ")),
        ("Home", _tr("xem lại toàn bộ")),
        ("N", _tr("ghi chú ở cột đang xem; hoặc Ctrl+bấm, Ctrl+kéo")),
        ("PgUp PgDn", _tr("đi từng ghi chú: Enter để sửa, Delete để bỏ")),
        ("P", _tr("đến dự án có mốc ở cột đang xem; hoặc bấm vào mốc dưới biểu đồ")),
        ("G", _tr("giả định đường kết thúc ở chỗ khác: ↑ ↓ ← → hoặc kéo đầu đường, Esc thôi")),
        ("Ctrl+Shift+G", _tr("giữ biểu đồ dưới một tên")),
        ("Ctrl+C", _tr("chép bảng số liệu và biểu đồ")),
        ("Ctrl+Shift+C", _tr("chép riêng hình biểu đồ, dán vào Word, trang chiếu")),
        ("Ctrl+E", _tr("lưu biểu đồ: PNG, SVG, PDF, hoặc Excel có số và biểu đồ")),
        (
            "Alt+B C K V O U N D",
            _tr("các mục phía trên: biểu đồ, chỉ tiêu, khoảng năm, cách vẽ, so với, dự báo, nối, ngày"),
        ),
        (_tr("bấm chú giải"), _tr("ẩn hoặc hiện; bằng phím: Space")),
        (_tr("Alt+bấm chú giải"), _tr("xem riêng; bằng phím: Enter")),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrendKeys", text)
