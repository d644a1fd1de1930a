"""One figure at a time: the form for those who prefer it to the grid."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from dntracker.domain.figure import Figure, Status
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Qualifier, Quantity
from dntracker.domain.source import Source
from dntracker.services.entry_rows import EntryRow, RowKind
from dntracker.services.figure_writer import Details, differing
from dntracker.services.texts import day, status_word
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.fields import SideForm, date_of
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words


def _word(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("FigureForm", text))


QUALIFIERS: tuple[tuple[Qualifier | None, str], ...] = (
    (None, _word("đúng bằng")),
    (Qualifier.ABOUT, _word("khoảng ~")),
    (Qualifier.JUST_UNDER, _word("gần <")),
    (Qualifier.OVER, _word("hơn >")),
    (Qualifier.AT_LEAST, _word("từ ≥")),
    (Qualifier.AT_MOST, _word("không quá ≤")),
)
_STATUSES = tuple(Status)
SHOWN, LISTED = 12, 520


class FigureForm(SideForm):
    """Value, range, qualifier, status, day, source and note of the active row's figure."""

    def __init__(self, style: Style, model: EntryModel, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._model, self._row = model, -1
        self._sources: list[Source] = []
        self.value, self.high = self.field(self.tr("Giá trị"), 0), self.field(self.tr("đến (khoảng)"), 0, 1)
        self.qualifier = self.choice(self.tr("Mức độ"), [self.tr(name) for _, name in QUALIFIERS], 1)
        self.status = self.choice(self.tr("Tình trạng số"), [named(status_word(one)) for one in _STATUSES], 1, 1)
        self.as_of = self.field(self.tr("Số liệu tại ngày"), 2)
        self.as_of.setPlaceholderText("30/09/2025")
        self.source = self.choice(self.tr("Nguồn"), [], 3, 0, 2)
        self.source.setStyleSheet("QComboBox { combobox-popup: 0; }")  # else Fusion shows all, over the whole screen
        self.source.setMaxVisibleItems(SHOWN)
        self.source.view().setMinimumWidth(style.px(LISTED))
        self.note = self.field(self.tr("Ghi chú"), 4, 0, 2)
        self.outside = Words(style, role="warn", parent=self)
        self.outside.setWordWrap(True)
        self.outside.hide()
        self.column.insertWidget(self.column.indexOf(self.message), self.outside)
        self.as_of.textChanged.connect(self._look_at_day)
        self.title.hide()
        self._write = self.buttons(self.tr("Ghi"), self.tr("Về bảng"))

    def offer(self, sources: list[Source]) -> None:
        """Offer these sources, the newest first."""
        self._sources = sorted(sources, key=lambda source: source.date, reverse=True)
        self.source.clear()
        self.source.addItem("")
        for place, source in enumerate(self._sources, 1):
            self.source.addItem(source_name(source))
            self.source.setItemData(place, source_name(source), Qt.ItemDataRole.ToolTipRole)

    def show_row(self, row: int) -> None:
        """Show the figure of a row."""
        self._row = row
        item = self._model.rows[row]
        figure = item.figure
        quantity = figure.quantity if figure else None
        self.value.setText(_number(quantity) if quantity else self._model.edit_text(row, Col.CURRENT))
        self.high.setText(write(Quantity(quantity.high)) if quantity and quantity.high is not None else "")
        self.qualifier.setCurrentIndex(_place(quantity.qualifier if quantity else None))
        self._leave_out(item)
        self.status.setCurrentIndex(_STATUSES.index(figure.status if figure else Status.OFFICIAL))
        self.as_of.setText(day(figure.as_of) if figure and figure.as_of else "")
        self.note.setText(item.note)
        codes = [source.code for source in self._sources]
        known = figure.sources[0] if figure and figure.sources and figure.sources[0] in codes else ""
        self.source.setCurrentIndex(codes.index(known) + 1 if known else 0)
        for field in self._fields():
            field.setEnabled(item.editable)
        self._write.setVisible(item.editable)
        self.leave_button.setText(self.tr("Về bảng") if item.editable else self.tr("Đóng"))
        self._look_at_day()
        self.say(self._model.why_locked(row))

    def take_focus(self, note: bool = False) -> None:
        """Go to the value or the note; where the row is locked, to the way back."""
        field = self.note if note else self.value
        if field.isEnabled():
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()
        else:
            self.leave_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def accept(self) -> None:
        """Write what differs from the file; what cannot be written stays in the fields with its sentence."""
        self.say("")
        row = self._row
        if row < 0 or not self._model.rows[row].editable:
            return
        try:
            details = self._details(self._model.rows[row])
        except ValueError:
            self.say(self.tr("Không đọc được ngày “{text}”. Gõ như 30/09/2025.").format(text=self.as_of.text()))
            return
        if self._model.write(row, Col.CURRENT, self._text(), **details):
            self.show_row(row)
        elif draft := self._model.draft(row):
            self.say(draft.sentence)

    def save_changes(self) -> bool:
        """Write before leaving the row, if anything was typed; whether the row can be left."""
        if self._row < 0 or not self._model.rows[self._row].editable:
            return True
        self.accept()
        return not self.message.text()

    def _leave_out(self, item: EntryRow) -> None:
        # A question about a project has an answer, and perhaps a note; nothing else.
        figure = item.kind is RowKind.INDICATOR
        for field in self._fields():
            shown = figure or field is self.value or (field is self.note and item.takes_note)
            field.setVisible(shown)
            self.labels[field].setVisible(shown)

    def _fields(self) -> tuple[QLineEdit | QComboBox, ...]:
        return (self.value, self.high, self.qualifier, self.status, self.as_of, self.source, self.note)

    def _look_at_day(self) -> None:
        # A day outside the period's data window is written all the same.
        sheet = self._model.sheet
        try:
            when = date_of(self.as_of.text())
        except ValueError:
            when = None
        window = sheet.figures.window(sheet.period) if sheet else None
        outside = when is not None and window is not None and not window.contains(when)
        self.outside.setVisible(outside)
        if outside and window:
            words = self.tr("Ngày này ngoài khoảng lấy số liệu của kỳ: {first} đến {last}. Vẫn ghi được.")
            self.outside.setText(words.format(first=day(window.first), last=day(window.last)))

    def _text(self) -> str:
        value, high = self.value.text().strip(), self.high.text().strip()
        if self._model.of_projects:
            return value
        if high:
            return f"{value}–{high}"
        qualifier = QUALIFIERS[self.qualifier.currentIndex()][0]
        plain = value[:1].isdigit() or value[:1] in ",.-+"
        return f"{qualifier}{value}" if qualifier and plain and value not in ("-", "...") else value

    def _details(self, item: EntryRow) -> Details:
        if item.kind is not RowKind.INDICATOR:
            note = self.note.text().strip()
            return {"note": note} if item.takes_note and note != item.note else {}
        said: Details = {
            "status": _STATUSES[self.status.currentIndex()],
            "note": self.note.text().strip(),
            "as_of": date_of(self.as_of.text()),
            "sources": self._cited(item.figure),
        }
        return differing(said, item.figure)

    def _cited(self, figure: Figure | None) -> tuple[str, ...]:
        place = self.source.currentIndex()
        if place > 0:
            return (self._sources[place - 1].code,)
        unlisted = [one for one in (figure.sources if figure else ()) if one not in {s.code for s in self._sources}]
        return tuple(unlisted)


def source_name(source: Source) -> str:
    """This is a source as a list offers it: title · outlet, date."""
    when = "/".join(reversed(source.date.split("-")))
    tail = ", ".join(part for part in (source.outlet or source.issuer, when) if part)
    return f"{source.title} · {tail}" if tail else source.title


def _number(quantity: Quantity) -> str:
    if quantity.mark is not None or quantity.value is None:
        return write(quantity)
    return write(Quantity(quantity.value))


def _place(qualifier: Qualifier | None) -> int:
    return next(place for place, (one, _) in enumerate(QUALIFIERS) if one is qualifier)
