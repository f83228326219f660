"""How Folkmoot logs: one line for each record on stderr, as text or JSON, without a secret, a name or anybody's words.

Our own lines name kinds, keys and outcomes. Libraries are less careful: SQLAlchemy writes the values it binds, DBOS a
job's arguments, an HTTP client whose mailbox it asks for. So only their warnings and errors are logged, at every level,
and what a line may say is decided here, when it is put together (`bot.log_words`).
"""

import json
import logging
import sys
import threading
from collections.abc import Iterable
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, TextIO

from bot.log_limit import LogLimit
from bot.log_words import OURS, is_ours, plain, sentence, trace
from bot.redactor import Redactor

_NOT_EXTRA = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
log = logging.getLogger("bot")


class TextFormatter(logging.Formatter):
    """For people: `2026-03-01T09:30:00.120Z INFO  bot.pipeline turn answered key=4f1c`."""

    def __init__(self, redact: Redactor) -> None:
        super().__init__()
        self.redact = redact

    def format(self, record: logging.LogRecord) -> str:
        """The finished line, several lines for an exception."""
        extra = "".join(f" {name}={value}" for name, value in _extra(record).items())
        line = f"{_instant(record)} {record.levelname:<7} {record.name} {sentence(record)}{extra}"
        told = _trace(record)
        return self.redact.text(f"{line}\n{told}" if told else line)


class JsonFormatter(TextFormatter):
    """For machines: one JSON object to a line, with anything passed as `extra` beside the message."""

    def format(self, record: logging.LogRecord) -> str:
        """The finished line."""
        entry: dict[str, Any] = {
            "time": _instant(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": sentence(record),
            **_extra(record),
        }
        if told := _trace(record):
            entry["exception"] = told
        return json.dumps(self.redact.value(entry), ensure_ascii=False)


def configure(level: str, form: str, secrets: Iterable[str] = (), stream: TextIO = sys.stderr) -> None:
    """Sends the whole process's log to `stream`. `level` and `form` are LOG_LEVEL and LOG_FORMAT.

    Replaces any logging that was set up before. The level applies to our own packages: no library ever logs anything
    less important than a warning.
    """
    redact, wanted = Redactor(secrets), logging.getLevelNamesMapping()[level.upper()]
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter(redact) if form == "json" else TextFormatter(redact))
    handler.addFilter(_may_speak)
    handler.addFilter(LogLimit(handler))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(wanted, logging.WARNING))
    for name in OURS:
        logging.getLogger(name).setLevel(wanted)
    logging.captureWarnings(True)


def catch_what_nobody_caught() -> None:
    """Errors that end the process, or one of its threads, are logged too: Python's own report would quote their
    messages.
    """

    def in_process(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
        if not isinstance(error, KeyboardInterrupt):
            log.critical("ended by an error", exc_info=error)

    def in_thread(args: threading.ExceptHookArgs) -> None:
        log.error("a thread was ended by an error", exc_info=args.exc_value)

    def in_nothing(args: Any) -> None:
        log.error("an error came up where nobody could hear of it", exc_info=args.exc_value)

    sys.excepthook, threading.excepthook, sys.unraisablehook = in_process, in_thread, in_nothing


def _may_speak(record: logging.LogRecord) -> bool:
    """A library may have set its own level."""
    return record.levelno >= logging.WARNING or is_ours(record.name)


def _trace(record: logging.LogRecord) -> str:
    """What led to a record made with `exc_info`, or nothing."""
    error = record.exc_info[1] if record.exc_info else None
    return trace(error) if error else ""


def _instant(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _extra(record: logging.LogRecord) -> dict[str, Any]:
    """What our own code passed beside the message. What libraries add to a record is theirs."""
    if not is_ours(record.name):
        return {}
    return {name: plain(value) for name, value in vars(record).items() if name not in _NOT_EXTRA}
