"""What stands beside a row of the form of quarterly progress: how to answer, earlier answers, what happened to it."""

from collections.abc import Mapping
from datetime import datetime

from dntracker.domain.progress import Progress
from dntracker.domain.progress_form import Field, Place, place_of, value_in
from dntracker.services import texts
from dntracker.services.entry_rows import EntryRow
from dntracker.services.panel_content import PanelContent
from dntracker.services.projects.progress_answers import Answers
from dntracker.store.store import Store

LAST = 8
ADVICE: Mapping[Field, str] = {
    Field.STAGE: "Gõ số thứ tự, hoặc vài chữ trong tên giai đoạn. Ghi chú của dòng này là ghi chú của cả dự án. Khi "
    "biểu được duyệt, dự án chuyển sang giai đoạn này.",
    Field.BESIDE: "Chỉ ghi khi dự án đang điều chỉnh, tạm dừng hoặc xin đưa ra; để trống là bình thường.",
    Field.PERCENT: "Phần việc đã xong của cả dự án, từ 0 đến 100.",
    Field.DONE: "Những việc đã làm trong kỳ, bằng lời.",
    Field.MILESTONE: "Gõ ngày dự báo, chính xác đến đâu ghi đến đó: 30/06/2026, 6/2026, quý II/2026 hoặc 2026. Mốc đã "
    "đạt thì gõ “xong” rồi ngày: xong 15/05/2026. Chậm so với kế hoạch thì ghi lý do vào ghi chú (Shift+F2).",
    Field.WORK: "Giá trị khối lượng đã làm trong kỳ, tính bằng tỷ đồng; gõ 300 triệu cũng được.",
    Field.PAID: "Số tiền giải ngân trong kỳ, tính bằng tỷ đồng; thu hồi thì ghi số âm. Lũy kế chương trình tự cộng.",
    Field.OBSTACLES: "Điều đang vướng và đề nghị ai làm gì.",
    Field.KEPT: "Kỳ trước đã cam kết như ở cột Kỳ trước. Gõ: xong, một phần hoặc chưa; giải thích vào ghi chú.",
    Field.PROMISE: "Việc sẽ xong trong kỳ tới. Kỳ sau chương trình hỏi lại: đã xong?",
}


class ProgressPanels:
    """Gathers the panel's content for places of projects in one open file."""

    def __init__(self, store: Store) -> None:
        self._store, self._answers = store, Answers(store)

    def of(self, row: EntryRow) -> PanelContent:
        """The content for a row; empty for a project's own line."""
        place = place_of(row.cell.indicator) if row.cell else None
        if place is None or row.cell is None:
            return PanelContent()
        known = [self._store.names.known(place.project)]
        reports = sorted(self._store.select(Progress, "WHERE project = ?", known), key=lambda one: one.period)
        earlier = [one for one in reports if one.period < row.cell.period][-LAST:]
        return PanelContent(
            ADVICE[place.field], story=_summed(row), measure=row.measure, note=row.note,
            code=place.address, choices=tuple(self._answers.choices(place) if row.editable else ()),
            said=row.typed, past=tuple(self._past(place, earlier)), history=tuple(self._history(row, place)),
        )  # fmt: skip

    def _past(self, place: Place, reports: list[Progress]) -> list[tuple[str, str]]:
        if place.field is Field.KEPT:
            place = Place(place.project, Field.PROMISE)
        told = ((one, self._answers.shown(place, one)) for one in reversed(reports))
        return [(texts.period_short(one.period), answer.text) for one, answer in told if answer]

    def _history(self, row: EntryRow, place: Place) -> list[tuple[datetime, str]]:
        assert row.cell is not None
        kind, journal = self._store.kinds.by_type[Progress], self._store.journal
        key, told = (place.project, row.cell.period.code, row.cell.unit), list[tuple[datetime, str]]()
        before: Progress | None = None
        for entry in journal.history(kind, key):
            after = kind.thing_of(key, entry.state) if entry.state else None
            if (value_in(before, place) if before else None) != (value_in(after, place) if after else None):
                act, answer = journal.act(entry.act), self._answers.shown(place, after)
                said = answer.text if answer else "xóa"
                told.append((act.at.astimezone(texts.LOCAL), f"{said} ({texts.by(act.person)})"))
            before = after
        return told[::-1]


def _summed(row: EntryRow) -> str:
    if row.cumulative is None:
        return ""
    share = f", {row.percent_plan.text}% kế hoạch vốn năm" if row.percent_plan else ""
    return f"Lũy kế **{texts.with_measure(row.cumulative.text, row.measure)}**{share}."
