"""The screens as the journal names them: what was being done there."""

from dntracker.ui.journal.rows import tr


def screen_words(code: str) -> str:
    """What is done on a screen; a screen that is not known is named by its code."""
    words = {
        "": tr("Không rõ"),
        "entry": tr("Nhập liệu"),
        "seeds": tr("Chương trình nạp"),
        "catalogue": tr("Chỉ tiêu, biểu"),
        "submission": tr("Gửi, duyệt"),
        "people": tr("Cán bộ"),
        "checks": tr("Kiểm tra"),
        "exchange": tr("Trao đổi"),
    }
    return words.get(code, code)
