"""Everything about one indicator in fields; nothing is written before *Lưu thay đổi*."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from dntracker.domain.exact import exact
from dntracker.domain.indicator import Indicator
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.services.catalogue import Catalogue
from dntracker.services.texts import day
from dntracker.ui.indicators.fields import Fields, two_columns
from dntracker.ui.indicators.sections import Heading
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words


class IndicatorForm(QWidget):
    """The fields of an indicator by section; `drafts` of what is typed are handed out and taken back as texts."""

    edited = Signal()
    """Something in the fields is different now."""

    given_back = Signal()
    """The person gives back what was typed (Esc)."""

    def __init__(self, style: Style, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._catalogue = style, catalogue
        self._stored: dict[str, str] = {}
        self._filling = self._new = False
        self.fields = Fields(style, self._edited, self)
        self.title = Words(style, size=20, parent=self)
        self.title.setWordWrap(True)
        self.state = Words(style, role="warn", parent=self)
        self.versions_place, self.below_place = QVBoxLayout(), QVBoxLayout()
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.state)
        for heading, grid in (
            (self.tr("Tên và mã"), self._naming()),
            (self.tr("Định nghĩa"), self._defining()),
            (self.tr("Cách tính"), self._computing()),
            (self.tr("Giới hạn"), self._bounding()),
            (self.tr("Ai báo cáo"), self._reporting()),
        ):
            self._layout.addWidget(Heading(style, heading))
            self._layout.addLayout(grid)
            if heading == self.tr("Định nghĩa"):
                self._layout.addLayout(self.versions_place)
        self._layout.addLayout(self.below_place)
        style.changed.connect(self._dress)
        self._dress()

    def offer(self) -> None:
        """Take the groups, units and codes that the file has now."""
        catalogue = self._catalogue
        indicators = catalogue.indicators()
        choices = {
            "pillar": {one.code: one.name for one in catalogue.pillars()},
            "owner": {one.code: one.short_name for one in catalogue.units()},
        }
        self._filling = True
        for name, options in choices.items():
            self.fields[name].offer(options)  # type: ignore[union-attr]
        self._filling = False
        for name in ("numerator", "denominator", "weights"):
            self.fields.complete(name, [one.code for one in indicators])
        self.fields.complete("measure", sorted({one.measure for one in indicators}))

    def show_indicator(self, indicator: Indicator, retired: str, draft: Mapping[str, str]) -> None:
        """Fill the fields with what the file holds, and with what was typed before on top of it."""
        self._stored = texts_of(indicator)
        self.title.setText(indicator.name)
        self._new = False
        self._say_state(retired)
        self._fill({**self._stored, **draft})

    def show_new(self, start: Mapping[str, str], draft: Mapping[str, str]) -> None:
        """Fill the fields for an indicator that is not there yet."""
        self._stored = dict.fromkeys(self.fields.names(), "") | dict(start)
        self.title.setText(self.tr("Chỉ tiêu mới"))
        self._new = True
        self._say_state("")
        self._fill({**self._stored, **draft})

    def changes(self) -> dict[str, str]:
        """What is typed and not stored, by field."""
        now = {name: self.fields.text(name) for name in self.fields.names()}
        return {name: text for name, text in now.items() if text != self._stored.get(name, "")}

    def everything(self) -> dict[str, str]:
        """What all fields hold."""
        return {name: self.fields.text(name) for name in self.fields.names()}

    def set_readonly(self, readonly: bool) -> None:
        """Let nothing be changed; a code never changes once it is written."""
        self.fields.set_readonly(readonly)
        self.code.setReadOnly(readonly or not self._new)

    def take_focus(self, name: str = "name") -> None:
        """Give the focus to a field, what it holds selected."""
        field = self.fields[name]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.changes():
            self.given_back.emit()
        else:
            super().keyPressEvent(event)

    def _naming(self) -> QGridLayout:
        grid, fields = two_columns(self._style), self.fields
        fields.line(grid, "name", self.tr("Tên"), 0, -1)
        fields.line(grid, "short_name", self.tr("Tên ngắn"), 1)
        self.code = fields.line(grid, "code", self.tr("Mã"), 1, 1)
        fields.choice(grid, "pillar", self.tr("Nhóm"), {}, 2)
        fields.line(grid, "former_codes", self.tr("Mã cũ"), 2, 1)
        fields.line(grid, "measure", self.tr("Đơn vị tính"), 3)
        directions = {"up": self.tr("Càng cao càng tốt"), "down": self.tr("Càng thấp càng tốt")}
        directions["band"] = self.tr("Trong khoảng")
        fields.choice(grid, "direction", self.tr("Chiều tốt"), directions, 3, 1)
        kinds = {"flow": self.tr("Phát sinh trong kỳ"), "stock": self.tr("Có đến cuối kỳ"), "ratio": self.tr("Tỷ lệ")}
        kinds |= {"score": self.tr("Điểm"), "rank": self.tr("Thứ hạng"), "yes_no": self.tr("Có hay không")}
        fields.choice(grid, "kind", self.tr("Loại số"), kinds, 4)
        frequencies = {"M": self.tr("Tháng"), "Q": self.tr("Quý"), "S": self.tr("6 tháng"), "A": self.tr("Năm")}
        fields.choice(grid, "frequency", self.tr("Kỳ công bố"), frequencies, 4, 1)
        fields.line(grid, "valid_from", self.tr("Có từ ngày"), 5).setPlaceholderText(self.tr("dd/MM/yyyy"))
        return grid

    def _defining(self) -> QGridLayout:
        grid = two_columns(self._style)
        self.fields.long(grid, "definition", self.tr("Định nghĩa"), 0, 3)
        self.fields.line(grid, "legal_basis", self.tr("Căn cứ"), 1, -1)
        return grid

    def _computing(self) -> QGridLayout:
        grid, fields = two_columns(self._style), self.fields
        fields.long(grid, "formula_text", self.tr("Cách tính"), 0)
        formula = fields.line(grid, "formula", self.tr("Công thức"), 1, -1)
        formula.setPlaceholderText(self.tr("Ví dụ [KTS.04] / [TC.01] * 100; để trống nếu nhập tay"))
        fields.line(grid, "numerator", self.tr("Mã tử số"), 2)
        fields.line(grid, "denominator", self.tr("Mã mẫu số"), 2, 1)
        over_time = {"sum": self.tr("Cộng dồn"), "last": self.tr("Lấy số cuối"), "none": self.tr("Không cộng dồn")}
        fields.choice(grid, "over_time", self.tr("Theo kỳ"), over_time, 3)
        over_units = {"sum": self.tr("Cộng"), "ratio": self.tr("Tử số trên mẫu số")}
        over_units |= {"mean": self.tr("Bình quân có quyền số"), "none": self.tr("Không tổng hợp")}
        fields.choice(grid, "over_units", self.tr("Từ các đơn vị"), over_units, 3, 1)
        rules = {"owner": self.tr("Số của nơi báo cáo"), "units": self.tr("Tổng hợp từ đơn vị")}
        fields.choice(grid, "city_rule", self.tr("Số thành phố"), rules, 4)
        fields.line(grid, "weights", self.tr("Quyền số"), 4, 1).setPlaceholderText(self.tr("Mã chỉ tiêu"))
        return grid

    def _bounding(self) -> QGridLayout:
        grid = two_columns(self._style)
        self.fields.line(grid, "low", self.tr("Cận dưới"), 0)
        self.fields.line(grid, "high", self.tr("Cận trên"), 0, 1)
        self.fields.choice(grid, "decimals", self.tr("Số lẻ"), {str(count): str(count) for count in range(9)}, 1)
        return grid

    def _reporting(self) -> QGridLayout:
        grid = two_columns(self._style)
        self.fields.choice(grid, "owner", self.tr("Nơi báo cáo"), {}, 0)
        self.used_in = Words(self._style, role="ink2", parent=self)
        self.used_in.setWordWrap(True)
        grid.addWidget(self.used_in, 0, 2, 1, 2)
        self.fields.long(grid, "source_note", self.tr("Ghi chú nguồn"), 1)
        return grid

    def _fill(self, texts: Mapping[str, str]) -> None:
        self._filling = True
        for name in self.fields.names():
            self.fields.set_text(name, texts.get(name, ""))
        self._filling = False

    def _say_state(self, text: str) -> None:
        self.state.setText(text)
        self.state.setVisible(bool(text))

    def _edited(self, *_: Any) -> None:
        if not self._filling:
            self.edited.emit()

    def _dress(self) -> None:
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(self._style.px(8))


def texts_of(indicator: Indicator) -> dict[str, str]:
    """An indicator's fields as they are typed."""
    plain = {name: str(getattr(indicator, name) or "") for name in indicator.__struct_fields__}
    return plain | {
        "low": _number(indicator.low),
        "high": _number(indicator.high),
        "decimals": str(indicator.decimals),
        "former_codes": " ".join(indicator.former_codes),
        "valid_from": day(indicator.valid_from) if indicator.valid_from else "",
        "kind": indicator.kind.value,
        "direction": indicator.direction.value,
        "over_time": indicator.over_time.value,
        "over_units": indicator.over_units.value,
        "city_rule": indicator.city_rule.value,
    }


def _number(bound: float | None) -> str:
    return "" if bound is None else write(Quantity(float(exact(bound))))
