"""Members change after the invitation: new members are invited, former members removed, and nobody else is told."""

from typing import Any

import pytest

from graph.standin.faults import Fault
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.stories.outlook.in_outlook import answers, edits, meeting_card, the_event, writes
from tests.stories.town import Town

EVERYBODY = [CARYS, YUSUF, GRACE, MIRIAM, SAM]
CHAIRS_FRIEND = {"emailAddress": {"name": "Dean", "address": "dean@cathedral.example"}, "type": "optional"}


async def choose(town: Town, **roles: Any) -> None:
    """Carys changes the members of the forum."""
    form = await town.say(CARYS, "settings")
    ids = town.choices(form, "members")
    named = {role: ",".join(ids[user.name] for user in users) for role, users in roles.items()}
    await town.press(CARYS, form, "Save", named)


def invited(town: Town) -> set[str]:
    return {one["emailAddress"]["address"] for one in the_event(town).shown["attendees"]}


def mailed(town: Town) -> list[tuple[str, str]]:
    """What Exchange would have sent after the first invitations."""
    sent = [(what, to) for what, to in the_event(town).mailed]
    return sent[4:]


@pytest.fixture
async def with_omar(hybrid: Town) -> Town:
    """Omar has joined the team since the invitation."""
    await hybrid.join(OMAR)
    return hybrid


async def test_who_comes_is_invited_and_who_goes_is_taken_out(with_omar: Town) -> None:
    town = with_omar
    answers(town, YUSUF, "accepted")
    edits(town, attendees=[*the_event(town).shown["attendees"], CHAIRS_FRIEND])
    await choose(town, members=[CARYS, YUSUF, MIRIAM, SAM, OMAR])
    assert invited(town) == {YUSUF.email, MIRIAM.email, SAM.email, OMAR.email, "dean@cathedral.example"}
    assert mailed(town) == [("invitation", OMAR.email), ("cancellation", GRACE.email)]
    [yusuf] = [one for one in the_event(town).shown["attendees"] if one["emailAddress"]["address"] == YUSUF.email]
    assert yusuf["status"]["response"] == "accepted"
    assert the_event(town).shown["hideAttendees"] is True
    told = [sent for user in (GRACE, OMAR) for sent in town.chat(user)]
    assert all("Roles in Faith Forum have changed" in sent.words for sent in told), "nobody hears of an invitation"


async def test_the_poll_counts_those_who_belong_now(with_omar: Town) -> None:
    town = with_omar
    await town.press(GRACE, meeting_card(town), "In person")
    assert "In person: 1" in meeting_card(town).counts
    before = meeting_card(town).words
    await choose(town, members=[CARYS, YUSUF, MIRIAM, SAM, OMAR])
    assert "In person: 0" in meeting_card(town).counts, before
    await town.press(OMAR, meeting_card(town), "In person")
    assert "In person: 1" in meeting_card(town).counts


async def test_many_changes_in_a_row_are_few_writes_and_a_slip_sends_no_mail(with_omar: Town) -> None:
    town, first = with_omar, writes(with_omar)
    await choose(town, members=[*EVERYBODY, OMAR])
    for members in ([CARYS, YUSUF], EVERYBODY, [SAM], [CARYS, GRACE, OMAR]) * 2:
        await choose(town, members=members)
    await choose(town, members=[*EVERYBODY, OMAR])
    await town.after(minutes=5)
    assert writes(town) == first + 1
    assert mailed(town) == [("invitation", OMAR.email)]
    await choose(town, members=[CARYS, GRACE])
    await choose(town, members=[CARYS, GRACE, SAM])
    await town.after(minutes=5)
    assert invited(town) == {GRACE.email, SAM.email}
    assert writes(town) == first + 3


async def test_who_was_taken_out_in_outlook_stays_out(with_omar: Town) -> None:
    town = with_omar
    kept = [one for one in the_event(town).shown["attendees"] if one["emailAddress"]["address"] != GRACE.email]
    edits(town, attendees=kept)
    await choose(town, members=[*EVERYBODY, OMAR])
    await town.after(days=1)
    assert invited(town) == {YUSUF.email, MIRIAM.email, SAM.email, OMAR.email}


async def test_a_move_keeps_whom_somebody_added_in_outlook(hybrid: Town) -> None:
    edits(hybrid, attendees=[*the_event(hybrid).shown["attendees"], CHAIRS_FRIEND])
    answers(hybrid, MIRIAM, "accepted")
    form = await hybrid.say(CARYS, "reschedule")
    await hybrid.press(CARYS, await hybrid.press(CARYS, form, "Continue", {"day": "2030-04-16"}), "Yes, move it")
    assert "dean@cathedral.example" in invited(hybrid)
    statuses = [one["status"]["response"] for one in the_event(hybrid).shown["attendees"] if "status" in one]
    assert statuses == ["accepted"]


@pytest.mark.parametrize("fault", [Fault(status=503, headers={"Retry-After": "1"}), Fault(reset=True, after=True)])
async def test_what_microsoft_does_not_take_is_tried_again(with_omar: Town, fault: Fault) -> None:
    with_omar.calendar.faults.next("PATCH", "/users/*/events/*", fault)
    await choose(with_omar, members=[*EVERYBODY, OMAR])
    assert with_omar.calendar.faults.unused == 0
    assert mailed(with_omar) == [("invitation", OMAR.email)]


async def test_a_refusal_is_told_to_the_chair_and_trying_again_invites(with_omar: Town) -> None:
    denied = Fault(status=403, body='{"error": {"code": "ErrorAccessDenied", "message": "No."}}')
    with_omar.calendar.faults.next("PATCH", "/users/*/events/*", denied)
    await choose(with_omar, members=[*EVERYBODY, OMAR])
    assert OMAR.email not in invited(with_omar)
    [trouble] = with_omar.told(CARYS, "still the old one")
    await with_omar.press(CARYS, trouble, "Try again")
    assert OMAR.email in invited(with_omar)


async def test_another_role_takes_the_place_of_the_invitation(hybrid: Town) -> None:
    await choose(hybrid, members=[CARYS, YUSUF, GRACE, MIRIAM], facilitators=[SAM])
    assert SAM.email not in invited(hybrid)
