"""The keys of the page on which forms are composed."""

from PySide6.QtCore import QCoreApplication


def keys() -> list[tuple[str, str]]:
    """Each key and what it does."""
    translate = QCoreApplication.translate
    return [
        ("Alt+↑, Alt+↓", translate("FormsPage", "đưa dòng, cả nhóm lên hay xuống")),
        ("Alt+→, Alt+←", translate("FormsPage", "lùi dòng vào một cấp, ra một cấp")),
        ("Ins", translate("FormsPage", "thêm chỉ tiêu: gõ tên không dấu, Enter thêm")),
        ("Ctrl+T", translate("FormsPage", "thêm dòng chữ")),
        ("Ctrl+G", translate("FormsPage", "thêm nhóm")),
        ("F2", translate("FormsPage", "sửa số thứ tự hay chữ; xóa số thì tự đánh số")),
        ("Del", translate("FormsPage", "bỏ dòng khỏi biểu")),
        ("Ctrl+Enter", translate("FormsPage", "lưu thay đổi")),
        ("Ctrl+Z, Ctrl+Y", translate("FormsPage", "hoàn tác, làm lại bước đã lưu")),
        ("Esc", translate("FormsPage", "bỏ những gì chưa lưu")),
    ]
