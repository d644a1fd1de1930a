"""What findings say: one table of Vietnamese sentences by kind, what is odd and what to do."""

from collections.abc import Mapping
from datetime import date

from dntracker.domain.check import CheckRule, Finding, Severity
from dntracker.domain.checks.plausible import Usual
from dntracker.domain.indicator import Indicator
from dntracker.domain.number_text import write
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services import texts

SEVERITY_WORDS: Mapping[Severity, str] = {
    Severity.BLOCK: "chặn", Severity.WARN: "cảnh báo", Severity.NOTE: "lưu ý",
}  # fmt: skip
LIMIT_WORDS: Mapping[str, str] = {
    "within": "lệch không quá {} lần", "percent": "từ {}%", "points": "từ {} điểm", "places": "từ {} bậc",
    "count": "từ {} khi đếm", "deviations": "{} lần độ lệch", "least": "ít nhất {} kỳ", "floor": "không hẹp hơn {}%",
    "short": "dưới {}%", "over": "trên {}%", "tolerance": "cho lệch {}",
}  # fmt: skip
LIMIT_NAMES: Mapping[str, tuple[str, str]] = {
    "within": ("Lệch quanh 1.000 không quá", "lần"), "percent": ("Thay đổi từ", "%"), "points": ("Tỷ lệ, từ", "điểm"),
    "places": ("Thứ hạng, từ", "bậc"), "count": ("Số đếm, từ", "đơn vị"), "deviations": ("Rộng", "lần độ lệch"),
    "least": ("Có ít nhất", "kỳ"), "floor": ("Không hẹp hơn", "% quanh trung vị"), "short": ("Dưới", "% kế hoạch"),
    "over": ("Trên", "% kế hoạch"), "tolerance": ("Cho lệch", "khi so hai vế"),
}  # fmt: skip
"""The thresholds as labels of fields: what stands before the number and its unit after it."""
_PATTERNS: Mapping[tuple[str, str], str] = {
    ("bounds", "bounds"): "{value} nằm ngoài giới hạn của chỉ tiêu ({low} đến {high}). Sửa số, hoặc sửa giới hạn ở "
    "danh mục chỉ tiêu.",
    ("bounds", "large"): "{value} quá lớn. Kiểm tra số chữ số 0 và đơn vị tính rồi sửa.",
    ("bounds", "count"): "{value} không phải số nguyên. Sửa thành số đếm được.",
    ("bounds", "rank"): "{value} không phải thứ hạng. Sửa thành số nguyên từ 1.",
    ("bounds", "yes_no"): "{value} không phải có (1) hay không (0). Sửa thành một trong hai.",
    ("missing_required", ""): "Bắt buộc, chưa nhập. Không có số thì gõ “…” (chưa có số liệu) hoặc “x” (không áp dụng).",
    ("parts_total", "fault"): "{fault}",
    ("parts_total", "formula"): "{value} khác {derived} tính theo công thức. Sửa số này hoặc các số thành phần.",
    ("parts_total", "ratio"): "{value} khác {derived} tính từ tử số và mẫu số. Sửa tỷ lệ, hoặc sửa hai số kia.",
    ("parts_total", "periods"): "{value} không khớp với {derived} cộng từ các quý. Kiểm tra số của kỳ này và từng quý.",
    ("parts_total", "condition"): "{name}: {left} so với {right}, trái với {condition}. Kiểm tra các phần và tổng.",
    ("numerator_over_denominator", ""): "{value} lớn hơn mẫu số {denominator} ({ratio}). Kiểm tra có gõ nhầm hai dòng "
    "không.",
    ("thousandfold", "more"): "{value} gấp khoảng nghìn lần {base} ({when}). Kiểm tra dấu chấm, dấu phẩy và đơn vị "
    "tính.",
    ("thousandfold", "less"): "{value} chỉ bằng khoảng một phần nghìn của {base} ({when}). Kiểm tra dấu chấm, dấu phẩy "
    "và đơn vị tính.",
    ("cumulative_falls", "flow"): "{value} là số âm nên lũy kế từ đầu năm giảm. Kiểm tra dấu; đúng thì ghi lý do.",
    ("cumulative_falls", "stock"): "{value} thấp hơn {base} ({when}), mà số này thường chỉ tăng. Kiểm tra có nhập số "
    "mới phát sinh thay cho số lũy kế không; đúng thì ghi lý do.",
    ("plausible_range", ""): "{value} khác thường: thường từ {low} đến {high} (trung vị của {count} kỳ là {median}). "
    "Kiểm tra lại; đúng thì ghi lý do.",
    ("against_target", "short"): "{value} mới bằng {percent}% kế hoạch năm {plan}. Kiểm tra lại; đúng thì ghi lý do.",
    ("against_target", "over"): "{value} bằng {percent}% kế hoạch năm {plan}. Kiểm tra số và đơn vị tính; đúng thì ghi "
    "lý do.",
    ("against_last", "percent"): "{value} {moved} {change}% so với {base} ({when}). Kiểm tra lại số và đơn vị tính.",
    ("against_last", "points"): "{value} {moved} {change} điểm so với {base} ({when}). Kiểm tra lại số.",
    ("against_last", "places"): "Hạng {value} {moved} {change} bậc so với hạng {base} ({when}). Kiểm tra lại.",
    ("still_estimated", ""): "{value} vẫn là số ước, đã quá ngày {deadline}. Thay bằng số chính thức, hoặc đổi tình "
    "trạng của số.",
    ("source_contradicts", ""): "“{source}” ghi {other}, khác {value} đang chọn. Chọn lại số chính thức, hoặc ghi lý "
    "do.",
    ("condition", "condition"): "{name}: {left} so với {right}, trái với {condition}. Kiểm tra các số trong điều kiện.",
    ("condition", "fault"): "{fault}",
}  # fmt: skip


