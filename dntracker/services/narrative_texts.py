"""The fixed words of a report in words: its counts, what is missing, what changed since it was made before."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from dntracker.domain import fields
from dntracker.domain.indicator import Indicator
from dntracker.domain.meeting import MeetingNote
from dntracker.domain.narrative import Basis, Moved, Sentence
from dntracker.domain.quantity import Mark
from dntracker.services import texts

MARKS = {Mark.NIL: "không phát sinh trong kỳ", Mark.NOT_APPLICABLE: "không áp dụng"}
ALL, KNOWN, MISSING = "chỉ tiêu của biểu", "có số liệu", "chưa có số"
MET, UNMET, OPEN, UNPLANNED = "đạt", "chưa đạt", "chưa kết luận được", "chưa có kế hoạch năm"
OPINION = "Y_KIEN"
_FIELDS = {
    fields.CURRENT: "kỳ báo cáo",
    fields.PLAN: "kế hoạch năm",
    fields.LAST_YEAR: "cùng kỳ năm trước",
    fields.CUMULATIVE: "lũy kế",
    "CA_NUOC": "cả nước",
    OPINION: "ý kiến tại cuộc họp",
}
NEW = "Câu mới, lần lập {when} chưa có."
CHANGED = "Số đã đổi từ lần lập {when}: {moved}."
DROPPED = "Câu của lần lập {when} nay không còn: {text}"
NONE = "không có"

REPORT = "BÁO CÁO"
FORM = "Biểu {form}"
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
BLANK = "……………………"
NUMBER = "Số: ……/BC-{sign}"
DATELINE = "{place}, ngày …… tháng …… năm {year}"
ADDRESSED, RECIPIENTS, HEAD = "Kính gửi:", "Nơi nhận:", "THỦ TRƯỞNG ĐƠN VỊ"
ADJUSTED = "điều chỉnh lần {times}"
CODE = "Mã đối chiếu:"
BEGINNING = "{agency} báo cáo {subject}, số liệu tính đến {day}, như sau:"
RESULTS = "I. Kết quả thực hiện"
TO_FILL = ("II. Tồn tại, hạn chế và nguyên nhân", "III. Phương hướng, nhiệm vụ thời gian tới", "IV. Kiến nghị, đề xuất")
ENDING = "Số liệu từng chỉ tiêu có trong Phụ lục kèm theo Báo cáo này./."
ANNEX, FIGURES = "Phụ lục", "SỐ LIỆU BIỂU {form}, {period}"
KEPT_WITH = "(Kèm theo Báo cáo số ……/BC-{sign} ngày …… tháng …… năm {year} của {agency})"


def counts(form: str, numbers: Mapping[str, int]) -> Sentence:
    """How many indicators a form has, how many with figures, how many reached their plan."""
    said = (
        f"Biểu {form} có {numbers[ALL]} chỉ tiêu: {numbers[KNOWN]} chỉ tiêu có số liệu, "
        f"{numbers[MISSING]} chỉ tiêu chưa có số."
    )
    judged = [
        f"{numbers[what]} chỉ tiêu {what}"
        for what in (MET, UNMET, OPEN, UNPLANNED)
        if numbers[what] or what in (MET, UNMET)
    ]
    if numbers[KNOWN] > numbers[UNPLANNED]:
        said += f" So với kế hoạch năm, trong số đã có số liệu: {', '.join(judged)}."
    return Sentence(ALL, said, tuple(Basis(("", what), str(number)) for what, number in numbers.items()))


def missing(pillar: str, indicators: Sequence[Indicator]) -> Sentence:
    """The indicators of a pillar without a figure, in one list."""
    said = f"Chưa có số liệu {len(indicators)} chỉ tiêu: {'; '.join(texts.inside(one.name) for one in indicators)}."
    basis = (Basis((one.code, fields.CURRENT), Mark.MISSING.value) for one in indicators)
    return Sentence(f"{pillar}/{MISSING}", said, tuple(basis))


def opinion(code: str, name: str, note: MeetingNote) -> Sentence:
    """What was said of an indicator in a meeting; it opens with the indicator's `name` where that was not told."""
    said = f"ý kiến tại cuộc họp ngày {texts.day(note.day)}: {note.text}"
    stop = "" if note.text.endswith((".", "!", "?", "…")) else "."
    told = f"{name}: {said}{stop}" if name else f"{texts.begun(said)}{stop}"
    return Sentence(f"{code}/{note.code}", told, (Basis((code, OPINION), note.text),))


def changed(told: Iterable[str], since: datetime) -> str:
    """The comment on a sentence whose figures changed since it was made before."""
    return CHANGED.format(when=texts.moment(since), moved="; ".join(told))


def new(since: datetime) -> str:
    """The comment on a sentence that was not there."""
    return NEW.format(when=texts.moment(since))


def dropped(sentences: Sequence[str], since: datetime) -> str:
    """The comment about sentences that are not there any more."""
    return DROPPED.format(when=texts.moment(since), text=" ".join(sentences)) if sentences else ""


def moved(one: Moved, name: str, at: datetime | None) -> str:
    """What became of one value, and when somebody changed it."""
    field = _FIELDS.get(one.ref[1], one.ref[1])
    told = f"{', '.join(filter(None, [name, field]))}: {_way(one)}"
    return f"{told} (sửa lúc {texts.moment(at)})" if at else told


def _way(one: Moved) -> str:
    match one.old, one.new:
        case Mark.MISSING.value, "":
            return "đã có số"
        case "", Mark.MISSING.value:
            return "nay chưa có số"
    return f"{one.old or NONE} → {one.new or NONE}"
