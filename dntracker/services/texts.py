"""The department's texts: one table of Vietnamese sentences, filled with data."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, timezone
from enum import Enum

from dntracker.domain.city_value import CityValue
from dntracker.domain.errors import UserError
from dntracker.domain.exact import digits
from dntracker.domain.figure import Status
from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.number_text import write
from dntracker.domain.period import Frequency, Period
from dntracker.domain.person import Refusal, Role
from dntracker.domain.quantity import Quantity
from dntracker.domain.submission import Lock
from dntracker.services.catalogue_texts import CATALOGUE_SENTENCES
from dntracker.services.chart_texts import CHART_SENTENCES
from dntracker.services.evidence_texts import EVIDENCE_SENTENCES
from dntracker.services.exchange_texts import BOOK_WORDS, EXCHANGE_SENTENCES
from dntracker.services.file_texts import FILE_SENTENCES
from dntracker.services.issue_texts import ISSUE_SENTENCES
from dntracker.services.progress_texts import PROGRESS_SENTENCES
from dntracker.services.project_texts import PROJECT_SENTENCES
from dntracker.services.report_texts import REPORT_SENTENCES
from dntracker.services.score_texts import SCORE_SENTENCES
from dntracker.services.template_texts import TEMPLATE_SENTENCES
from dntracker.services.warning_texts import WARNING_SENTENCES
from dntracker.services.words import ENUM_WORDS, LOCK_REASONS, REFUSALS, ROLE_WORDS, STATUS_WORDS

QUOTIENT = 13  # significant digits; nobody types so many, and a division that does not come out has them
LOCAL = timezone(timedelta(hours=7))
NOBODY = "không ghi tên"

SENTENCES: Mapping[str, str] = {
    "empty_number": "Ô còn trống. Gõ số, hoặc “…” nếu chưa có số liệu, “-” nếu không phát sinh, “x” nếu không áp dụng.",
    "unreadable_number": "Không đọc được số “{text}”. Gõ số, ví dụ ~2,3 hoặc 35–40. Chữ vẫn còn trong ô, chưa lưu.",
    "too_many_digits": "Số “{text}” có hơn {limit} chữ số có nghĩa. Làm tròn rồi gõ lại.",
    "too_large": "Số “{text}” quá lớn. Kiểm tra số chữ số 0 và đơn vị tính, rồi gõ lại.",
    "falling_range": "Khoảng “{text}” phải đi từ số nhỏ đến số lớn, ví dụ 35–40.",
    "other_measure": "“{text}” ghi đơn vị khác với đơn vị tính của chỉ tiêu. Đổi sang đúng đơn vị rồi gõ lại số.",
    "ambiguous_number": "“{text}” đọc được hai cách: {readings}. Chọn một cách.",
    "conflicting_separators": "Dấu chấm, dấu phẩy trong “{text}” không hợp nhau. Có phải là {readings}?",
    "out_of_bounds": "{value} nằm ngoài giới hạn của chỉ tiêu ({low} đến {high}). Kiểm tra lại số và đơn vị tính.",
    "not_whole": "{value} không hợp với chỉ tiêu này: {why}.",
    "needs_reason": "{who} {value}. Muốn ghi số khác thì nêu lý do.",
    "nothing_to_accept": "Ô này không có thay đổi nào chờ nhận.",
    "no_dataset": "Không có bộ dữ liệu “{wanted}”. Nêu mã chỉ tiêu, trụ cột, bộ chỉ tiêu, hoặc all.",
    "not_joined": "Số của các đơn vị không gộp thành số chung của {name}. Chọn chỉ tiêu cộng được hoặc chia được.",
    "not_from_units": "Chỉ tiêu {indicator} không tổng hợp từ xã, phường: thành phố lấy số của {owner}.",
    "no_figure": "Ô này chưa có số. Nhập số trước rồi mới ghi {what}.",
    "published_figure": "Số này do nguồn công bố, không xóa được. Gõ số của đơn vị đè lên, hoặc “…” nếu chưa có.",
    "locked_cell": "Ô này không nhập được: {why}",
    "no_right": "Chưa làm được “{deed}”: {why}",
    "wrong_pin": "Mã PIN của {person} chưa đúng. Gõ lại, hoặc nhờ người quản trị đặt mã mới.",
    "bad_pin": "Mã PIN cần từ {least} đến {most} ký tự. Gõ mã khác.",
    "bad_name": "Ghi họ và tên, không quá {limit} chữ.",
    "same_name": "{person} đã có trong danh sách. Hai người trùng tên thì ghi thêm đơn vị vào tên.",
    "no_administrator": "Tệp phải luôn có một người quản trị đang làm việc. Giữ quyền quản trị cho người này, "
    "hoặc trao cho người khác trước.",
    "wrong_move": "Biểu đang {state} nên không {move} được.",
    "needs_words": "Ghi lý do rồi mới {move} được.",
    "blocked_form": "Chưa gửi được, còn {count} chỗ phải sửa trước. Chỗ đầu tiên: {first}",
    "day_is_past": "Ngày {day} đã qua. Chọn từ {today} trở đi.",
    "half_letter": "Chữ vừa nhập hay vừa dán có ký tự hỏng nên không ghi được. Gõ lại chữ ấy bằng bàn phím.",
    "nothing_to_undo": "Không còn bước nào của anh chị trên màn hình này để hoàn tác.",
    "nothing_to_redo": "Không còn bước nào để làm lại.",
    "undo_conflict": "Không hoàn tác được “{undone}”: {by} đã sửa cùng chỗ này sau đó (“{step}”, {at}).",
    "undo_refused": "Không đưa về được như trước “{undone}”: các bước sau đó còn dựa vào chỗ này. Sửa thẳng vào ô.",
    "not_returnable": "“{step}” không phải bước nhập số nên không trả về ở đây. Sửa lại ở nơi đã làm bước ấy.",
    "invalid_period": "Không có kỳ “{text}”. Ghi kỳ như 2025-Q4, 2025-07 hoặc 2025.",
    "invalid_calendar": "Chế độ kỳ ghi sai ở mục {field}: {found}.",
    "no_window": "Chế độ kỳ “{calendar}” không có kỳ {period}.",
    "wrong_frequency": "Biểu {form} không báo cáo theo kỳ {period}. Chọn kỳ {frequencies}.",
    "unknown_code": "Không có {kind} “{wanted}” trong tệp.{near}",
    "unknown_row": "Biểu {form} không có chỉ tiêu {indicator}. Xem các mã bằng lệnh dntracker indicators.",
    "wrong_unit": "Đơn vị {unit} không báo cáo biểu {form} cho kỳ {period}.",
    "nobody_reports": "Không đơn vị nào báo cáo biểu {form} cho kỳ {period} vì khi ấy chưa có đơn vị. Chọn kỳ khác.",
    "no_form": "Tệp chưa có biểu nào.",
    "no_report": "Chưa có kỳ nào đủ {least} số chính thức để lập biểu.",
    "no_series": "Không có gì để vẽ. {sentence}",
    "missing_field": "Chưa ghi {field}.",
    "unreadable_date": "Không đọc được ngày “{text}”. Gõ như 30/09/2025.",
    "unknown_date": "Không đọc được thời điểm “{text}”. Gõ ngày, tháng, quý hoặc năm, như 30/09/2025, quý III/2025.",
    "no_heading": "Không thấy dòng tiêu đề có cột {needed} trong {name}. Xem lại dòng đầu của bảng.",
    "no_rows": "Tệp {name} không có dòng nào để nạp.",
    "too_many_rows": "Tệp {name} có hơn {most} dòng. Chỉ để lại bảng cần nạp rồi nạp lại.",
    **FILE_SENTENCES,
    **WARNING_SENTENCES,
    "target_unwritable": "Không ghi được {path}. Đóng tệp ấy nếu đang mở, hoặc chọn chỗ khác.",
    "wrong_ending": "Excel chỉ mở được tệp này khi tên có đuôi {ending}. Đổi tên {name} cho đúng đuôi ấy.",
    "unusable_template": "Mẫu không dùng được, {name}: {reason}.",
    **EXCHANGE_SENTENCES,
    **EVIDENCE_SENTENCES,
    **ISSUE_SENTENCES,
    **TEMPLATE_SENTENCES,
    **REPORT_SENTENCES,
    **PROGRESS_SENTENCES,
    **PROJECT_SENTENCES,
    **CATALOGUE_SENTENCES,
    **CHART_SENTENCES,
    **SCORE_SENTENCES,
    "bad_argument": "{text}",
    "bad_seed": "Dữ liệu gốc sai ở {file}, dòng {line}: {why}.",
}

_WORDS: Mapping[str, str] = {
    "indicator": "chỉ tiêu", "unit": "đơn vị", "form": "biểu", "territory": "địa bàn", "source": "nguồn",
    "person": "người", "pillar": "nhóm chỉ tiêu", "framework": "bộ chỉ tiêu", "criterion": "tiêu chí",
    "project": "dự án", "programme": "chương trình", "process": "quy trình",
    "milestone": "mốc", "obstacle": "vướng mắc", "stage": "giai đoạn", "rule": "quy tắc", "chart": "biểu đồ",
    "chart_note": "ghi chú trên biểu đồ", "meeting_note": "ý kiến cuộc họp", "baseline": "kế hoạch gốc",
    "calendar": "chế độ kỳ", "report": "loại báo cáo", "cycle": "công thức quay về chính nó", "zero": "chia cho 0",
    "range": "có số ghi theo khoảng", "syntax": "công thức viết sai", "count": "cần số nguyên",
    **BOOK_WORDS,
    "rank": "hạng là số nguyên từ 1", "yes_no": "gõ có (1) hoặc không (0)",
    "sign": "cần đúng một dấu so sánh giữa các mã trong ngoặc vuông, như [A] + [B] <= [C]", "missing": "thiếu",
    "rule_kind": "không có loại", "limit_name": "loại này không có ngưỡng",
    "limit_0": "ngưỡng phải là số không âm, không quá 1.000.000:",
    "limit_1": "ngưỡng phải từ 1 đến 1.000.000:", "limit_whole": "ngưỡng phải là số nguyên:",
    "no_condition": "loại này không nhận điều kiện:",
    "built_in": "quy tắc của chương trình chỉ tắt được, không bỏ được:", "unknown_rule": "không có quy tắc",
}  # fmt: skip


class _Open(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "?"


def sentence(error: UserError) -> str:
    """The one sentence that tells a user what happened and what to do."""
    return fill(error.code, error.details)


def fill(code: str, details: Mapping[str, object]) -> str:
    """The sentence with this code, its places filled."""
    return _filled(SENTENCES[code], details)


def lock_reason(lock: Lock, details: Mapping[str, object]) -> str:
    """Why a form takes no figures, as the rest of a sentence."""
    return _filled(LOCK_REASONS[lock], details)


def refusal(why: Refusal, details: Mapping[str, object]) -> str:
    """Why somebody may not do something, as the rest of a sentence."""
    return _filled(REFUSALS[why], {**details, "person": details["person"] or "người chưa ghi tên"})


def phrase(pattern: str, details: Mapping[str, object]) -> str:
    """A sentence, or the rest of one, out of another table, its places filled."""
    return _filled(pattern, details)


def roles(found: Iterable[Role]) -> str:
    """Roles in words: *nhập, duyệt*; *chỉ xem* where there are none."""
    return ", ".join(ROLE_WORDS[role] for role in found) or "chỉ xem"


def city_count(value: CityValue, final: str = "") -> str:
    """Why a consolidated value is not final: *Mới có 61/94 xã, phường*; where it is, what `final` says."""
    told = final
    if value.reported < value.required:
        told = f"Mới có {value.count} xã, phường"
    elif value.waiting:
        told = f"Có {value.count} xã, phường, còn {value.waiting} nơi chưa duyệt"
    return f"{told}; thêm {value.extra} đơn vị không bắt buộc" if told and value.extra else told


def city_whole(value: CityValue) -> str:
    """How many units a consolidated value stands on, also where it is final."""
    return city_count(value, f"Đủ {value.count} xã, phường, đã duyệt")


def period_name(period: Period) -> str:
    """The period as a heading says it: *Quý IV năm 2025*, *Năm 2024*, *Tháng 7 năm 2024*."""
    match period.frequency:
        case Frequency.YEAR:
            return f"Năm {period.year}"
        case Frequency.QUARTER:
            return f"Quý {period.roman} năm {period.year}"
        case Frequency.MONTH:
            return f"Tháng {period.index} năm {period.year}"
        case Frequency.HALF:
            return f"6 tháng {'đầu' if period.index == 1 else 'cuối'} năm {period.year}"
    return f"9 tháng năm {period.year}"


def period_short(period: Period) -> str:
    """The period as a column says it: *IV/2025*, *2024*, *7/2024*, *6T/2024*, *9T/2024*."""
    match period.frequency:
        case Frequency.YEAR:
            return str(period.year)
        case Frequency.QUARTER:
            return f"{period.roman}/{period.year}"
        case Frequency.MONTH:
            return f"{period.index}/{period.year}"
        case Frequency.HALF:
            return f"6T{'đ' if period.index == 1 else 'c'}/{period.year}"
    return f"9T/{period.year}"


def begun(text: str) -> str:
    """The rest of a sentence as a sentence of its own."""
    return text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """A text that begins a sentence as it stands inside one: *Quý IV năm 2025* is *quý IV năm 2025*, *DTI* is *DTI*."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def status_word(status: Status) -> str:
    """*ước*, *sơ bộ* or *chính thức*."""
    return STATUS_WORDS[status]


