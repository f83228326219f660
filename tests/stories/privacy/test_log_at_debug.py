"""The log of a whole cycle at LOG_LEVEL=debug is useful to the operator, and says nothing about people."""

import io
import re
from collections.abc import Iterator

import pytest

from bot import logs
from tests.bot.logging_restored import logging_restored
from tests.cast import CARYS, GRACE, HOME, MIRIAM, OMAR, SAM, YUSUF
from tests.far_end.places import chat_with
from tests.stories.agenda import test_comments
from tests.stories.agenda.publishing import SECRET
from tests.stories.attendance import test_needs
from tests.stories.care import test_care
from tests.stories.dates import test_date_poll_names
from tests.stories.town import Town
from tests.stories.whole import test_whole_cycle

pytestmark = pytest.mark.whole

TYPED = (
    *("Work experience", "list of placements", "Street lighting", "Complaints are not heard", "I was turned away"),
    *("buses to run later", "Kosher", "near the door", "Aunt Fatima", "afraid of the car park", "St Mary"),
)


@pytest.fixture(params=["text", "json"])
def log(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    stream = io.StringIO()
    with logging_restored():
        logs.configure("debug", request.param, ["a-secret-value"], stream)
        yield stream


def personal_in(town: Town, log: str) -> list[str]:
    """Anybody's names, ids, addresses, chats and words that are in the log, or in whatever else is given."""
    people = (CARYS, YUSUF, GRACE, MIRIAM, SAM, OMAR)
    names = [part for user in people for part in user.name.split()]
    known = [
        known
        for user in people
        for known in (user.entra_id, user.email, town.person_id(user), chat_with(user).id, *user.email.split("@"))
    ]
    found = [name for name in names if re.search(rf"\b{name}\b", log)]
    return found + [word for word in (*known, HOME.id, *TYPED) if word in log]


async def test_of_a_whole_cycle(town: Town, log: io.StringIO) -> None:
    await test_whole_cycle.test_from_an_empty_channel_to_the_next_meeting(town)
    await town.press(MIRIAM, await town.say(MIRIAM, "suggest"), "Send", SECRET)
    await town.say(YUSUF, "my data")
    said = log.getvalue()
    assert not personal_in(town, said)
    assert re.search(r"turn [0-9a-f-]{36}: a press was answered in \d+ ms", said)
    assert re.search(r"job Tell#\d+ was done", said) and re.search(r"job CreateEvent#\d+ was done", said)


STORIES = [
    test_needs.test_organisers_see_who_needs_what_at_the_deadline_and_nobody_else_ever,
    test_comments.test_nothing_stored_links_an_unattributed_comment_to_its_author,
    test_date_poll_names.test_hidden_names_are_shown_to_nobody_and_deleted_when_it_closes,
    test_care.test_roll_and_report_lead_to_care_which_stays_with_the_facilitator,
]


@pytest.mark.parametrize("story", STORIES, ids=[story.__name__ for story in STORIES])
async def test_of_what_is_confided(
    town: Town, log: io.StringIO, story: object, caplog: pytest.LogCaptureFixture
) -> None:
    more = (caplog,) if "caplog" in story.__code__.co_varnames[:2] else ()  # pyright: ignore
    await story(town, *more)  # pyright: ignore
    assert "was answered in" in log.getvalue() and not personal_in(town, log.getvalue())
