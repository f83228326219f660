"""Logs are readable and complete, without secrets or anything that people wrote."""

import asyncio
import io
import json
import logging
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass

import pytest
from pydantic import BaseModel
from sqlalchemy.exc import IntegrityError

from bot import logs
from dialogs.texts import texts_for
from tests.bot.logging_restored import logging_restored

TOKEN = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJhdWQiOiJmb2xrbW9vdCJ9.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg"
SECRET = 'p4ss"word\\with quotes'
Log = Callable[..., str]


@pytest.fixture
def restored() -> Iterator[None]:
    with logging_restored():
        yield


@pytest.fixture(params=["text", "json"])
def written(request: pytest.FixtureRequest, restored: None) -> Log:
    """What logging through `act` leaves in the log."""
    stream = io.StringIO()
    logs.configure("info", request.param, [SECRET, "", "a", "hunter2"], stream)

    def written(act: Callable[[logging.Logger], None]) -> str:
        act(logging.getLogger("bot.test"))
        return stream.getvalue()

    return written


def boom(error: Exception) -> Callable[[logging.Logger], None]:
    def act(log: logging.Logger) -> None:
        try:
            raise error
        except Exception:
            log.exception("it broke")

    return act


@pytest.mark.parametrize(
    "leak",
    [
        TOKEN,
        f"Authorization: Bearer {TOKEN}",
        "authorization: bearer opaque-hunter-token",
        "{'Authorization': 'Bearer opaque-hunter-token'}",
        "postgresql+asyncpg://forum:opaque-hunter-token@db/folkmoot",
        "client_secret=opaque-hunter-token&scope=x",
        '{"access_token": "opaque-hunter-token", "expires_in": 3599}',
        "{'refresh_token': 'opaque-hunter-token'}",
        "password: opaque-hunter-token",
        "/l/opaque-hunter-token-opaque-hunter-token-abcd/coming",
        "/l/board/opaque-hunter-token-opaque-hunter-token-abcd/answers",
        SECRET,
        "hunter2",
    ],
)
def test_no_secret_is_ever_written(written: Log, leak: str):
    def act(log: logging.Logger) -> None:
        log.info("said %s.", leak)
        log.info("as data", extra={"detail": leak, "nested": {"deep": [leak], "password": "opaque-hunter-token"}})
        boom(ValueError(leak))(log)

    found = written(act)
    assert found.count("[hidden]") >= 3
    assert "opaque-hunter-token" not in found
    assert "hunter2" not in found
    assert "word\\with" not in found
    assert "word\\\\with" not in found
    assert not any(part in found for part in TOKEN.split("."))


def test_a_database_error_does_not_quote_the_row(written: Log):
    error = IntegrityError(
        "INSERT INTO people (name) VALUES (?)",
        {"name": "Amina", "note": "I'd like [this] kept private"},
        Exception('duplicate key\nDETAIL:  Key (name)=("Amina", "Amina") already exists.\nHINT: none'),
    )
    found = written(boom(error))
    assert "IntegrityError INSERT INTO people" in found
    assert "Amina" not in found
    assert "private" not in found


def test_a_validation_error_does_not_quote_the_input(written: Log):
    class Form(BaseModel):
        count: int

    said = {"count": "Amina, who is ill"}
    with pytest.raises(ValueError) as wrong:
        Form.model_validate(said)
    found = written(boom(wrong.value))
    assert "ValidationError int_parsing" in found
    assert "Amina" not in found


def test_harmless_lines_stay_as_they_are(written: Log):
    line = "turn answered in 12 ms, see https://learn.example.org/a:b?x=1 and a@example.org"
    assert line in written(lambda log: log.info(line))


def test_json_lines_carry_the_extra_and_the_trace(restored: None):
    stream = io.StringIO()
    logs.configure("info", "json", stream=stream)
    log = logging.getLogger("bot.test")
    log.info("turn answered", extra={"key": "4f1c", "ms": 12})
    boom(KeyError("agenda"))(log)
    first, second = map(json.loads, stream.getvalue().splitlines())
    assert first == first | {"level": "info", "logger": "bot.test", "message": "turn answered", "key": "4f1c", "ms": 12}
    assert first["time"].endswith("Z")
    # What it was about could be somebody's name.
    assert second["exception"].startswith("KeyError\n  tests/bot/test_logs.py:")