def day(when: date) -> str:
    """A date as dd/MM/yyyy."""
    return f"{when:%d/%m/%Y}"


def moment(when: datetime) -> str:
    """A time in Vietnam as dd/MM/yyyy HH:mm."""
    return f"{when.astimezone(LOCAL):%d/%m/%Y %H:%M}"


def by(person: str) -> str:
    """Who did something, also where nobody gave a name."""
    return person or NOBODY


def decimals_of(quantity: Quantity, indicator: Indicator) -> int:
    """How many decimals a quantity prints with: those it has; a score at least its own (a DTI of 0,834 is 0,8340).

    A quotient has as many as a float holds; nobody types so many, and it is rounded as the indicator is.
    """
    written = [digits(number) for number in (quantity.value, quantity.high) if number is not None]
    own = max([len(after) for _, after in written], default=0)
    if any(len((before + after).strip("0")) >= QUOTIENT for before, after in written):
        own = max(indicator.decimals, 1)
    return max(own, indicator.decimals) if indicator.kind is Kind.SCORE else own


def value_text(quantity: Quantity, indicator: Indicator) -> str:
    """A quantity of an indicator as every screen prints it; yes and no in words."""
    if indicator.kind is Kind.YES_NO and quantity.value in (0.0, 1.0):
        return "có" if quantity.value else "không"
    return write(quantity, decimals_of(quantity, indicator))


