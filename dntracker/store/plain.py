"""Domain values as plain JSON and back, driven by their type hints."""

import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct

from dntracker.domain.period import Period

_PLAIN = frozenset({str, float, int, bool, type(None)})


def is_empty(plain: object) -> bool:
    """Whether a plain value says nothing and is left out; a zero is a number and stays."""
    return plain is None or plain is False or plain in ("", [], {})


def to_plain(value: object) -> Any:
    """`value` as JSON types: codes for periods, ISO dates, objects without their empty fields."""
    if type(value) in _PLAIN:  # nearly every field; what follows asks an abstract class
        return value
    match value:
        case Enum():
            return value.value
        case Period():
            return value.code
        case date():
            return value.isoformat()
        case tuple():
            return [to_plain(item) for item in value]
        case Mapping():
            return {str(to_plain(name)): to_plain(item) for name, item in value.items()}
    if isinstance(value, Struct):
        pairs = ((name, to_plain(getattr(value, name))) for name in value.__struct_fields__)
        return {name: plain for name, plain in pairs if not is_empty(plain)}
    return value


def from_plain(kind: Any, plain: Any) -> Any:
    """The value of type `kind` that `to_plain` wrote as `plain`; None gives the type's empty value."""
    return reader(kind)(plain)


@cache
def reader(kind: Any) -> Callable[[Any], Any]:
    """`from_plain` for one type, which is looked at once instead of for every value."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        inner = reader(next(part for part in parts if part is not type(None)))
        return lambda plain: None if plain is None else inner(plain)
    if origin is tuple:
        item = reader(parts[0])
        return lambda plain: tuple(map(item, plain or ()))
    if origin in (dict, Mapping):
        name, value = map(reader, parts)
        return lambda plain: {name(one): value(other) for one, other in (plain or {}).items()}
    return _reader(kind)


@cache
def hints(kind: Any) -> Mapping[str, Any]:
    """The resolved type of each field of a Struct."""
    return typing.get_type_hints(kind)


def _reader(kind: Any) -> Callable[[Any], Any]:
    if kind in _READERS:
        return _READERS[kind]
    if isinstance(kind, type) and issubclass(kind, Struct):
        fields = {name: reader(hint) for name, hint in hints(kind).items()}
        return lambda plain: kind(**{name: read(plain.get(name)) for name, read in fields.items()})
    has_empty = isinstance(kind, type) and issubclass(kind, Enum) and "" in {one.value for one in kind}
    empty = kind("") if has_empty else ""
    return lambda plain: empty if plain is None else kind(plain)


_READERS: Mapping[Any, Callable[[Any], Any]] = {
    Period: lru_cache(maxsize=4096)(Period.parse),
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    bool: bool,
}