def sentence(finding: Finding, indicator: Indicator) -> str:
    """The one sentence of a finding about an indicator."""
    data = finding.data
    pattern = _PATTERNS[finding.kind, str(data.get("what", ""))]
    told = {name: _told(value, indicator) for name, value in data.items()}
    period, change = data.get("period"), data.get("change")
    told["when"] = texts.period_short(period) if isinstance(period, Period) else "kế hoạch năm"
    if isinstance(change, float):
        told |= {"change": write(Quantity(abs(change))), "moved": _moved(finding, change)}
    for end in ("low", "high"):
        told[end] = told.get(end) or "không giới hạn"
    return pattern.format_map(told)


def usual_told(usual: Usual, rule: CheckRule, indicator: Indicator) -> str:
    """From what the range follows in which a figure usually lies."""
    median, deviations = texts.value_text(Quantity(usual.median), indicator), write(Quantity(rule.limits["deviations"]))
    floor = write(Quantity(rule.limits["floor"]))
    return (
        f"Trung vị {median} của {usual.count} kỳ gần đây và cùng kỳ, cộng, trừ {deviations} lần độ lệch thường gặp, "
        f"không hẹp hơn {floor}%."
    )


def limits_told(rule: CheckRule) -> str:
    """A rule's thresholds in words."""
    return ", ".join(LIMIT_WORDS[name].format(write(Quantity(float(limit)))) for name, limit in rule.limits.items())


def plain(finding: Finding) -> dict[str, object]:
    """A finding's data as JSON types: periods as codes, quantities as texts."""
    return {name: _plain(value) for name, value in finding.data.items()}


def _moved(finding: Finding, change: float) -> str:
    up, down = ("xuống", "lên") if finding.data.get("what") == "places" else ("tăng", "giảm")
    return up if change > 0 else down


def _told(value: object, indicator: Indicator) -> str:
    match value:
        case Quantity():
            return texts.value_text(value, indicator)
        case float():
            return texts.value_text(Quantity(value), indicator)
        case date():
            return texts.day(value)
        case None:
            return ""
    return str(value)


def _plain(value: object) -> object:
    match value:
        case Quantity():
            return write(value)
        case Period():
            return value.code
        case date():
            return value.isoformat()
    return value
