"""The parts that pages are made of."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dntracker.paint.tokens import DARK, LIGHT
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextBar
from dntracker.ui.widgets.notice import Deed, EmptyState, Notice
from dntracker.ui.widgets.words import Words, recolored, strong


def button_of(widget: QWidget) -> QPushButton:
    (button,) = widget.findChildren(QPushButton)
    return button


def test_a_field_says_label_and_value_to_a_screen_reader(qtbot: QtBot, style: Style) -> None:
    bar = ContextBar(style)
    qtbot.addWidget(bar)
    field = bar.add_field("Kỳ", "Kỳ báo cáo")
    field.set_value("", "Quý IV năm 2025", note="còn 2 ngày", icon="hourglass", role="warn")
    assert field.accessibleName() == "Kỳ báo cáo: Quý IV năm 2025 còn 2 ngày"


def test_fields_lose_their_second_words_when_the_bar_is_narrow(qtbot: QtBot, style: Style) -> None:
    bar = ContextBar(style)
    qtbot.addWidget(bar)
    field = bar.add_field("Biểu", "Biểu")
    field.set_value("01/CĐS", "Chuyển đổi số thành phố")
    bar.resize(900, 56)
    bar.fit()
    wide = field.sizeHint().width()
    bar.resize(120, 56)
    bar.fit()
    assert field.sizeHint().width() < wide
    assert "Chuyển đổi số thành phố" in field.accessibleName()


def test_buttons_keep_only_their_icons_before_a_field_is_cut(qtbot: QtBot, style: Style) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    bar = ContextBar(style, page)
    field = bar.add_field("Kỳ", "Kỳ báo cáo")
    field.set_value("", "Quý IV năm 2025")
    field.set_opens(True)
    export, send = bar.add_button("Xuất ra Excel", "export"), bar.add_button("Gửi", "check", primary=True)
    bar.resize(900, 56)
    page.show()
    wide, value = export.width(), field.width()
    bar.resize(value + wide + send.width(), 56)
    qtbot.waitUntil(lambda: export.width() < wide)
    assert field.width() == value
    assert (export.text(), export.accessibleName(), export.toolTip()) == ("Xuất ra Excel",) * 3
    assert send.width() >= send.sizeHint().width()
    bar.resize(900, 56)
    qtbot.waitUntil(lambda: export.width() == wide)


def test_only_a_field_that_opens_something_takes_the_focus(qtbot: QtBot, style: Style) -> None:
    bar = ContextBar(style)
    qtbot.addWidget(bar)
    told, opens = bar.add_field("Hạn nộp", "Hạn nộp"), bar.add_field("Kỳ", "Kỳ")
    opens.set_menu(QMenu(opens))
    assert told.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert opens.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_a_notice_does_its_deed_and_goes_when_told(qtbot: QtBot, style: Style) -> None:
    page, done = QWidget(), list[str]()
    qtbot.addWidget(page)
    notice = Notice(style, page)
    notice.say("bad", "Chưa ghi được vào tệp.", "Ổ đĩa đã đầy.", [Deed("Thử lại", lambda: done.append("again"))])
    button_of(notice).click()
    assert done == ["again"]
    assert notice.text() == "Chưa ghi được vào tệp. Ổ đĩa đã đầy."
    notice.clear()
    assert notice.text() == ""


def test_a_notice_shows_the_words_of_a_person_as_they_wrote_them(qtbot: QtBot, style: Style) -> None:
    page, shown = QWidget(), QTextDocument()
    qtbot.addWidget(page)
    notice = Notice(style, page)
    notice.stand("warn", "Biểu được trả lại.", "Tỷ lệ phải <100% & số xã >5")
    shown.setHtml(notice.findChildren(Words)[0].text())
    assert shown.toPlainText() == "Biểu được trả lại. Tỷ lệ phải <100% & số xã >5"


def test_a_second_notice_of_the_same_size_takes_its_own_colour(qtbot: QtBot, style: Style) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    notice = Notice(style, place)
    place.resize(600, 60)
    notice.resize(600, 60)
    notice.say("good", "Đã xuất tệp")
    place.show()
    painted = Painted(notice)
    qtbot.waitUntil(lambda: painted.areas != [])
    painted.areas.clear()
    notice.say("warn", "Đã nạp tệp.")
    qtbot.waitUntil(lambda: notice.rect() in painted.areas)


class Painted(QObject):
    """Remembers which areas of a widget were painted anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.areas = list[QRect]()
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


def test_a_second_notice_replaces_the_buttons_of_the_first(qtbot: QtBot, style: Style) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    notice = Notice(style, page)
    notice.say("bad", "Một", deeds=[Deed("A", print), Deed("B", print)])
    notice.say("warn", "Hai", deeds=[Deed("C", print)])
    qtbot.waitUntil(lambda: [one.text() for one in notice.findChildren(QPushButton)] == ["C"])


def test_an_empty_state_offers_its_steps(qtbot: QtBot, style: Style) -> None:
    empty, done = EmptyState(style), list[int]()
    qtbot.addWidget(empty)
    empty.say("Chưa có gì", "Làm theo thứ tự.", [("Một", "…", Deed("Làm", lambda: done.append(1), primary=True))])
    button_of(empty).click()
    assert done == [1]


def test_bold_text_shows_signs_of_comparison() -> None:
    assert strong("<50") == strong("&lt;50")
    assert "&lt;50" in strong("<50")


def test_coloured_words_follow_the_theme(qtbot: QtBot, style: Style) -> None:
    words = Words(style, f'<span style="color:{LIGHT.ink3}">Nguồn</span>')
    qtbot.addWidget(words)
    style.set_theme("dark")
    assert words.text() == f'<span style="color:{DARK.ink3}">Nguồn</span>'
    style.set_theme("light")
    assert LIGHT.ink3 in words.text()


def test_coloured_words_follow_colours_written_small(style: Style) -> None:
    assert recolored(f"color:{LIGHT.accent.lower()};x", LIGHT, DARK) == f"color:{DARK.accent};x"


def test_words_that_were_not_shown_yet_follow_the_theme(qapp: QApplication, qtbot: QtBot, style: Style) -> None:
    before = qapp.styleSheet()
    style.apply(qapp)
    style.flatten()
    words = Words(style, "Nguồn")
    qtbot.addWidget(words)
    style.set_theme("dark")
    words.show()
    assert words.palette().windowText().color().name().upper() == DARK.ink
    qapp.setStyleSheet(before)
