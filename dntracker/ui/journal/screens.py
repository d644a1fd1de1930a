"""The screens as the journal names them: what was being done there."""

from dntracker.ui.journal.rows import tr


def screen_words(code: str) -> str:
    """What is done on a screen; a screen that is not known is named by its code."""
    words = {
        "": tr("Không rõ"),
        "entry": tr("Nhập liệu"),
        "seeds": tr("Chương trình nạp"),
        "indicators": tr("Chỉ tiêu"),
        "forms": tr("Biểu"),
        "submissions": tr("Gửi, duyệt"),
        "people": tr("Cán bộ"),
        "rules": tr("Quy tắc kiểm tra"),
        "projects": tr("Dự án"),
        "trends": tr("Xu hướng"),
        "issuing": tr("Phát hành"),
        "overview": tr("Tổng quan"),
        "warnings": tr("Cảnh báo sớm"),
        "meeting": tr("Chế độ họp"),
    }
    return words.get(code, code)
