"""The settings of this workstation: who works, how it looks, where a second backup goes."""

from pathlib import Path
from tempfile import TemporaryFile

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dntracker.ui.dialogs import buttons
from dntracker.ui.style import Theme
from dntracker.ui.who import WhoFields
from dntracker.ui.widgets.words import Words
from dntracker.ui.workplace import Workplace


class SettingsDialog(QDialog):
    """Fields for every setting that no menu changes, and the theme; `store` writes them."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        style, settings = place.style, place.settings
        self.setWindowTitle(self.tr("Cài đặt"))
        self.who = WhoFields(style, settings.person, settings.unit)
        self.who.offer(place.units())
        self.theme, self.language = QComboBox(), QComboBox()
        for code, name in self._themes():
            self.theme.addItem(name, code)
        for code, name in (("vi", "Tiếng Việt"), ("en", "English")):
            self.language.addItem(name, code)
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self.language.setCurrentIndex(max(self.language.findData(settings.language), 0))
        self.second = QLineEdit(settings.second_backup_folder)
        self.second.setPlaceholderText(self.tr("Không có; nên chọn một ổ USB"))
        self.wrong = Words(style, role="bad")
        self.wrong.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.px(20), style.px(16), style.px(20), style.px(16))
        layout.setSpacing(style.px(12))
        layout.addWidget(self.who)
        if place.desk.rights.people():
            self.who.hide()
            layout.addWidget(Words(style, self.tr("Người làm việc chọn ở Tệp, Đổi người làm việc."), role="ink3"))
        layout.addLayout(self._form())
        layout.addWidget(Words(style, self.tr("Ngôn ngữ đổi khi mở lại chương trình."), role="ink3"))
        layout.addWidget(buttons(self, self.tr("Ghi")))

    def store(self) -> None:
        """Put what stands in the fields into the settings and show it."""
        settings = self._place.settings
        if not self._place.desk.rights.people():
            settings.person, settings.unit = self.who.person(), self.who.unit()
        settings.theme, settings.language = self.theme.currentData(), self.language.currentData()
        settings.second_backup_folder = self.second.text().strip()
        settings.save()
        self._place.style.set_theme(settings.theme)

    def accept(self) -> None:
        folder = self.second.text().strip()
        self.wrong.setText(self._refusal(folder))
        self.wrong.setVisible(bool(self.wrong.text()))
        if self.wrong.text():
            self.second.setFocus()
        else:
            super().accept()

    def _refusal(self, folder: str) -> str:
        if not folder or folder == self._place.settings.second_backup_folder:
            return ""  # what was there stays: the USB stick may be unplugged today
        if not Path(folder).is_dir():
            return self.tr("Không có thư mục này. Cắm ổ hoặc chọn thư mục khác.")
        try:
            with TemporaryFile(dir=folder):
                return ""
        except OSError:
            return self.tr("Không ghi được vào thư mục này. Chọn thư mục khác.")

    def _themes(self) -> list[tuple[str, str]]:
        return [
            (Theme.SYSTEM, self.tr("Theo máy")),
            (Theme.LIGHT, self.tr("Nền sáng")),
            (Theme.DARK, self.tr("Nền tối")),
        ]

    def _form(self) -> QFormLayout:
        style = self._place.style
        choose = QPushButton(self.tr("Chọn…"))
        choose.clicked.connect(self._choose_folder)
        folder = QHBoxLayout()
        folder.setSpacing(style.px(8))
        folder.addWidget(self.second, 1)
        folder.addWidget(choose)
        form = QFormLayout()
        form.setHorizontalSpacing(style.px(12))
        form.setVerticalSpacing(style.px(8))
        rows = (
            (self.tr("Nền"), self.theme, self.theme),
            (self.tr("Ngôn ngữ"), self.language, self.language),
            (self.tr("Thư mục sao lưu thứ hai"), self.second, folder),
        )
        labels = self.who.labels[:]
        for label, field, row in rows:
            field.setAccessibleName(label)
            field.setMinimumWidth(style.px(300))
            labels.append(Words(style, label, role="ink3"))
            form.addRow(labels[-1], row)
        form.addRow("", self.wrong)
        for words in labels:
            words.setMinimumWidth(max(one.sizeHint().width() for one in labels))
        return form

    def _choose_folder(self) -> None:
        start = Path(self.second.text()) if self.second.text() else Path.home()
        if chosen := self._place.ask.folder(self.tr("Thư mục sao lưu thứ hai"), start):
            self.second.setText(str(chosen))
