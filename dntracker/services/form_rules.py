"""What a form must be before it is kept: each fault is one sentence."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from dntracker.domain.calendar import Calendar
from dntracker.domain.errors import UserError
from dntracker.domain.form import Form
from dntracker.domain.numbering import numbered, places
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue, UnknownCode

LONGEST_CODE = 24
MOST_CLOSING = 366
Fault = tuple[str, Mapping[str, object]]


FAULTS: Mapping[str, str] = {
    "code": "ghi ký hiệu biểu, không quá {limit} chữ.",
    "same_code": "ký hiệu {found} đã có. Chọn ký hiệu khác, hoặc lập phiên bản mới của biểu ấy.",
    "no_name": "ghi tên biểu và tên ngắn.",
    "no_rows": "biểu chưa có chỉ tiêu nào. Thêm ít nhất một chỉ tiêu.",
    "no_group_name": "nhóm {found} chưa có tên. Ghi tên nhóm, hoặc bỏ nhóm.",
    "empty_row": "có dòng chữ còn trống. Ghi chữ vào dòng ấy, hoặc bỏ dòng.",
    "unknown": "không có chỉ tiêu “{found}” trong tệp.{near}",
    "retired": "chỉ tiêu {found} đã thôi dùng sau ngày {to}. Bỏ dòng ấy, hoặc thay chỉ tiêu khác.",
    "twice": "chỉ tiêu {found} có hai dòng. Bỏ một dòng.",
    "group_number": "hai nhóm cùng mang số {found}. Đổi số của một nhóm, hoặc xóa số gõ tay.",
    "number": "trong nhóm {group} có hai dòng cùng mang số {found}. Đổi một số, hoặc xóa số gõ tay.",
    "too_early": "phiên bản mới phải áp dụng sau phiên bản trước (từ {since}). Chọn kỳ sau đó.",
    "before": "phiên bản mới nhất chỉ áp dụng từ {since}. Chọn kỳ sau đó.",
    "template": "không có mẫu in “{found}”. Chọn mẫu trong danh sách.",
    "no_frequency": "chọn ít nhất một kỳ báo cáo.",
    "no_window": "chế độ kỳ {calendar} không có kỳ {found}. Chọn chế độ khác, hoặc bỏ kỳ ấy.",
    "no_unit": "chưa có đơn vị nào nộp biểu này. Chọn đơn vị hoặc cấp đơn vị.",
    "closing": "số ngày khóa sổ sau hạn phải từ 0 đến {limit}.",
    "due": "hạn nộp kỳ {found} cần ngày từ 1 đến 31, tháng từ -12 đến 12.",
    "due_twice": "kỳ {found} có hai hạn nộp cho cùng một cấp đơn vị. Bỏ một hạn.",
}
"""Why a form cannot be kept, as the rest of a sentence."""


class WrongForm(UserError):
    """A `form` that cannot be kept; `why` is the rest of the sentence."""

    code = "wrong_form"


def check(form: Form, old: Form | None, catalogue: Catalogue, templates: Collection[str]) -> None:
    """Raises WrongForm for the first fault of a form that takes the place of `old`, or stands after it; None: new."""
    for word, details in _faults(form, old, catalogue, templates):
        raise WrongForm(form=form.code, why=form_fault(word, details))


def form_fault(word: str, details: Mapping[str, object]) -> str:
    """Why a form cannot be kept, as the rest of a sentence."""
    return texts.phrase(FAULTS[word], details)


def _faults(form: Form, old: Form | None, catalogue: Catalogue, templates: Collection[str]) -> Iterator[Fault]:
    yield from _named(form, old, catalogue)
    yield from _rows(form, old, catalogue)
    yield from _numbers(form)
    yield from _reported(form, catalogue)
    newer = old is not None and old.version < form.version
    if newer and old and old.valid_from and form.valid_from and form.valid_from <= old.valid_from:
        yield "too_early", {"since": old.valid_from}
    if form.template not in templates and not form.subject:
        yield "template", {"found": form.template}


def _named(form: Form, old: Form | None, catalogue: Catalogue) -> Iterator[Fault]:
    if not 0 < len(form.code) <= LONGEST_CODE:
        yield "code", {"limit": LONGEST_CODE}
    known = {one.code.casefold() for one in catalogue.forms()}
    if old is None and form.code.casefold() in known:
        yield "same_code", {"found": form.code}
    if not form.name.strip() or not form.short_name.strip():
        yield "no_name", {}


def _rows(form: Form, old: Form | None, catalogue: Catalogue) -> Iterator[Fault]:
    if not form.rows and not form.subject:
        yield "no_rows", {}
    for group in numbered(form).groups:
        if not group.name.strip():
            yield "no_group_name", {"found": group.number}
    for row in (row for group in form.groups for row in group.rows):
        if not row.indicator and not row.text.strip():
            yield "empty_row", {}
    yield from _indicators(form, old, catalogue)


def _indicators(form: Form, old: Form | None, catalogue: Catalogue) -> Iterator[Fault]:
    kept = {row.indicator for row in old.rows} if old and old.version == form.version else set()
    named = Counter[str]()
    for row in form.rows:
        try:
            indicator = catalogue.indicator(row.indicator)
        except UnknownCode as error:
            yield "unknown", {"found": row.indicator, "near": error.details["near"]}
            continue
        named[indicator.code] += 1
        since = form.valid_from or catalogue.today
        if indicator.valid_to and indicator.valid_to < since and row.indicator not in kept:
            yield "retired", {"found": f"{indicator.code} {indicator.short_name}", "to": indicator.valid_to}
    for code in (code for code, times in named.items() if times > 1):
        yield "twice", {"found": f"{code} {catalogue.indicator(code).short_name}"}


def _numbers(form: Form) -> Iterator[Fault]:
    # Twice is a number twice among the groups, or among the rows of one group that stand under one number.
    groups = Counter(group.number for group in numbered(form).groups)
    rows = Counter(
        (place, one.parent, one.number) for place, group in enumerate(places(form)) for one in group if one.number
    )
    for number in (number for number, times in groups.items() if times > 1):
        yield "group_number", {"found": number}
    for (place, _, number), times in rows.items():
        if times > 1:
            yield "number", {"found": number, "group": form.groups[place].name}


def _reported(form: Form, catalogue: Catalogue) -> Iterator[Fault]:
    if not form.frequencies:
        yield "no_frequency", {}
        return
    calendar: Calendar = catalogue.calendar(form.calendar)
    for frequency in form.frequencies:
        if frequency not in calendar.rules:
            yield "no_window", {"found": frequency, "calendar": calendar.name}
    for code in (*form.units, *filter(None, [form.consolidator])):
        catalogue.unit(code)
    first = max(form.valid_from or catalogue.today, catalogue.today)
    if not catalogue.units_of(form, Period.containing(first, form.frequencies[0])) and not form.valid_to:
        yield "no_unit", {}
    yield from _due(form)


def _due(form: Form) -> Iterator[Fault]:
    if not 0 <= form.closing_days <= MOST_CLOSING:
        yield "closing", {"limit": MOST_CLOSING}
    for rule in form.due:
        if not (1 <= rule.day <= 31 and -12 <= rule.month_offset <= 12):
            yield "due", {"found": rule.frequency}
    same = Counter((rule.frequency, rule.level) for rule in form.due)
    for frequency, _ in (one for one, times in same.items() if times > 1):
        yield "due_twice", {"found": frequency}
