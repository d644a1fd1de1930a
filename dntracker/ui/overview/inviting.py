"""What Tổng quan says while nobody has opened a period."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from dntracker.ui.widgets.notice import Deed, EmptyState


def invite(empty: EmptyState, open_period: Callable[[], object]) -> None:
    """Say what to do first and what follows."""
    opening = Deed(_tr("Mở kỳ mới…"), open_period, primary=True)
    empty.say(
        _tr("Chưa mở kỳ báo cáo nào"),
        _tr("Mở một kỳ thì mỗi nơi có một dòng ở đây: đã gửi, còn nháp hay trễ hạn."),
        (
            (_tr("Mở kỳ"), _tr("Chọn biểu, kỳ và nơi phải báo cáo."), opening),
            (_tr("Các nơi nhập và gửi"), _tr("Số liệu nhập ở màn hình Nhập liệu."), None),
            (_tr("Duyệt, trả lại, khóa sổ"), _tr("Chọn ô trong bảng rồi bấm F9, hoặc nút ở dòng dưới."), None),
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Inviting", text)
