"""An agenda that is published again says what changed: on its card, in one post and in the invitation."""

import asyncio
import json
from datetime import UTC, datetime

from graph.standin.faults import Fault
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.far_end.sent import Sent
from tests.stories.agenda import publishing
from tests.stories.agenda.shaping_card import shaped
from tests.stories.town import Town

NEWS = "The agenda of Faith Forum has changed"
BEFORE = datetime(2030, 3, 20, 10, tzinfo=UTC)


def accepted(place: int, minutes: int) -> dict[str, str]:
    return {"decision": "accepted", "position": str(place), "minutes": str(minutes)}


OFF = {"decision": "open"}


async def publish(town: Town, **decisions: dict[str, str]) -> None:
    answered = await publishing.publish(town, **decisions)
    assert "The agenda is published" in answered.words


async def three_topics(town: Town, **set_up: str) -> None:
    await town.set_up(**set_up)
    await town.schedule()
    for user, title in ((YUSUF, "Work experience"), (GRACE, "Street lighting"), (MIRIAM, "Parking")):
        await town.say(user, f"suggest {title}")


def posted(town: Town) -> Sent:
    [agenda] = town.posted("Agenda of Faith Forum")
    return agenda


def news(town: Town) -> list[str]:
    return [sent.words for sent in town.in_channel() if NEWS in sent.words]


async def test_the_first_agenda_is_no_change(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20))
    assert "Changed on" not in posted(town).words
    assert not news(town)


async def test_what_changed_is_said_on_the_card_and_once_in_the_channel(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20), Street=accepted(2, 15))
    await town.move_to(BEFORE)
    await publish(town, Work=accepted(2, 25), Street=OFF, Parking=accepted(1, 10))
    said = [
        "“Street lighting” has been taken off.",
        "“Parking” has been added, as item 1.",
        "“Work experience” now has 25 minutes, instead of 20.",
    ]
    card = posted(town).words
    assert "Changed on Wednesday 20 March 2030:" in card
    [post] = news(town)
    assert not [words for words in said if words not in card or words not in post]
    assert "is now item" not in card, "what made room for an added item has not moved"
    assert card.index("1. Parking") < card.index("2. Work experience")


async def test_publishing_what_is_published_already_is_no_news(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20), Street=accepted(2, 15))
    await publish(town, Work=accepted(1, 20), Street=accepted(2, 15))
    assert "Changed on" not in posted(town).words
    assert (await town.stored()).count("agenda_versions {") == 1


async def test_pressing_publish_several_times_at_once_makes_one_version(town: Town) -> None:
    await three_topics(town)
    card = await town.say(CARYS, "agenda")
    filled = shaped(card, Work=accepted(1, 20), Street=accepted(2, 15))
    presses = (town.caller.press(CARYS, card, "Publish", filled) for _ in range(4))
    assert {answered.status for answered in await asyncio.gather(*presses)} == {200}
    await town.settled()
    assert (await town.stored()).count("agenda_versions {") == 1
    assert "2. Street lighting" in posted(town).words and not news(town)
    assert bodies_written(town) == 1


async def test_another_order_or_other_minutes_need_no_post_of_their_own(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20), Street=accepted(2, 15))
    await publish(town, Work=accepted(2, 20), Street=accepted(1, 5))
    assert "is now item" in posted(town).words
    assert "“Street lighting” now has 5 minutes, instead of 15." in posted(town).words
    assert not news(town)


async def test_each_version_that_adds_something_is_said_once(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20))
    await publish(town, Work=accepted(1, 20), Street=accepted(2, 15))
    await publish(town, Work=accepted(1, 20), Street=accepted(2, 15), Parking=accepted(3, 5))
    first, second = news(town)
    assert "“Street lighting” has been added, as item 2." in first
    assert "“Parking” has been added, as item 3." in second and "lighting" not in second


async def test_the_posted_agenda_moves_with_the_meeting_and_shows_nothing_that_is_only_pencilled_in(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20))
    card = await town.say(CARYS, "agenda")
    await town.press(CARYS, card, "Save", shaped(card, Work=accepted(1, 77), Street=accepted(2, 15)))
    form = await town.say(CARYS, "reschedule")
    await town.press(CARYS, await town.press(CARYS, form, "Continue", {"day": "2030-04-16"}), "Yes, move it")
    assert "Tuesday 16 April 2030" in posted(town).words
    assert "77" not in posted(town).words and "Street" not in posted(town).words


async def test_no_author_is_kept_with_a_version(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20))
    [row] = [row for row in (await town.stored()).splitlines() if row.startswith("agenda_versions ")]
    assert "Work experience" in row
    assert town.person_id(YUSUF) not in row and YUSUF.name not in row


def invitation(town: Town) -> str:
    [event] = town.events()
    return str(event.shown["body"]["content"])


def bodies_written(town: Town) -> int:
    return sum(request.method == "PATCH" and b'"body"' in request.body for request in town.calendar.log)


