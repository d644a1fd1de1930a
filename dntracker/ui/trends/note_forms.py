"""The forms beside the chart: a note, the name under which a view is kept."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from dntracker.domain.chart_spec import EVERY, ChartNote, ChartSpec, NamedChart
from dntracker.services.texts import day
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.chart_deeds import ChartDeeds, NoDay
from dntracker.services.typed_fields import date_of
from dntracker.ui.deed_form import Asked, Form, Typed

WHERE_CHART, WHERE_LINE, WHERE_ALL = "chart", "line", "all"


class NoteForms:
    """Makes forms for one open file."""

    def __init__(self, deeds: ChartDeeds) -> None:
        self._deeds = deeds

    def note(self, note: ChartNote, chart: Chart, named: NamedChart | None) -> Form:
        """The words, the days and the charts of a note; a new one has no code that the file knows."""
        known = note.code in {one.code for one in self._deeds.notes()}
        fields = [
            Asked("text", _tr("Nội dung"), note.text, lines=2),
            Asked("start", _tr("Từ ngày"), day(note.start), hint="30/09/2025", half=True),
            Asked("end", _tr("Đến ngày"), day(note.end) if note.end else "", hint=_tr("để trống: một ngày"), half=True),
            Asked("where", _tr("Hiện ở"), self._where(note, known, named), _places(chart, named)),
        ]
        title, accept = (_tr("Sửa ghi chú"), _tr("Lưu")) if known else (_tr("Ghi chú mới"), _tr("Ghi"))
        do = self._writing(note, chart, named, known=known)
        about = {"empty_note": "text", "too_many_letters": "text", "no_note_day": "start", "backward_band": "end"}
        if not known:
            return Form(title, fields, accept, do, about)
        return Form(title, fields, accept, do, about, remove=self._removing(note), removal=_tr("Bỏ ghi chú"))

    def name(
        self, spec: ChartSpec, named: NamedChart | None, kept: Callable[[NamedChart], None], *, again: bool
    ) -> Form:
        """The name of a view: of a new one, or (`again`) another one for the chart that is open."""

        def do(typed: Typed) -> str:
            saved = self._deeds.save(typed["name"], spec, named.code if named and again else "")
            kept(saved)
            return _tr("Đã giữ biểu đồ {0}").replace("{0}", saved.name)

        title = _tr("Đổi tên biểu đồ") if again else _tr("Giữ biểu đồ này")
        advice = _tr("Mở lại ở mục Biểu đồ phía trên, hoặc Ctrl+K rồi gõ tên. Cùng tên thì thay biểu đồ cũ.")
        fields = [Asked("name", _tr("Tên"), named.name if named else "")]
        about = {"no_chart_name": "name", "too_many_letters": "name", "chart_name_taken": "name"}
        return Form(title, fields, _tr("Giữ"), do, about, advice="" if again else advice)

    def _writing(
        self, note: ChartNote, chart: Chart, named: NamedChart | None, *, known: bool
    ) -> Callable[[Typed], str]:
        def do(typed: Typed) -> str:
            start, end = date_of(typed["start"]), date_of(typed["end"])
            if start is None:
                raise NoDay
            on_chart = typed["where"] == WHERE_CHART and named is not None
            indicator = EVERY if typed["where"] == WHERE_ALL else chart.spec.indicators[0]
            new = replace(
                note, text=typed["text"], start=start, end=end,
                indicator="" if on_chart else indicator, chart=named.code if on_chart and named else "",
            )  # fmt: skip
            if known:
                self._deeds.change_note(new)
            else:
                self._deeds.add_note(new.text, start, end, indicator=new.indicator, chart=new.chart)
            return _tr("Đã ghi chú trên biểu đồ")

        return do

    def _removing(self, note: ChartNote) -> Callable[[], str]:
        def remove() -> str:
            self._deeds.remove_note(note.code)
            return _tr("Đã bỏ ghi chú")

        return remove

    def _where(self, note: ChartNote, known: bool, named: NamedChart | None) -> str:
        if not known:
            return WHERE_CHART if named else WHERE_LINE
        if note.chart:
            return WHERE_CHART
        return WHERE_ALL if note.indicator == EVERY else WHERE_LINE


def _places(chart: Chart, named: NamedChart | None) -> dict[str, str]:
    first = chart.lines[0].series.indicator.short_name if chart.lines else ""
    own = {WHERE_CHART: _tr("Chỉ biểu đồ “{0}”").replace("{0}", named.name)} if named else {}
    return own | {
        WHERE_LINE: _tr("Mọi biểu đồ của {0}").replace("{0}", first),
        WHERE_ALL: _tr("Mọi biểu đồ"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("NoteForms", text)
