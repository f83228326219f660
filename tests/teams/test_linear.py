"""The work of reading grows in step with the length of what was sent, whatever it is.

Two lengths are compared by processor time because nothing else sees into regular expressions: quadratic work would
take 64 times as long for 8 times the length. What takes next to nothing at full length needs no comparison.
"""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from bot.teams.activities import read_activity
from bot.teams.inbound import turn_of
from forum.typed_text import as_compared, one_line, paragraphs
from tests.teams.test_inbound import NOW, TEAMS_MESSAGE

SHORT, LONG = 16_000, 128_000
TIMES = LONG / SHORT
TOO_MUCH = 3 * TIMES
TOO_LITTLE_TO_TELL = 0.1

PIECES = [
    *("<a ", "<at>", "<at", "</at>", "<at>x</at>", "<at>x</at>y", "<at> ", "<quoted>", "<quoted ", "</quoted>", "<"),
    *("<quoted><attachment>", "<blockquote>", '<blockquote "schema.skype.com/reply">', '<a "', "<a '", "<a \"'>"),
    *("<!--", "<!--x-->", "<![", "<img alt=", '<img alt="', "<img alt=''>", "&", "&#", "&lt", "&lt;", "&#x", "&#1"),
    *("\n", " \n", "\r\n", "\u00a0", "\u200b", "a\u200f", "\u0315\u0300", "e\u0301", "\U0001f468\u200d", "\ufdfa"),
    *("x", "x ", ">", "/", "\\", '"', "'", "{", "[", "\ud800", "\x00", "@Sam ", "1", "=", "</", "<a><b>", "<p>"),
]
AROUND = [("", ""), ("<at>", "</at>"), ("<a ", ">"), ("<!--", "-->"), ("suggest ", "<at>Sam</at>")]


def as_text(words: str) -> dict[str, Any]:
    return {"text": words}


def as_message_command(words: str) -> dict[str, Any]:
    message = {"body": {"contentType": "html", "content": words}}
    value = {"commandId": "suggest.from_message", "messagePayload": message}
    return {"type": "invoke", "name": "composeExtension/fetchTask", "value": value}


def as_plain_message_command(words: str) -> dict[str, Any]:
    activity = as_message_command(words)
    activity["value"]["messagePayload"]["body"]["contentType"] = "text"
    return activity


def as_quote(words: str) -> dict[str, Any]:
    reply = '<blockquote itemtype="http://schema.skype.com/Reply">'
    return {"text": words, "attachments": [{"contentType": "text/html", "content": f"{reply}{words}</blockquote>x"}]}


def as_entities(words: str) -> dict[str, Any]:
    one = {"type": "mention", "mentioned": {"id": "29:s", "name": words[:200]}, "text": f"<at>{words[:60]}</at>"}
    many = [one] * (len(words) // 300)
    return {"text": f"<at>{words[:60]}</at>" * (len(words) // 70), "entities": many}


def as_fields(words: str) -> dict[str, Any]:
    return {"value": {"verb": "suggest.save", "title": words, words[:1000]: {"x": [words[:1000]]}}}


FIELDS = [as_text, as_message_command]
OTHER_FIELDS = [as_quote, as_entities, as_plain_message_command, as_fields]
FEW = ["<a ", "<at>", "<at>x</at>", "<blockquote>", "&", "\n", "\u200b", "\u0315\u0300"]


def seconds(work: Callable[[], object]) -> float:
    began = time.thread_time()
    work()
    return time.thread_time() - began


def assert_linear(work: Callable[[str], object], piece: str, before: str = "", after: str = "") -> None:
    short, long = (before + piece * (length // len(piece)) + after for length in (SHORT, LONG))
    taken = seconds(lambda: work(long))
    if taken < TOO_LITTLE_TO_TELL:
        return
    usual = max(seconds(lambda: work(short)) for _ in range(3))
    assert taken < TOO_MUCH * usual or seconds(lambda: work(long)) < TOO_MUCH * usual


def read_as(field: Callable[[str], dict[str, Any]]) -> Callable[[str], object]:
    def read(words: str) -> None:
        body = json.dumps(TEAMS_MESSAGE | field(words), ensure_ascii="\ud800" in words).encode()
        assert turn_of(read_activity(body), NOW)

    return read


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.__name__)
def test_reading_an_activity(field: Callable[[str], dict[str, Any]], piece: str) -> None:
    before, after = AROUND[(PIECES.index(piece) + len(field.__name__)) % len(AROUND)]
    assert_linear(read_as(field), piece, before, after)


@pytest.mark.parametrize("piece", FEW, ids=ascii)
@pytest.mark.parametrize("field", OTHER_FIELDS, ids=lambda field: field.__name__)
def test_reading_what_stands_elsewhere(field: Callable[[str], dict[str, Any]], piece: str) -> None:
    assert_linear(read_as(field), piece)


@pytest.mark.parametrize("piece", [*FEW, "a\u200f", "e\u0301", "\U0001f468\u200d", "\ufdfa"], ids=ascii)
@pytest.mark.parametrize("look", [one_line, paragraphs, as_compared])
def test_looking_at_what_was_typed(look: Callable[[str], str], piece: str) -> None:
    assert_linear(look, piece)
