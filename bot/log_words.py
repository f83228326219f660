"""What may be written of a log record: the programmers' own words, and never the values filled into them.

An error's message may quote a row, a form or an address, and so may a library's line. A sentence is written only if it
appears word for word in the source that logged it; of values, only plain ones that our own code passes.
"""

import errno
import linecache
import logging
import re
import sysconfig
import traceback
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, cast

OURS = frozenset({"almanac", "bot", "dialogs", "forum", "graph", "mail", "manifest", "pages", "papers", "storage"})
"""Our own packages. Everything else is a library, known or not."""

_ROOT = Path(__file__).parent.parent
_INSTALLED = [Path(path) for name, path in sysconfig.get_paths().items() if name in ("purelib", "platlib", "stdlib")]
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.]{0,79}|HTTP \d{3}")
_STATEMENT = re.compile(r"\s*(INSERT INTO|UPDATE|DELETE FROM)\s+\"?(\w+)", re.IGNORECASE)
_FACTS = ("code", "sqlstate", "sqlite_errorname", "constraint_name", "status", "status_code", "response_status_code")
"""Attributes in which errors say in one word or number what they are."""


def is_ours(logger: str) -> bool:
    """Whether one of our own packages logged it."""
    return logger.split(".", maxsplit=1)[0] in OURS


def sentence(record: logging.LogRecord) -> str:
    """What the record says. A library's is written without its values, and with its place in the source instead."""
    if is_ours(record.name):
        filled = tuple(map(plain, record.args)) if isinstance(record.args, tuple) else record.args
        return str(record.msg) % filled if filled else str(record.msg)
    if record.name == "py.warnings":
        return _warning(record)
    place = f"{_shown(record.pathname)}:{record.lineno}"
    return f"{record.msg} at {place}" if _stands_in_library(record) else f"[hidden] at {place}"


def plain(value: Any) -> Any:
    """A value as it may be written: for an error what `about` says, for any other object only its type."""
    match value:
        case None | bool() | int() | float() | str():
            return value.value if isinstance(value, Enum) else value
        case BaseException():
            return about(value)
        case type():
            return value.__name__
        case Mapping():
            return {str(name): plain(one) for name, one in cast(Mapping[Any, Any], value).items()}
        case list() | tuple() | set() | frozenset():
            return [plain(one) for one in cast(Iterable[Any], value)]
        case _:
            return f"<{type(value).__name__}>"


def about(error: BaseException) -> str:
    """What kind of error it is, with its codes; its words only if they appear in the statement that raised it."""
    told = [type(error).__name__, *_facts(error)]
    if words := _own_words(error):
        told.append(f"({words})")
    return " ".join(told)


def trace(error: BaseException) -> str:
    """The error and its causes, each with the places in our code that it passed through, and where it came from."""
    return "\n".join(_trace(error, set()))


def _trace(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    yield about(error)
    frames = traceback.extract_tb(error.__traceback__)
    for frame in frames:
        if frame is frames[-1] or _shown(frame.filename).split("/")[0] in OURS:
            yield f"  {_shown(frame.filename)}:{frame.lineno} in {frame.name}"
    if isinstance(error, BaseExceptionGroup):
        causes = list(cast("BaseExceptionGroup[BaseException]", error).exceptions)
    else:
        causes = [error.__cause__ or (None if error.__suppress_context__ else error.__context__)]
    for cause in causes:
        if cause is not None and id(cause) not in seen:
            first, *rest = _trace(cause, seen)
            yield from (f"caused by {first}", *rest)


def _facts(error: BaseException) -> Iterator[str]:
    if isinstance(error, OSError) and error.errno:
        yield errno.errorcode.get(error.errno, "")
    original = getattr(error, "orig", None)  # SQLAlchemy keeps the driver's own error there
    if isinstance(original, BaseException):
        found = _STATEMENT.match(str(getattr(error, "statement", None) or ""))
        yield from (found.expand(r"\1 \2"),) if found else ()
        yield from (type(original).__name__, *_facts(original))
    for name in _FACTS:
        value = getattr(error, name, None)
        if isinstance(value, int) or (isinstance(value, str) and _WORD.fullmatch(value)):
            yield str(value)
    if hasattr(error, "error_count") and hasattr(error, "title"):  # pydantic
        errors: list[dict[str, Any]] = cast(Any, error).errors(include_url=False, include_context=False)
        yield from dict.fromkeys(str(one["type"]) for one in errors)


def _own_words(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    words = error.args[0] if len(error.args) == 1 else None
    if not frames or not isinstance(words, str) or not words:
        return ""
    raised = frames[-1]
    first, last = raised.lineno or 0, raised.end_lineno or raised.lineno or 0
    statement = "".join(linecache.getlines(raised.filename)[first - 1 : last])
    return words if any(f"{quote}{words}{quote}" in statement for quote in "\"'") else ""


def _stands_in_library(record: logging.LogRecord) -> bool:
    path = Path(record.pathname)
    if not isinstance(record.msg, str) or not any(path.is_relative_to(one) for one in _INSTALLED):
        return False
    return any(f"{quote}{record.msg}{quote}" in "".join(linecache.getlines(record.pathname)) for quote in "\"'")


def _warning(record: logging.LogRecord) -> str:
    """The kind and the place of a warning, which Python has put together as "path:line: Kind: words"."""
    found = re.match(r"(.*?):(\d+): (\w+):", record.getMessage())
    return f"{found[3]} at {_shown(found[1])}:{found[2]}" if found else "a warning"


def _shown(path: str) -> str:
    """A path without the part that says where things are installed on this machine."""
    for root in (*_INSTALLED[::-1], _ROOT):
        if Path(path).is_relative_to(root):
            return Path(path).relative_to(root).as_posix()
    return Path(path).name
