"""Nobody has to wait for Microsoft: a chair can give their own link for joining online."""

import json

import pytest

from tests.cast import CARYS, GRACE
from tests.stories.meetings.graph_troubles import refusal
from tests.stories.meetings.graph_waits import ANNOUNCED, EVENTS, announcement, kept_waiting, until
from tests.stories.meetings.joining import way_in
from tests.stories.town import Town

OWN = "https://meet.example.org/forum"


async def test_nobody_has_to_wait_for_microsoft(town: Town) -> None:
    hang = await kept_waiting(town)
    waiting = await town.caller.say(CARYS, "meeting")
    wrong = await town.caller.press(CARYS, waiting, "Announce it without", {"link": "http://meet.example.org"})
    assert "A link begins with https://" in wrong.words
    await town.caller.press(CARYS, wrong, "Announce it without", {"link": OWN})
    await until(lambda: town.posted(ANNOUNCED))
    assert "Joining online at: \nmeet.example.org" in announcement(town).words
    hang.release.set()
    await town.settled()
    assert len(town.events()) == 1
    assert "Joining online at: \nmeet.example.org" in announcement(town).words
    shown = await way_in(town)
    assert OWN in shown and str(town.events()[0].join_url) not in shown, "one way in, not two"


async def test_without_a_calendar_and_without_a_link_the_chair_learns_how_to_give_one(town: Town) -> None:
    await town.set_up()
    town.calendar.faults.next("POST", EVENTS, refusal("ErrorAccessDenied"))
    await town.schedule()
    asked = await town.say(CARYS, "meeting")
    assert "the permission “Calendars.ReadWrite”" in asked.words, "the card can be had again"
    done = await town.press(CARYS, asked, "Announce it without")
    assert "type “link”" in done.words
    given = await town.say(CARYS, f"link {OWN}")
    assert "meet.example.org" in given.words
    assert OWN in await way_in(town)


async def test_a_chairs_own_link_can_be_changed_and_taken_away(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    [event] = town.events()
    form = await town.say(CARYS, "link")
    assert "People join with Microsoft’s own link" in form.words
    assert "Please use one of the two" in form.words
    await town.press(CARYS, form, "Use this link", {"link": OWN})
    assert "Joining online at: \nmeet.example.org" in announcement(town).words
    form = await town.say(CARYS, "link")
    saved = await town.press(CARYS, form, "Use this link", {"link": "https://other.example.org/x"})
    assert "other.example.org" in saved.words
    assert "other.example.org" in announcement(town).words
    await town.press(CARYS, await town.say(CARYS, "link"), "Take my link away")
    assert "other.example.org" not in json.dumps(announcement(town).card)
    assert str(event.join_url) in await way_in(town)


async def test_a_link_is_taken_out_of_its_sentence_and_shown_whole(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    given = await town.say(CARYS, f"link {OWN}.")
    assert given.words.endswith("Type “link” to change it or take it away.") and f"{OWN}." not in given.words
    assert OWN in given.words, "all of it, to be checked"
    assert f'"{OWN}"' in await way_in(town)


async def test_another_link_to_microsofts_own_meeting_is_no_link_of_ones_own(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    [event] = town.events()
    bare = str(event.join_url).partition("?")[0]
    given = await town.say(CARYS, f"link {bare}")
    # The stand-in's links point to this machine, which a chair's own link must not.
    assert "A link begins with https://" in given.words
    [meeting] = await town.meetings()
    assert meeting.own_link == ""


@pytest.mark.parametrize(
    "wrong",
    [
        "http://meet.example.org/x",
        "javascript:alert(1)",
        "https://teams.microsoft.com@evil.example/x",
        "https://meet.example.org/a b",
        "https://meet.exаmple.org",  # a Cyrillic letter
        "https://meet.example.org:8443/x",
        "https://localhost/x",
    ],
)
async def test_a_link_that_hides_where_it_leads_is_not_taken(town: Town, wrong: str) -> None:
    await town.set_up()
    await town.schedule()
    before = announcement(town).card
    assert "A link begins with https://" in (await town.say(CARYS, f"link {wrong}")).words
    assert announcement(town).card == before


async def test_only_a_chair_gives_the_link(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    assert "Carys Bowen" in (await town.say(GRACE, f"link {OWN}")).words
    form = await town.say(CARYS, "link")
    await town.forge(GRACE, form, "Use this link", link=OWN)
    assert OWN not in json.dumps(announcement(town).card)
    assert (await town.meetings())[0].own_link == ""


async def test_a_meeting_in_a_hall_has_no_link(town: Town) -> None:
    await town.set_up()
    await town.schedule(mode="in_person")
    assert "nothing to join" in (await town.say(CARYS, f"link {OWN}")).words
