"""The keys of the page on which rules are set."""

from PySide6.QtCore import QCoreApplication


def keys() -> list[tuple[str, str]]:
    """Each key and what it does."""
    translate = QCoreApplication.translate
    return [
        ("Ctrl+Shift+N", translate("RulesPage", "quy tắc mới của đơn vị")),
        ("F5", translate("RulesPage", "xem quy tắc đang gõ lẽ ra đã báo gì ở các kỳ trước")),
        ("Ins", translate("RulesPage", "tìm chỉ tiêu theo tên không dấu, ở ô chỉ tiêu và ô điều kiện")),
        ("Enter", translate("RulesPage", "mở ô số liệu của dòng chọn trong “Lẽ ra đã báo”")),
        ("Ctrl+Enter", translate("RulesPage", "lưu quy tắc")),
        ("Ctrl+Z, Ctrl+Y", translate("RulesPage", "hoàn tác, làm lại bước đã lưu")),
        ("Esc", translate("RulesPage", "dừng xem; bỏ những gì chưa lưu")),
    ]
