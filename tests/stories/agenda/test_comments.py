"""People who cannot come are heard: their comments on the agenda reach the chairs beside the item, and nobody else."""

import json
import logging
from datetime import timedelta

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, OMAR, SAM, YUSUF
from tests.evening import BEGIN, DAY_BEFORE
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.far_end.sent import Sent
from tests.stories.agenda.publishing import publish
from tests.stories.town import Town

BUTTON = "Send a comment"
WORDS = "Please ask the buses to run later."


async def agenda_is_out(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    for title in ("Street lighting", "Work experience"):
        await town.say(YUSUF, f"suggest {title}")
    accepted = {"decision": "accepted"}
    await publish(town, Street=accepted | {"position": "1"}, Work=accepted | {"position": "2"})


async def comment(town: Town, user: User = MIRIAM, **typed: str) -> Answered:
    form = await town.say(user, "comment")
    return await town.press(user, form, "Send to the chairs", {"words": WORDS} | typed)


def item(town: Town, form: Sent | Answered, title: str) -> str:
    return next(value for words, value in town.choices(form, "topic").items() if title in words)


def digests(town: Town, user: User = CARYS) -> list[str]:
    return [
        sent.words
        for sent in town.chat(user)
        if "You get this because you chair the forum. I write again" in sent.words
    ]


async def test_a_comment_from_the_channel_stands_beside_its_item_for_the_chairs_alone(town: Town) -> None:
    await agenda_is_out(town)
    form = await town.press(MIRIAM, town.card("Agenda of"), BUTTON)
    assert list(town.choices(form, "topic")) == ["The agenda as a whole", "1. Street lighting", "2. Work experience"]
    typed = {"words": WORDS, "topic": item(town, form, "Work experience")}
    for _ in range(2):
        sent = await town.press(MIRIAM, form, "Send to the chairs", typed)
        assert "your comment is with the chairs" in sent.words and "Work experience" in sent.words
    await comment(town, GRACE, words="Well chosen.", attribution="chairs_only")

    seen = (await town.say(CARYS, "comments")).words
    assert "2 comments on the agenda for Tuesday 9 April 2030" in seen
    assert seen.index("Well chosen.") < seen.index("2. Work experience") < seen.index(WORDS)
    assert "from Miriam Stern, who may be named" in seen
    assert "from Grace Okafor, for the chairs alone: please do not say the name" in seen
    shaping = await town.say(CARYS, "agenda")
    assert WORDS in (await town.press(CARYS, shaping, "Show 2 comments")).words
    channel = json.dumps([(sent.activity, sent.before) for sent in town.in_channel()])
    assert WORDS not in channel and "Well chosen." not in channel


async def test_before_the_agenda_is_out_chairs_read_when_comments_can_be_sent(town: Town) -> None:
    """Not that anybody can send one now: who tries is told to wait."""
    await town.set_up()
    await town.schedule()
    assert "The agenda of the next meeting is not out yet" in (await town.say(GRACE, "comment")).words
    assert (
        "Once the agenda is published, anybody in the forum can send one" in (await town.say(CARYS, "comments")).words
    )


async def test_only_a_chair_reads_comments_and_only_in_private(town: Town) -> None:
    await agenda_is_out(town)
    for _ in range(31):
        await comment(town)
    seen = await town.say(CARYS, "comments")
    rest = await town.press(CARYS, seen, "Show 1 more")
    assert rest.words.count(WORDS) == 1
    for user in (GRACE, SAM):
        assert "Only a chair of Faith Forum" in (await town.forge(user, seen, "Show 1 more")).toast
        assert WORDS not in (await town.say(user, "comments")).words
    assert "in our private chat" in (await town.say(CARYS, "comments", HOME)).words
    in_channel = await town.caller.press(CARYS, seen, "Show 1 more", where=HOME.thread(town.in_channel()[0].id))
    assert "in our private chat" in in_channel.words


async def test_nothing_stored_links_an_unattributed_comment_to_its_author(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await agenda_is_out(town)
    form = await town.say(MIRIAM, "comment")
    before = set((await town.stored()).splitlines())
    town.clock.advance(minutes=7)
    for _ in range(2):
        sent = await town.press(MIRIAM, form, "Send to the chairs", {"words": WORDS, "attribution": "unattributed"})
    assert "Your name is not kept" in sent.words
    new = [row for row in set((await town.stored()).splitlines()) - before if not row.startswith("people ")]
    [row] = [row for row in new if row.startswith("agenda_comments ")]
    assert WORDS in row and "12:07" not in row
    known = [MIRIAM.name, MIRIAM.email, MIRIAM.entra_id, MIRIAM.teams_id, sent.where.id, town.person_id(MIRIAM)]
    assert not [word for word in known if word in "\n".join(new)]
    assert WORDS not in caplog.text
    seen = (await town.say(CARYS, "comments")).words
    assert "unattributed" in seen and "Miriam" not in seen
    assert WORDS not in (await town.say(MIRIAM, "my data")).words


async def test_whoever_cannot_come_is_offered_to_be_heard_once_the_agenda_is_out(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    early = await town.press(YUSUF, await town.say(YUSUF, "poll"), "Can’t come")
    assert BUTTON not in early.buttons
    assert "is not out yet" in (await town.say(YUSUF, "comment")).words
    await town.say(YUSUF, "suggest Street lighting")
    await publish(town, Street={"decision": "accepted"})
    in_channel = await town.press(YUSUF, town.card("Are you coming?"), "Can’t come")
    in_private = await town.say(YUSUF, "poll")
    for answered in (in_channel, in_private):
        assert BUTTON in answered.buttons and "You can be heard all the same" in answered.words
        assert len(answered.buttons) <= 6
        assert "Street lighting" in str((await town.press(YUSUF, answered, BUTTON)).card)
    assert BUTTON not in (await town.press(YUSUF, in_private, "Online")).buttons
    assert BUTTON not in town.card("Are you coming?").buttons, "in the channel it is nobody's own"


async def test_chairs_hear_the_day_before_and_again_only_of_more(town: Town) -> None:
    await agenda_is_out(town)
    await comment(town)
    await comment(town, GRACE)
    assert not digests(town)
    await town.move_to(DAY_BEFORE)
    [first] = digests(town)
    assert "2 comments on the agenda" in first and WORDS in first
    await comment(town, YUSUF, words="I shall be late.")
    await town.move_to(BEGIN.replace(hour=16))
    assert "I shall be late." in digests(town)[1]
    await town.move_to(BEGIN)
    assert len(digests(town)) == 2
    assert not [words for user in (GRACE, SAM, YUSUF) for words in digests(town, user)]


async def test_without_comments_the_chairs_hear_nothing(town: Town) -> None:
    await agenda_is_out(town)
    await town.move_to(BEGIN)
    assert not digests(town)


async def test_comments_are_taken_until_the_meeting_starts_and_nothing_typed_is_lost(town: Town) -> None:
    await agenda_is_out(town)
    form = await town.say(MIRIAM, "comment Turn the heating on")
    assert "Turn the heating on" in json.dumps(form.card)
    mend = await town.press(MIRIAM, form, "Send to the chairs", {"words": "  "})
    assert "Please write what you would like to say" in mend.words
    gone = await town.press(MIRIAM, mend, "Send to the chairs", {"words": WORDS, "topic": "of-another-forum"})
    assert "no longer on the agenda" in gone.words and WORDS in json.dumps(gone.card)
    await town.move_to(BEGIN)
    late = await town.press(MIRIAM, form, "Send to the chairs", {"words": WORDS})
    assert "The meeting has begun" in late.words
    assert WORDS not in await town.stored()


async def test_with_no_meeting_ahead_chairs_read_what_was_said_and_its_author_takes_it_back(town: Town) -> None:
    await agenda_is_out(town)
    await comment(town)
    await town.move_to(BEGIN + timedelta(days=1))
    read = (await town.say(CARYS, "comments")).words
    assert WORDS in read and "The meeting is over" in read
    assert "The agenda of the next meeting is not out yet" in (await town.say(GRACE, "comment")).words
    mine = await town.say(MIRIAM, "comment")
    assert mine.buttons == ["Take it back"]
    await town.press(MIRIAM, mine, "Take it back", {"comment": next(iter(town.choices(mine, "comment").values()))})
    assert "nothing is kept that was said beforehand" in (await town.say(CARYS, "comments")).words


async def test_before_the_first_meeting_there_is_nothing_to_comment_on(town: Town) -> None:
    await town.set_up()
    for word in ("comment", "comments"):
        assert "There is no meeting ahead just now" in (await town.say(CARYS, word)).words


async def test_a_comment_on_what_is_taken_off_is_not_lost(town: Town) -> None:
    await agenda_is_out(town)
    form = await town.say(MIRIAM, "comment")
    await town.press(MIRIAM, form, "Send to the chairs", {"words": WORDS, "topic": item(town, form, "Street lighting")})
    await publish(town, Street={"decision": "open"}, Work={"decision": "accepted"})
    seen = (await town.say(CARYS, "comments")).words
    assert "No longer on the agenda: Street lighting" in seen and WORDS in seen


async def test_in_a_channel_nobody_reads_along(town: Town) -> None:
    await agenda_is_out(town)
    assert "Nothing has been saved" in (await town.say(MIRIAM, f"comment {WORDS}", HOME)).words
    offer = await town.say(MIRIAM, "comment", HOME)
    old = await town.press(MIRIAM, offer, BUTTON, old_client=True)
    assert "in our private chat" in old.words, "its answers are posts, which everybody reads"
    form = await town.press(MIRIAM, offer, BUTTON)
    posted = await town.press(MIRIAM, form, "Send to the chairs", {"words": WORDS}, old_client=True)
    assert "Nothing has been saved" in posted.words
    assert WORDS not in await town.stored()


async def test_my_data_shows_what_somebody_signed(town: Town) -> None:
    await agenda_is_out(town)
    await comment(town)
    mine = (await town.say(MIRIAM, "my data")).words
    assert "Comments you signed" in mine and WORDS in mine
    assert WORDS not in (await town.say(GRACE, "my data")).words


async def test_somebody_from_outside_the_forum_cannot_comment(town: Town) -> None:
    await agenda_is_out(town)
    form = await town.say(MIRIAM, "comment")
    refused = await town.forge(OMAR, form, "Send to the chairs", words=WORDS)
    assert "You are not on the list" in refused.toast
    assert WORDS not in await town.stored()
