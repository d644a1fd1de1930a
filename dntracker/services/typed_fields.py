"""An indicator's fields: what each is called, and what is meant by the text typed into it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from dntracker.domain.errors import UserError
from dntracker.domain.indicator import Indicator
from dntracker.domain.number_text import read
from dntracker.store.plain import from_plain, hints

FIELD_WORDS: Mapping[str, str] = {
    "code": "mã", "name": "tên", "short_name": "tên ngắn", "pillar": "nhóm", "kind": "loại số",
    "direction": "chiều tốt",
    "measure": "đơn vị tính", "decimals": "số lẻ", "frequency": "kỳ công bố", "over_time": "cộng theo kỳ",
    "over_units": "tổng hợp từ đơn vị", "city_rule": "số của thành phố", "owner": "nơi báo cáo", "numerator": "tử số",
    "denominator": "mẫu số", "weights": "quyền số", "low": "cận dưới", "high": "cận trên", "definition": "định nghĩa",
    "formula_text": "cách tính", "source_note": "ghi chú nguồn", "legal_basis": "căn cứ", "formula": "công thức",
    "valid_from": "ngày bắt đầu", "valid_to": "ngày ngừng", "former_codes": "mã cũ", "position": "thứ tự",
}  # fmt: skip


class UnreadableDate(UserError):
    """A `text` that is no date."""

    code = "unreadable_date"


class NotOneNumber(UserError):
    """A bound (`text`) that is a range, a mark or not exact."""

    code = "not_one_number"


def listed(fields: Iterable[str]) -> str:
    """The names of fields in one phrase: *tên, định nghĩa*."""
    return ", ".join(FIELD_WORDS[name] for name in fields)


def typed(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The values of fields, of which numbers, dates and choices may come as texts."""
    return {name: _value(name, value) for name, value in fields.items()}


def date_of(text: str) -> date | None:
    """The date written dd/MM/yyyy; None for an empty text; raises UnreadableDate."""
    if not text.strip():
        return None
    try:
        day, month, year = (int(part) for part in text.strip().replace("-", "/").replace(".", "/").split("/"))
        return date(year, month, day)
    except ValueError as error:
        raise UnreadableDate(text=text) from error


def _value(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text, hint = value.strip(), hints(Indicator)[name]
    if name in ("low", "high"):
        return _bound(text) if text else None
    if name in ("valid_from", "valid_to"):
        return date_of(text)
    if name == "decimals":
        return int(text)
    if name == "former_codes":
        return tuple(text.split())
    return from_plain(hint, text or None) if hint is not str else text


def _bound(text: str) -> float:
    said = read(text)
    if said.value is None or said.high is not None or said.qualifier:
        raise NotOneNumber(text=text)
    return said.value
