"""The words of the journal: how each kind of thing is named in a sentence, its verbs, and its fields in words."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from dntracker.domain.person import Role
from dntracker.services import texts
from dntracker.services.projects.amounts import amount_name
from dntracker.services.projects.words import OBSTACLES


class Names(Protocol):
    """Whoever knows what codes stand for."""

    def indicator(self, code: str) -> str: ...
    def unit(self, code: str) -> str: ...
    def source(self, code: str) -> str: ...
    def period(self, code: str) -> str: ...


ROLE_WORDS: Mapping[Role, str] = {Role.ENTER: "nhập", Role.APPROVE: "duyệt", Role.ADMINISTER: "quản trị"}

VERBS: Mapping[str, tuple[str, str, str]] = {
    "series_break": ("Đặt", "Sửa", "Bỏ"),
    "explanation": ("Giải trình", "Sửa giải trình", "Bỏ giải trình"),
    "follow_up": ("Đặt theo dõi", "Sửa theo dõi", "Bỏ theo dõi"),
    "former_definition": ("Giữ", "Sửa", "Bỏ"),
    "score": ("Chấm", "Sửa", "Bỏ"),
    "taken_in": ("Nạp", "Sửa", "Bỏ"),
    "template": ("Dùng", "Đổi", "Bỏ"),
    "issued": ("Phát hành", "Sửa", "Bỏ"),
    "baseline": ("Chốt", "Sửa", "Bỏ"),
    "rating_reason": ("Ghi", "Sửa", "Bỏ"),
    "acknowledgement": ("Ghi", "Sửa", "Bỏ"),
    "chart": ("Giữ", "Đổi", "Bỏ"),
    "meeting_note": ("Ghi", "Sửa", "Bỏ"),
    "setting": ("Đặt", "Đổi", "Bỏ"),
}
"""Of adding, mending and removing, where they are not Thêm, Sửa, Bỏ."""

FIELDS: Mapping[str, str] = {
    "note": "ghi chú", "status": "tình trạng", "official": "số chính thức", "as_of": "ngày số liệu",
    "unconfirmed": "xác nhận số", "sources": "nguồn", "evidence": "minh chứng",
    "name": "tên", "short_name": "tên ngắn", "title": "tên", "definition": "định nghĩa", "measure": "đơn vị tính",
    "formula": "công thức", "formula_text": "công thức", "numerator": "tử số", "denominator": "mẫu số",
    "weights": "quyền số",
    "low": "giới hạn", "high": "giới hạn", "decimals": "số chữ số thập phân", "direction": "chiều tốt",
    "frequency": "kỳ báo cáo", "frequencies": "kỳ báo cáo", "owner": "đơn vị chủ trì", "pillar": "nhóm",
    "city_rule": "cách tính số thành phố", "over_time": "cách cộng theo thời gian", "over_units": "cách cộng đơn vị",
    "source_note": "nguồn số liệu", "legal_basis": "căn cứ", "valid_from": "ngày hiệu lực", "valid_to": "ngày hết hạn",
    "former_codes": "mã cũ", "position": "thứ tự", "groups": "các dòng", "due": "hạn nộp", "closing_days": "khóa sổ",
    "units": "đơn vị nộp", "levels": "đơn vị nộp", "template": "mẫu in", "receiver": "nơi nhận", "date": "ngày",
    "number": "số, ký hiệu", "reason": "lý do", "source": "nguồn", "text": "nội dung", "roles": "quyền",
    "unit": "đơn vị", "left": "ngày nghỉ việc", "pin": "mã PIN", "severity": "mức", "limits": "ngưỡng",
    "active": "đang dùng", "condition": "điều kiện", "indicators": "các chỉ tiêu", "points": "điểm",
    "self_assessed": "điểm tự chấm", "verified": "điểm thẩm định", "value": "giá trị", "columns": "các cột",
    "issued_with": "văn bản ban hành", "calendar": "chế độ kỳ", "consolidator": "đơn vị tổng hợp",
    "replaced_by": "văn bản thay thế", "stage": "giai đoạn", "dong": "số tiền",
    "beside": "tình trạng khác thường", "process": "quy trình", "kind": "loại", "start": "bắt đầu", "end": "kết thúc",
    "programme": "chương trình", "parent": "chương trình mẹ", "documents": "văn bản", "within": "nguồn đã tính",
    "qualifier": "mức chính xác", "document": "văn bản", "planned": "kế hoạch", "revisions": "các lần lùi mốc",
    "forecast": "dự báo", "actual": "thực tế", "weight": "tỷ trọng", "resolved": "ngày gỡ", "resolution": "cách gỡ",
    "raised": "ngày nêu", "percent": "tỷ lệ hoàn thành", "done": "việc đã làm", "forecasts": "ngày dự báo",
    "reached": "mốc đã đạt", "reasons": "lý do chậm mốc",
    "work": "khối lượng thực hiện", "paid": "giải ngân", "obstacles": "vướng mắc", "kept": "kết quả lời hẹn",
    "kept_note": "giải thích lời hẹn", "promise": "lời hẹn quý sau", "limit": "ngưỡng", "colour": "màu",
    "gravity": "mức",
    "stages": "các giai đoạn", "milestones": "các mốc", "counts": "số dự án theo nguồn", "subject": "đối tượng",
    "spec": "cách vẽ", "indicator": "chỉ tiêu", "chart": "biểu đồ",
}  # fmt: skip


def _at(one: Any, names: Names) -> str:
    return f"{names.indicator(one.indicator)}, {names.period(one.period.code)}, {names.unit(one.unit)}"


def _score(one: Any, names: Names) -> str:
    return f"điểm {one.criterion} của {one.framework}, {names.period(one.period.code)}"


def _agency(one: Any, names: Names) -> str:
    return f"tên cơ quan của {names.unit(one.unit)} từ {texts.day(one.valid_from)}"


def _former(one: Any, names: Names) -> str:
    return f"định nghĩa cũ của {names.indicator(one.indicator)} đến hết {texts.day(one.valid_to)}"


def _break(one: Any, names: Names) -> str:
    about = "mọi chỉ tiêu" if one.indicator == "*" else names.indicator(one.indicator)
    return f"mốc gãy chuỗi của {about} từ {texts.day(one.date)}"


def _person(one: Any, _names: Names) -> str:
    return f"cán bộ {one.name} ({', '.join(ROLE_WORDS[role] for role in one.roles)})"


def _taken_in(one: Any, names: Names) -> str:
    return (
        f"tệp {one.name} ({one.cells} ô) vào biểu {one.form}, {names.period(one.period.code)}, {names.unit(one.unit)}"
    )


def _issued(one: Any, _names: Names) -> str:
    from dntracker.domain.issue_code import written  # not before there is an issued sheet

    return f"{one.title}, mã {written(one.code)}"


def _chart_note(one: Any, names: Names) -> str:
    about = names.indicator(one.indicator) if one.indicator not in ("", "*") else ""
    when = texts.day(one.start) + (f"–{texts.day(one.end)}" if one.end else "")
    return f"ghi chú trên biểu đồ {about}, {when}: {one.text}".replace(" ,", ",")


def _meeting_note(one: Any, names: Names) -> str:
    return f"ý kiến tại cuộc họp ngày {texts.day(one.day)} về {names.indicator(one.indicator)}: {one.text}"


def _attribute(one: Any, names: Names) -> str:
    return f"số liệu của {one.subject}: {one.name} (theo {names.source(one.source)})"


def _statement(one: Any, names: Names) -> str:
    return f"phát biểu về {names.indicator(one.indicator)}: {one.text}"


def _named(word: str) -> Callable[[Any, Names], str]:
    return lambda one, _names: f"{word} {one.name}"


def _coded(word: str) -> Callable[[Any, Names], str]:
    return lambda one, _names: f"{word} {one.code}"


THINGS: Mapping[str, Callable[[Any, Names], str]] = {
    "setting": lambda one, _names: f"thiết lập {one.key}",
    "source": lambda one, _names: f"nguồn {one.number or one.title}",
    "territory": _named("địa bàn"),
    "unit": _named("đơn vị"),
    "agency": _agency,
    "pillar": _named("nhóm chỉ tiêu"),
    "indicator": lambda one, _names: f"chỉ tiêu {one.label}",
    "series_break": _break,
    "calendar": _coded("chế độ kỳ"),
    "holiday": lambda one, _names: f"ngày nghỉ {texts.day(one.date)}",
    "form": lambda one, _names: f"biểu {one.code}, bản {one.version}",
    "statement": _statement,
    "programme": _named("chương trình"),
    "task": _named("nhiệm vụ"),
    "process": _named("quy trình"),
    "project_amount": lambda one, _names: f"{amount_name(one)} của {one.project}",
    "obstacle": lambda one, _names: f"{OBSTACLES[one.kind].lower()} của {one.project}: {one.text}",
    "milestone": lambda one, _names: f"mốc {one.name} của {one.project}",
    "baseline": lambda one, _names: f"kế hoạch gốc “{one.name}” của {one.programme}",
    "rating_reason": lambda one, names: (
        f"lý do đỏ của dự án {one.project}, {names.period(one.period.code)}: {one.text}"
    ),
    "attribute": _attribute,
    "former_definition": _former,
    "framework": _named("bộ chỉ tiêu"),
    "criterion": lambda one, _names: f"tiêu chí {one.code} {one.name} của {one.framework}",
    "score": _score,
    "person": _person,
    "check_rule": lambda one, _names: f"quy tắc kiểm tra {one.name or one.code}",
    "explanation": lambda one, names: f"{_at(one, names)}: {one.text}",
    "warning_rule": lambda one, _names: f"quy tắc cảnh báo {one.name or one.code}",
    "acknowledgement": lambda one, names: (
        f"điều đã rõ về cảnh báo {one.rule} ở {one.subject}, {names.period(one.period.code)}: {one.text}"
    ),
    "follow_up": lambda one, names: f"{_at(one, names)}{f': {one.note}' if one.note else ''}",
    "consolidated": lambda one, names: f"số tổng hợp đã gửi, {_at(one, names)}",
    "recipe": lambda one, _names: f"cách nhận cột {one.code}",
    "taken_in": _taken_in,
    "issued": _issued,
    "chart": _named("biểu đồ"),
    "chart_note": _chart_note,
    "meeting_note": _meeting_note,
    "template": lambda one, names: f"mẫu {one.name or one.code} từ {names.period(one.since.code)}",
}
"""What a thing is called; figures, targets and submissions have sentences of their own."""
