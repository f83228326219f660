"""How Folkmoot logs: one line a record on stderr, as text or as JSON, with every secret taken out.

What we log ourselves names kinds, keys and outcomes, never a person and never what somebody wrote. Libraries are less
careful: a database error quotes the row, a validation error quotes the input. Hence the last word is had here, when all
is put together, tracebacks included.
"""

import json
import logging
import re
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, TextIO, cast

QUIET = ("alembic", "azure", "asyncio", "botbuilder", "dbos", "httpcore", "httpx", "msal", "sqlalchemy", "urllib3")
"""Libraries that say too much at level info: addresses, statements, headers."""

HIDDEN = "[hidden]"
SHORTEST = 6
_SECRET_NAME = r"(?:authorization|client_secret|client_assertion|(?:access|refresh|id)_token|password|pwd|api_?key)"
_IS_SECRET_NAME = re.compile(rf"(?i){_SECRET_NAME}")
_LEAKS = [
    (re.compile(r"\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)*"), HIDDEN),  # a JSON Web Token, wherever it stands
    (re.compile(r"(?i)\b(bearer)(\s+)[^\s\"',;)}]+"), rf"\1\2{HIDDEN}"),
    (re.compile(r"(://[^/\s:@\"']*):[^\s\"']*@"), rf"\1:{HIDDEN}@"),  # the password of an address
    (re.compile(rf"(?i)({_SECRET_NAME}[\"']*\s*[=:]\s*[\"']*)(?!bearer\b)[^\s\"'&,;}})]+"), rf"\1{HIDDEN}"),
    (re.compile(r"\[parameters: .*?\]$", re.DOTALL | re.MULTILINE), f"[parameters: {HIDDEN}]"),  # SQLAlchemy
    (re.compile(r"DETAIL: .*$", re.MULTILINE), f"DETAIL: {HIDDEN}"),  # PostgreSQL
    (re.compile(r"input_value=.*?(?=, input_type=)", re.DOTALL), f"input_value={HIDDEN}"),  # pydantic
]
_NOT_EXTRA = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class Redactor:
    """Takes secrets out of what is logged: those it was given, and whatever looks like one."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        """`secrets` are values known by heart, such as the client secret. Short ones would blot out ordinary words."""
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
        """The same data, fit for JSON, without secrets."""
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


class TextFormatter(logging.Formatter):
    """For people: `2026-03-01T09:30:00.120Z INFO  bot.pipeline turn answered key=4f1c`."""

    def __init__(self, redact: Redactor) -> None:
        super().__init__()
        self.redact = redact

    def format(self, record: logging.LogRecord) -> str:
        """The finished line, several lines for an exception."""
        extra = "".join(f" {name}={value}" for name, value in _extra(record).items())
        line = f"{_instant(record)} {record.levelname:<7} {record.name} {record.getMessage()}{extra}"
        trace = self.trace(record)
        return self.redact.text(f"{line}\n{trace}" if trace else line)

    def trace(self, record: logging.LogRecord) -> str:
        """The traceback of a record made with `exc_info`, or nothing."""
        return self.formatException(record.exc_info) if record.exc_info else ""


class JsonFormatter(TextFormatter):
    """For machines: one JSON object a line, with what was passed as `extra` beside the message."""

    def format(self, record: logging.LogRecord) -> str:
        """The finished line."""
        entry: dict[str, Any] = {
            "time": _instant(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **_extra(record),
        }
        if trace := self.trace(record):
            entry["exception"] = trace
        return json.dumps(self.redact.value(entry), ensure_ascii=False)


def configure(level: str, form: str, secrets: Iterable[str] = (), stream: TextIO = sys.stderr) -> None:
    """Sends the whole process's log to `stream`. `level` and `form` are LOG_LEVEL and LOG_FORMAT.

    Replaces whatever logging was set up before. At level debug the quiet libraries speak at info.
    """
    redact = Redactor(secrets)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter(redact) if form == "json" else TextFormatter(redact))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.INFO if level == "debug" else logging.WARNING)
    logging.captureWarnings(True)


def _instant(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _extra(record: logging.LogRecord) -> dict[str, Any]:
    return {name: value for name, value in vars(record).items() if name not in _NOT_EXTRA}