def test_text_lines_are_for_people(restored: None):
    stream = io.StringIO()
    logs.configure("warning", "text", stream=stream)
    log = logging.getLogger("bot.test")
    log.info("not shown")
    log.warning("job %s put off", "Remind", extra={"after": 5})
    assert stream.getvalue()[25:] == "WARNING bot.test job Remind put off after=5\n"


@pytest.mark.parametrize("level", ["debug", "info"])
@pytest.mark.parametrize("library", ["httpx", "azure.core.pipeline", "sqlalchemy.engine.Engine", "one.of.tomorrow"])
def test_libraries_speak_from_warnings_on_and_without_their_values(
    restored: None, monkeypatch: pytest.MonkeyPatch, level: str, library: str
):
    stream = io.StringIO()
    logs.configure(level, "text", stream=stream)
    log = logging.getLogger(library)
    monkeypatch.setattr(log, "level", logging.DEBUG)  # a library may set its own level
    for speak in (log.debug, log.info):
        speak("GET https://graph.microsoft.com/v1.0/users/%s", "amina")
    assert stream.getvalue() == ""
    log.warning("GET https://graph.microsoft.com/v1.0/users/%s", "amina", extra={"who": "amina"})
    log.error("amina was not found")
    assert stream.getvalue().count("[hidden] at tests/bot/test_logs.py:") == 2
    assert "amina" not in stream.getvalue()


def test_a_library_keeps_the_words_that_stand_in_its_source(restored: None):
    stream = io.StringIO()
    logs.configure("debug", "text", stream=stream)
    logging.getLogger("asyncio").setLevel(logging.NOTSET)
    loop = asyncio.new_event_loop()
    loop.call_exception_handler({"message": "Amina", "exception": ValueError("Amina")})
    loop.close()
    logging.getLogger("concurrent.futures").exception("exception calling callback for %r", "Amina")
    assert "Amina" not in stream.getvalue()
    assert "asyncio [hidden] at asyncio/base_events.py:" in stream.getvalue()
    future: Future[str] = Future()
    future.add_done_callback(lambda _: 1 / 0)
    future.set_result("Amina")
    assert "concurrent.futures exception calling callback for %r at concurrent/futures/" in stream.getvalue()
    assert "ZeroDivisionError\n" in stream.getvalue() and "Amina" not in stream.getvalue()


def test_an_error_keeps_the_words_that_its_raiser_wrote_and_no_others(written: Log):
    def act(log: logging.Logger) -> None:
        who = "Amina"
        for fault in (_refuse, lambda: _refuse(who), lambda: int(who), lambda: {}[who]):
            try:
                fault()
            except Exception as error:
                log.exception("it broke")
                log.warning("it broke: %s", error, extra={"why": error, "whom": Whom(who)})

    found = written(act)
    assert "ValueError (nobody may do that)" in found and "ValueError" in found and "KeyError" in found
    assert "<Whom>" in found and "Amina" not in found


@dataclass
class Whom:
    name: str


def _refuse(who: str = "") -> None:
    if who:
        raise ValueError(f"{who} may not do that")
    raise ValueError("nobody may do that")


def test_causes_and_groups_are_told_with_the_places_of_our_code(written: Log):
    def act(log: logging.Logger) -> None:
        try:
            try:
                texts_for("en")("no-such-sentence", name="Amina")
            except Exception as error:
                raise ExceptionGroup("Amina's", [error, OSError(28, "Amina’s disk")]) from ValueError("Amina")
        except ExceptionGroup:
            log.exception("it broke")

    found = written(act)
    assert "ExceptionGroup" in found and "in dialogs" not in found
    assert "dialogs/texts/__init__.py:" in found and "OSError ENOSPC" in found
    assert "Amina" not in found


def test_what_nobody_caught_is_logged_and_not_quoted(restored: None):
    stream = io.StringIO()
    logs.configure("info", "text", stream=stream)
    logs.catch_what_nobody_caught()
    error = ValueError("Amina")
    sys.excepthook(type(error), error, None)
    thread = threading.Thread(target=lambda: int("Amina"))
    thread.start()
    thread.join()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(False)
        logging.captureWarnings(True)
        warnings.warn("Amina is deprecated", DeprecationWarning, stacklevel=1)
    found = stream.getvalue()
    assert "CRITICAL bot ended by an error" in found and "a thread was ended by an error" in found
    assert "py.warnings DeprecationWarning at tests/bot/test_logs.py:" in found
    assert "Amina" not in found