def with_measure(text: str, measure: str) -> str:
    """A number with its unit: no space before %, a no-break space before anything else."""
    if not measure or text in ("…", "-", "x"):
        return text
    return f"{text}{measure}" if measure.startswith("%") else f"{text}\N{NO-BREAK SPACE}{measure}"


def _filled(pattern: str, details: Mapping[str, object]) -> str:
    return pattern.format_map(_Open({name: _told(name, value) for name, value in details.items()}))


def _told(name: str, value: object) -> object:
    if name == "near":
        return f" Có phải {' hay '.join(map(str, value))}?" if isinstance(value, tuple) and value else ""
    if name == "user" and not value:
        return "chưa ghi tên"
    if name == "at" and isinstance(value, str):
        return _stamped(value)
    if isinstance(value, date):
        return moment(value) if isinstance(value, datetime) else day(value)
    if isinstance(value, Quantity):
        return write(value)
    if isinstance(value, Enum):
        return ENUM_WORDS.get(value, value)
    if isinstance(value, tuple | list):
        return " hay ".join(str(_told("", one)) for one in value)
    return _WORDS.get(str(value), value) if name in ("kind", "why", "reason") else value


def _stamped(text: str) -> str:
    try:
        return moment(datetime.fromisoformat(text))
    except ValueError:
        return text
