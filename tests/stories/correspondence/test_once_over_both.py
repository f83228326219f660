"""Each thing is said once, in sum over email and Teams; and what had not been said by email arrives in Teams."""

from datetime import UTC, datetime

import pytest

from dialogs.texts.switched_on import Languages
from forum.attendance import Answer
from forum.correspondents import Consent
from forum.use_cases.correspondence.look_at_list import Entry
from tests.cast import CARYS, MIRIAM
from tests.evening import AFTER_THE_MEETING, CUT_OFF, DAY_BEFORE
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.by_mail import answers, reads, subjects, suggests
from tests.stories.correspondence.outside import FATIMA, added, says
from tests.stories.correspondence.test_to_teams import IN_TEAMS, become_one
from tests.stories.town import Town


@pytest.fixture
def languages() -> Languages:
    return Languages(("en", "cy"))


async def test_what_an_email_said_teams_does_not_repeat(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    for title in ("Halal food", "Quiet rooms"):
        await suggests(town, fatima, title)
    await answers(town, fatima, Answer.IN_PERSON)
    await town.move_to(CUT_OFF)
    await publish(town, Halal={"decision": "accepted"}, Quiet={"decision": "accepted"})
    assert "“Halal food”: it is on the agenda" in reads(post)
    await town.move_to(AFTER_THE_MEETING)
    card = await town.say(CARYS, "outcomes")
    chosen = {"topic": town.choices(card, "topic")["Halal food"], "outcome": "answered", "reason": "From June."}
    await town.press(CARYS, card, "Tell its author", chosen)
    sent = len(subjects(post))

    await town.join(IN_TEAMS)
    await become_one(town, IN_TEAMS)
    await town.after(days=3)
    await town.after(days=12)
    assert len(subjects(post)) == sent, "in Teams nobody gets these emails"
    assert len(town.told(IN_TEAMS, "There is an answer to your topic")) == 1
    assert not town.told(IN_TEAMS, "Quiet rooms"), "an email has said so"
    await town.schedule(day="2030-06-11")
    await town.move_to(datetime(2030, 6, 10, 9, tzinfo=UTC))
    assert len(subjects(post)) == sent


async def test_everybody_reads_their_own_language(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [gwen] = await added(town, Entry("Gwen Price", email="gwen@eglwys.example", locale="cy"))
    await says(town, gwen, Consent.YES)
    await town.schedule()
    assert "dydd Mawrth 9 Ebrill 2030".casefold() in reads(post, "gwen@eglwys.example").casefold()
    assert 'lang="cy"' in post.mails[-1].html and post.mails[-1].language == "cy"


async def test_at_night_a_yes_is_answered_in_the_morning(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await town.schedule()
    await town.move_to(town.clock.now().replace(hour=23))
    await says(town, fatima, Consent.YES)
    assert not subjects(post)
    await town.after(hours=12)
    assert len(subjects(post)) == 1


async def test_whoever_blocks_the_bot_in_teams_is_reached_by_email_again(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.join(IN_TEAMS)
    await become_one(town, IN_TEAMS)
    await town.schedule()
    before = len(subjects(post))
    for user in (IN_TEAMS, MIRIAM):
        await town.say(user, "help")
        town.teams.blocked.add(user)
    await town.move_to(DAY_BEFORE)
    await town.after(hours=1)
    names = await town.press(CARYS, await town.say(CARYS, "meeting"), "Who answered what")
    assert "I cannot write to Miriam Stern" in names.words
    assert len(subjects(post)) > before
