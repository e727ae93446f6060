"""Values of the domain as JSON can hold them, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any


def plain(value: Any) -> Any:
    """A value with all that is in it: moments and days as ISO 8601, codes as they are stored."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    match value:
        case Enum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return float(value)
        case Mapping():
            return {str(name): plain(each) for name, each in value.items()}
        case str() | int() | float() | None:
            return value
        case tuple() | list():
            return [plain(each) for each in value]
        case set() | frozenset():
            return sorted(plain(each) for each in value)
        case _:
            return str(value)
