"""Editing one indicator in the fields: drafts that stay with their indicator, and one act for each saving."""

from PySide6.QtCore import QObject, Signal

from dntracker.domain.errors import UserError
from dntracker.domain.period import Period
from dntracker.services.cataloguing import TEXTS, NeedsPeriod
from dntracker.services.desk import Desk
from dntracker.services.texts import sentence
from dntracker.services.typed_fields import FIELD_WORDS
from dntracker.ui.indicators.detail import Detail
from dntracker.ui.named import named

NEW = ""
_START = {
    "kind": "stock", "direction": "up", "over_time": "last", "over_units": "none", "city_rule": "owner",
    "decimals": "0", "frequency": "Q",
}  # fmt: skip


class Editing(QObject):
    """The indicator that stands in the fields (`code`; empty: one that is not there yet)."""

    edited = Signal()
    """What is typed differs from what the file holds, or does no longer."""

    done = Signal(str)
    """Something was written: what."""

    finished = Signal()
    """The fields are saved: nobody need stay in them, where Ctrl+Z would only take back letters."""

    def __init__(self, desk: Desk, detail: Detail, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._detail = desk, detail
        self.code, self._pillar = NEW, ""
        self._shown = False
        self._why = ""  # the fields can only be read
        self._drafts: dict[str, dict[str, str]] = {}
        detail.form.edited.connect(self.edited)
        detail.form.given_back.connect(self.give_back)
        detail.retire_asked.connect(self.retire)
        detail.since.answered.connect(self.save)
        detail.since.reworded.connect(lambda: self.save(wording=True))
        detail.lists.written.connect(self.done)

    @property
    def is_new(self) -> bool:
        """Whether an indicator stands there that the file does not have yet."""
        return self._shown and self.code == NEW

    @property
    def unsaved(self) -> bool:
        """Whether something is typed that the file does not hold."""
        return self._shown and bool(self._detail.form.changes())

    def keep(self) -> int:
        """Remember what is typed; how many indicators have something unsaved."""
        if self._shown and not self._why:
            changes = self._detail.form.changes()
            self._drafts.pop(self.code, None)
            if changes:
                self._drafts[self.code] = changes
        return len(self._drafts)

    def show(self, code: str) -> None:
        """Put an indicator into the fields, with what was typed about it and not saved."""
        self.code, self._shown = code, True
        self._why = self._desk.catalogue_acts.why_not()
        detail, readonly = self._detail, bool(self._why)
        detail.say(self._look_only() if readonly else "", "ink2")
        detail.since.hide()
        detail.form.offer()
        draft = {} if readonly else self._drafts.get(code, {})
        if code == NEW:
            start = _START | {"pillar": self._pillar, "owner": self._desk.actor.unit}
            detail.form.show_new(start, draft)
            detail.show_new()
        else:
            sheet = self._desk.indicator_sheets.of(code)
            self._pillar = sheet.indicator.pillar
            detail.form.show_indicator(sheet.indicator, sheet.retired, draft)
            kinds = ("city", "nation")
            territories = [one for one in self._desk.catalogue.territories() if one.kind in kinds]
            detail.show_sheet(sheet, territories, readonly=readonly)
        detail.form.set_readonly(readonly)
        self.edited.emit()

    def save(self, since: Period | None = None, reason: str = "", *, wording: bool = False) -> None:
        """Write what is typed as one act; asks from which period it holds where the meaning changes."""
        if not self.unsaved or self._why:
            return
        try:
            name = self._write(since, reason, wording)
        except NeedsPeriod as error:
            self._ask(error)
        except UserError as error:
            self._detail.say(sentence(error))
        else:
            self._detail.say("")
            self.done.emit(self.tr("Đã lưu: {name}").format(name=name))
            self.finished.emit()

    def give_back(self) -> None:
        """Let the fields hold what the file holds."""
        self._drafts.pop(self.code, None)
        self.show(self.code)
        self._detail.form.take_focus()

    def retire(self) -> None:
        """Take the indicator out of use after today, or into use again."""
        indicator = self._desk.catalogue.indicator(self.code)
        try:
            if indicator.valid_to is not None:
                self._desk.cataloguing.bring_back(indicator.code)
                done = self.tr("Dùng lại: {name}")
            else:
                self._desk.cataloguing.retire(indicator.code, self._desk.today)
                done = self.tr("Đã ngừng dùng: {name}")
        except UserError as error:
            self._detail.say(sentence(error))
        else:
            self.done.emit(done.format(name=indicator.short_name))

    def _look_only(self) -> str:
        if self._desk.readonly:
            return self.tr("Tệp đang mở chỉ để xem, nên các ô chỉ đọc được.")
        return self.tr("Các ô chỉ đọc được: {why}").format(why=self._why)

    def _write(self, since: Period | None, reason: str, wording: bool) -> str:
        form, cataloguing = self._detail.form, self._desk.cataloguing
        if self.code == NEW:
            everything = form.everything()
            new = cataloguing.add(everything.pop("code"), everything)
        else:
            new = cataloguing.amend(self.code, form.changes(), since, reason, wording=wording)
        self._drafts.pop(self.code, None)
        self.show(new.code)
        return new.short_name

    def _ask(self, error: NeedsPeriod) -> None:
        self._detail.say("")
        start = self._desk.cataloguing.next_period(self.code)
        what = ", ".join(named(FIELD_WORDS[one]) for one in error.fields)
        self._detail.since.ask(what, start, may_reword=set(error.fields) <= set(TEXTS))