async def test_the_invitation_says_the_agenda_and_keeps_its_way_in(town: Town) -> None:
    await three_topics(town)
    before = invitation(town)
    await publish(town, Work=accepted(1, 20), Street=accepted(2, 15))
    [event] = town.events()
    said = invitation(town)
    assert '<li dir="auto">Work experience (20 minutes)</li>' in said
    block = said[said.index('<div id="folkmoot-agenda"') : said.index("</ol>")]
    ours = said[said.index(block) : said.index("</div>", said.index("</ol>")) + len("</div>")]
    assert said.replace(ours, "") == before, "nothing else has changed"
    assert event.shown["isOnlineMeeting"] is True
    assert YUSUF.name not in said, "a mail may be passed on"

    await publish(town, Work=accepted(1, 20), Street=OFF)
    assert "Street lighting" not in invitation(town)
    assert invitation(town).count("folkmoot-agenda") == 2, "one part, with its id and its class"
    await publish(town, Work=accepted(1, 20))
    assert bodies_written(town) == 2, "the same agenda again is not mailed again"


async def test_what_a_chair_wrote_into_the_invitation_stays(town: Town) -> None:
    await three_topics(town)
    await publish(town, Work=accepted(1, 20))
    [event] = town.events()
    rewritten = invitation(town).replace(' id="folkmoot-agenda" class="folkmoot-agenda"', ' class="x_MsoNormal"')
    event.shown["body"] = {"contentType": "html", "content": rewritten.replace("<body>", "<body><p>Bring cake.</p>")}
    await publish(town, Work=accepted(1, 20), Parking=accepted(2, 5))
    said = invitation(town)
    assert "<body><p>Bring cake.</p>" in said
    assert said.count("Work experience") == 1 and "Parking (5 minutes)" in said


async def test_an_invitation_that_is_not_understood_is_left_alone_and_the_chair_hears_once(town: Town) -> None:
    await three_topics(town)
    [event] = town.events()
    event.shown["body"] = {"contentType": "html", "content": "<p>Somebody took everything out.</p>"}
    await publish(town, Work=accepted(1, 20))
    assert invitation(town) == "<p>Somebody took everything out.</p>"
    assert bodies_written(town) == 0
    [told] = town.told(CARYS, "may not show the newest agenda")
    assert "The agenda is in the channel" in told.words
    assert not [sent for user in (YUSUF, SAM) for sent in town.chat(user) if "newest agenda" in sent.words]
    assert "1. Work experience" in posted(town).words


async def test_when_microsoft_refuses_the_chair_hears_and_the_agenda_is_out_all_the_same(town: Town) -> None:
    await three_topics(town)
    body = json.dumps({"error": {"code": "ErrorAccessDenied", "message": "Access is denied."}})
    refusal = Fault(status=403, headers={"Content-Type": "application/json"}, body=body)
    town.calendar.faults.next("PATCH", "/users/*/events/*", refusal)
    await publish(town, Work=accepted(1, 20))
    assert town.told(CARYS, "may not show the newest agenda")
    assert "1. Work experience" in posted(town).words
    await publish(town, Work=accepted(1, 25))
    assert "Work experience (25 minutes)" in invitation(town)


async def test_a_lost_answer_is_tried_again_and_writes_the_same(town: Town) -> None:
    await three_topics(town)
    town.calendar.faults.next("PATCH", "/users/*/events/*", Fault(status=504, after=True))
    await publish(town, Work=accepted(1, 20))
    assert invitation(town).count("Work experience") == 1
    assert not town.told(CARYS, "may not show the newest agenda")


async def test_an_agenda_published_before_the_calendar_has_the_meeting_comes_with_it(town: Town) -> None:
    await town.set_up()
    body = json.dumps({"error": {"code": "ErrorAccessDenied", "message": "Access is denied."}})
    refusal = Fault(status=403, headers={"Content-Type": "application/json"}, body=body)
    town.calendar.faults.next("POST", "/users/*/events", refusal)
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    await publish(town, Work=accepted(1, 20))
    assert not town.events()
    trouble = next(sent for sent in reversed(town.chat(CARYS)) if "Try again" in sent.buttons)
    await town.press(CARYS, trouble, "Try again")
    assert "Work experience (20 minutes)" in invitation(town)


async def test_an_agenda_in_a_hall_reaches_the_invitation_too(town: Town) -> None:
    await town.set_up()
    await town.schedule(mode="in_person")
    await town.say(YUSUF, "suggest Work experience")
    await publish(town, Work=accepted(1, 20))
    assert "Work experience (20 minutes)" in invitation(town)


async def test_while_teams_is_slow_the_agenda_waits_for_the_online_meeting(town: Town) -> None:
    town.calendar.api.late_join_urls = 3
    await three_topics(town)
    await publish(town, Work=accepted(1, 20))
    assert bodies_written(town) == 0
    for minutes in (1, 5, 30):
        await town.after(minutes=minutes)
    assert "Work experience (20 minutes)" in invitation(town)
    assert town.events()[0].shown["isOnlineMeeting"] is True
    assert not town.told(CARYS, "may not show the newest agenda")
