"""Nothing that no database can hold gets in, however the body spells it."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from bot.teams.activities import read_activity
from tests.teams.test_inbound import TEAMS_MESSAGE

SPELLINGS: dict[str, Callable[[Any], bytes]] = {
    "escaped": lambda activity: json.dumps(activity).encode(),
    "as UTF-8 would write it": lambda activity: json.dumps(activity, ensure_ascii=False).encode(
        "utf-8", "surrogatepass"
    ),
    "in UTF-16": lambda activity: json.dumps(activity, ensure_ascii=False).encode("utf-16-le", "surrogatepass"),
    "in UTF-32": lambda activity: json.dumps(activity, ensure_ascii=False).encode("utf-32-be", "surrogatepass"),
}


# JSON knows no control characters that are not escaped.
@pytest.mark.parametrize(
    ("sign", "spelling"),
    [("\x00", "escaped"), ("\x1b", "escaped"), *((half, each) for half in "\ud800\udfff" for each in SPELLINGS)],
)
def test_what_cannot_be_kept_is_replaced(sign: str, spelling: str) -> None:
    body = SPELLINGS[spelling](TEAMS_MESSAGE | {"text": f"a{sign}b", "value": {f"c{sign}": [f"d{sign}"]}})
    activity = read_activity(body)
    assert (activity.text, activity.value) == ("a\ufffdb", {"c\ufffd": ["d\ufffd"]})


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_everything_else_stays(spelling: str) -> None:
    words = "مرحبا Ŵ 👩‍👩‍👧 한 \t and \\ud800"
    assert read_activity(SPELLINGS[spelling](TEAMS_MESSAGE | {"text": words})).text == words
