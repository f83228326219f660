"""Everything that one forum has to keep apart, and the words by which a test finds each of it."""

from datetime import UTC, date, datetime

from forum.actions import Progress
from forum.correspondents import Consent
from forum.forums import Forum
from forum.ids import PersonId
from forum.people import Person
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.actions.record_action import record_action
from forum.use_cases.actions.update_action import set_progress
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.evening import AFTER_THE_MEETING
from tests.far_end.places import User
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.outside import FATIMA, added, says, within
from tests.stories.dates import date_polling
from tests.stories.questions.test_questions import ask
from tests.stories.town import Town

TOPICS = {
    "lanterns": (GRACE, "named", "Brighter lanterns", "because of the alley"),
    "kerbs": (MIRIAM, "chairs_only", "Lower kerbs", "because of the pram"),
    "complaint": (MIRIAM, "unattributed", "Nobody answers complaints", "because of the desk"),
    "choir": (GRACE, "named", "A joint choir", "because of the winter"),
    "garden": (MIRIAM, "chairs_only", "A shared garden", "because of the soil"),
    "insult": (MIRIAM, "unattributed", "Insults at the station", "because of the platform"),
    "own": (YUSUF, "chairs_only", "My own worry", "because of the thesis"),
}
"""By a word: who, how, what and why. The last four wait for a later meeting."""
WHYS = ("alley", "pram", "desk", "winter", "soil", "platform", "thesis")
COMMENTS = ("Buses run late", "Kindly say sorry")
"""Yusuf's, under his name, and Grace's, for the chairs alone."""
ACTIONS = ("ring the council", "count the lamps", "borrow chairs")
"""Of Sam, of Yusuf, and of Sam again and done."""
NOTES = ("Sam rang twice", "Counted half of them", "Sam borrowed forty")
NAMES = ("Grace", "Miriam", "Sam", "Fatima", "Yusuf Rahman", "Carys")
WORDS = (*(title for _, _, title, _ in TOPICS.values()), *WHYS, *COMMENTS, *ACTIONS, *NOTES, *NAMES)
"""What a card, or a page, may show or hide."""


async def lived_in(town: Town, openness: str) -> Person:
    """A forum in which all of that has happened. Returns Yusuf, who is in Teams and has links as well."""
    await town.set_up(openness=openness)
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    for user, level, title, why in TOPICS.values():
        form = await town.say(user, "suggest")
        await town.press(user, form, "Send", {"title": title, "why": why, "attribution": level})
    await _actions(town)
    accepted = {"decision": "accepted"}
    await publish(town, Brighter=accepted, Lower=accepted, Nobody=accepted)
    await _comments(town)
    return await _person(town, YUSUF)


async def polls(town: Town) -> None:
    """A question and dates, each with Grace's answer. In a listening circle a question is always unattributed."""
    await ask(town)
    await town.press(GRACE, town.card("Where shall we meet?"), "Send my answer", {"choice": "0"})
    await date_polling.ask(town)
    await date_polling.answer(town, GRACE, "yes no no")


async def met(town: Town) -> None:
    """The meeting is over, and "You said, we did" has been posted."""
    await town.move_to(AFTER_THE_MEETING)
    await town.schedule(day="2030-06-11")
    await town.move_to(datetime(2030, 5, 28, 9, tzinfo=UTC))


async def _comments(town: Town) -> None:
    for user, words, level in ((YUSUF, COMMENTS[0], "named"), (GRACE, COMMENTS[1], "chairs_only")):
        form = await town.say(user, "comment")
        await town.press(user, form, "Send to the chairs", {"words": words, "attribution": level})


async def _actions(town: Town) -> None:
    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        now, chair = town.clock.now(), await uow.people.get(PersonId(town.person_id(CARYS)))
        assert chair is not None
        for user, text, note in zip((SAM, YUSUF, SAM), ACTIONS, NOTES, strict=True):
            promise = Promise(text, PersonId(town.person_id(user)), due=date(2030, 7, 1))
            action = await record_action(uow, chair, forum, promise, text, now)
            ended = Progress.DONE if note == NOTES[2] else Progress.IN_PROGRESS
            await set_progress(uow, chair, action.id, ended, note, now)

    await within(town, work)


async def _person(town: Town, user: User) -> Person:
    async def work(uow: SqlUnitOfWork, _: Forum) -> Person:
        found = await uow.people.get(PersonId(town.person_id(user)))
        assert found is not None
        return found

    return await within(town, work)
