"""A client without universal actions presses Action.Submit and gets its answer as a new message."""

from tests.cast import CARYS, HOME, MIRIAM, YUSUF
from tests.far_end.cards import inputs_of
from tests.stories.town import Town


async def test_a_forum_is_set_up_and_a_meeting_scheduled(town: Town) -> None:
    town.teams.members = list(town.people)
    await town.caller.add_bot(HOME, CARYS)
    await town.settled()
    [form] = town.in_channel()
    people = ",".join(town.choices(form, "members").values())
    done = await town.press(
        CARYS, form, "Set up the forum", {"name": "Faith Forum", "members": people}, old_client=True
    )
    assert "Faith Forum is set up" in done.words
    schedule = await town.say(CARYS, "schedule")
    typed = {"day": "2030-04-09", "venue": "Library", "mode": "in_person"}
    check = await town.press(CARYS, schedule, "Continue", typed, old_client=True)
    for _ in range(2):
        await town.press(CARYS, check, "Yes, set it up", old_client=True)
    assert len(town.events()) == 1
    mine = await town.press(YUSUF, await town.say(YUSUF, "poll"), "In person", old_client=True)
    assert "Your answer: In person" in mine.words
    names = await town.press(CARYS, await town.say(CARYS, "poll"), "Who answered what", old_client=True)
    assert "Yusuf Rahman" in names.words


async def test_a_topic_is_suggested_changed_supported_and_published(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    form = await town.say(MIRIAM, "suggest")
    typed = {"title": "Complaints", "attribution": "unattributed"}
    sent = await town.press(MIRIAM, form, "Send", typed, old_client=True)
    edit = await town.press(MIRIAM, sent, "Edit", old_client=True)
    await town.press(MIRIAM, edit, "Save", {"title": "Complaints take months"}, old_client=True)
    card = town.card("Complaints take months")
    shown = await town.press(YUSUF, card, "I’d like this", old_client=True)
    assert "you are one of them" not in shown.words
    assert "1 person would like this discussed" in town.card("Complaints take months").words

    shaping = await town.say(CARYS, "agenda")
    decide = next(part for part in inputs_of(shaping.card) if part.startswith("decision:"))
    published = await town.press(CARYS, shaping, "Publish", {decide: "accepted"}, old_client=True)
    assert "The agenda is published" in published.words
    assert "1. Complaints take months" in town.card("Agenda of Faith Forum").words
