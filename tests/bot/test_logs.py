"""Logs: readable, complete, and without secrets or what somebody wrote."""

import io
import json
import logging
from collections.abc import Callable, Iterator

import pytest
from pydantic import BaseModel
from sqlalchemy.exc import IntegrityError

from bot import logs

TOKEN = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJhdWQiOiJmb2xrbW9vdCJ9.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg"
SECRET = 'p4ss"word\\with quotes'
Log = Callable[..., str]


@pytest.fixture
def restored() -> Iterator[None]:
    root = logging.getLogger()
    before = root.handlers[:], root.level, {name: logging.getLogger(name).level for name in logs.QUIET}
    yield
    root.handlers[:], level, levels = before
    root.setLevel(level)
    for name, value in levels.items():
        logging.getLogger(name).setLevel(value)
    logging.captureWarnings(False)


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
    assert found.count("[hidden]") >= 4
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
    assert "IntegrityError" in found
    assert "duplicate key" in found
    assert "INSERT INTO people" in found
    assert "Amina" not in found
    assert "private" not in found


def test_a_validation_error_does_not_quote_the_input(written: Log):
    class Form(BaseModel):
        count: int

    said = {"count": "Amina, who is ill"}
    with pytest.raises(ValueError) as wrong:
        Form.model_validate(said)
    found = written(boom(wrong.value))
    assert "count" in found
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
    assert second["exception"].endswith("KeyError: 'agenda'")


def test_text_lines_are_for_people(restored: None):
    stream = io.StringIO()
    logs.configure("warning", "text", stream=stream)
    log = logging.getLogger("bot.test")
    log.info("not shown")
    log.warning("job %s put off", "Remind", extra={"after": 5})
    assert stream.getvalue()[25:] == "WARNING bot.test job Remind put off after=5\n"


def test_talkative_libraries_are_quiet(restored: None):
    stream = io.StringIO()
    logs.configure("info", "text", stream=stream)
    logging.getLogger("azure.core.pipeline.policies.http_logging_policy").info("Request URL")
    logging.getLogger("httpx").info("HTTP Request: GET https://graph.microsoft.com/v1.0/users/amina")
    assert stream.getvalue() == ""
