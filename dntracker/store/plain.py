"""Domain values as plain JSON and back, driven by their type hints."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from dntracker.domain.period import Period


def is_empty(plain: object) -> bool:
    """Whether a plain value says nothing and is left out; a zero is a number and stays."""
    return plain is None or plain is False or plain in ("", [], {})


def to_plain(value: object) -> Any:
    """`value` as JSON types: codes for periods, ISO dates, objects without their empty fields."""
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
    if dataclasses.is_dataclass(value):
        pairs = ((field.name, to_plain(getattr(value, field.name))) for field in dataclasses.fields(value))
        return {name: plain for name, plain in pairs if not is_empty(plain)}
    return value


def from_plain(kind: Any, plain: Any) -> Any:
    """The value of type `kind` that `to_plain` wrote as `plain`; None gives the type's empty value."""
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        inner = next(part for part in typing.get_args(kind) if part is not type(None))
        return None if plain is None else from_plain(inner, plain)
    if origin is tuple:
        return tuple(from_plain(typing.get_args(kind)[0], item) for item in plain or ())
    if origin in (dict, Mapping):
        key, item = typing.get_args(kind)
        return {from_plain(key, name): from_plain(item, value) for name, value in (plain or {}).items()}
    if dataclasses.is_dataclass(kind):
        return _scalar_or_object(kind, plain)
    return _scalar(kind, plain)


@cache
def hints(kind: Any) -> Mapping[str, Any]:
    """The resolved type of each field of a dataclass."""
    return typing.get_type_hints(kind)


def _scalar_or_object(kind: Any, plain: Any) -> Any:
    if kind is Period:
        return Period.parse(plain)
    return kind(**{name: from_plain(hint, plain.get(name)) for name, hint in hints(kind).items()})


def _scalar(kind: Any, plain: Any) -> Any:
    if kind is date:
        return date.fromisoformat(plain)
    if kind is bool:
        return bool(plain)
    if plain is None:
        return ""
    return kind(plain)
