"""Takes secrets out of what is logged: those it knows, and anything that looks like one."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

HIDDEN = "[hidden]"
SHORTEST = 6
_SECRET_NAME = r"(?:authorization|client_secret|client_assertion|(?:access|refresh|id)_token|password|pwd|api_?key)"
_IS_SECRET_NAME = re.compile(rf"(?i){_SECRET_NAME}")
_LEAKS = [
    (re.compile(r"(/l/(?:board/)?)[\w-]{44}(?![\w-])"), rf"\1{HIDDEN}"),  # a personal link
    (re.compile(r"\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)*"), HIDDEN),  # a JSON Web Token, anywhere
    (re.compile(r"(?i)\b(bearer)(\s+)[^\s\"',;)}]+"), rf"\1\2{HIDDEN}"),
    (re.compile(r"(://[^/\s:@\"']*):[^\s\"']*@"), rf"\1:{HIDDEN}@"),  # the password in a URL
    (re.compile(rf"(?i)({_SECRET_NAME}[\"']*\s*[=:]\s*[\"']*)(?!bearer\b)[^\s\"'&,;}})]+"), rf"\1{HIDDEN}"),
    (re.compile(r"\[parameters: .*?\]$", re.DOTALL | re.MULTILINE), f"[parameters: {HIDDEN}]"),  # SQLAlchemy
    (re.compile(r"DETAIL: .*$", re.MULTILINE), f"DETAIL: {HIDDEN}"),  # PostgreSQL
    (re.compile(r"input_value=.*?(?=, input_type=)", re.DOTALL), f"input_value={HIDDEN}"),  # pydantic
]


class Redactor:
    """Knows the secrets of this process."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        """`secrets` are values such as the client secret. Short ones would blot out ordinary words."""
        long_enough = [secret for secret in secrets if len(secret) >= SHORTEST]
        known = {form for it in long_enough for form in (it, repr(it)[1:-1], json.dumps(it)[1:-1])}
        longest_first = sorted(known, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, longest_first))) if known else None

    def text(self, text: str) -> str:
        """The same text without secrets."""
        if self._known:
            text = self._known.sub(HIDDEN, text)
        for leak, instead in _LEAKS:
            text = leak.sub(instead, text)
        return text

    def value(self, value: Any) -> Any:
        """The same data (of plain values, lists and mappings), fit for JSON, without secrets."""
        match value:
            case None | bool() | int() | float():
                return value
            case Mapping():
                entries = cast(Mapping[Any, Any], value).items()
                return {str(k): HIDDEN if _IS_SECRET_NAME.search(str(k)) else self.value(v) for k, v in entries}
            case list() | tuple() | set() | frozenset():
                return [self.value(item) for item in cast(Iterable[Any], value)]
            case _:
                return self.text(str(value))
