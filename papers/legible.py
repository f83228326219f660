"""What people wrote, without characters that no paper can contain.

Word's XML allows neither most controls nor U+FFFE and U+FFFF ("Extensible Markup Language", production Char), and no
font draws non-characters, or those to which each program gives its own meaning. Stored text may contain some: it was
saved before they were kept out, or came another way.
"""

import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

T = TypeVar("T")

_CARRIED_BY_NOTHING = {"Cc", "Cs", "Co"}


def legible(paper: T) -> T:
    """The same with each of its texts made legible, however deeply nested."""
    return cast("T", _legible(paper))


def _legible(part: Any) -> Any:
    if isinstance(part, str):
        return "".join(sign for sign in part if sign == "\n" or _can_be_carried(sign))
    if isinstance(part, tuple):
        return tuple(map(_legible, cast("tuple[Any, ...]", part)))
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{one.name: _legible(getattr(part, one.name)) for one in fields(part)})
    return part


def _can_be_carried(sign: str) -> bool:
    code = ord(sign)
    is_none = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
    return not is_none and unicodedata.category(sign) not in _CARRIED_BY_NOTHING
