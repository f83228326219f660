"""What Folkmoot's other turns cost: a typed word, help, the roll of thirty, an agenda with twelve topics published."""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from uuid import uuid4

from benchmarks.contestants import SERVE, Contestant, Load, Prepared, Turns, addresses, took_effect
from benchmarks.far_end import FarEnd, WallClock
from benchmarks.forums import Town, town
from forum.agenda import Outcome
from forum.forums import Forum
from forum.ids import MeetingId
from forum.meetings import CalendarState, Meeting, MeetingState
from forum.people import Person, Speaker, person_id
from forum.use_cases.agenda.shape_agenda import Decision, shape_agenda
from forum.use_cases.agenda.suggest_topic import Topic, suggest_topic
from storage.tables import agenda_versions, attendances
from storage.unit_of_work import SqlUnitOfWork
from tests.far_end.caller import Answered, Caller
from tests.far_end.cards import button_of, filled_in
from tests.far_end.places import TENANT, User, chat_with

WORD, HELP, ROLL, PUBLISHED = "a typed word: agenda", "help", "the roll of 30, saved", "an agenda of 12 published"

BOUNDS = {WORD: 5.0, HELP: 2.5, ROLL: 9.0, PUBLISHED: 95.0}
"""What each may cost, as a multiple of the cheapest SDK's echo: what has been reached, plus a fifth."""

FORUMS, TO_WARM_UP = 30, 4
"""How many forums publish their agenda, and how many of them do so before anything is measured."""
PEOPLE, TOPICS = 30, 12
SAID, ROLLS = 5, 4
"""How often each speaker says the word, and how often each roll is saved."""
SPEAKERS = 100
CHAIRS_AT_ONCE = 2


async def furnish(uow: SqlUnitOfWork, forum: Forum, meeting: Meeting, people: Any) -> None:
    """Twelve topics, which their chair would put on the agenda, and a meeting that is under way."""
    now, chair = WallClock().now(), people[0]
    decisions = {}
    for place, author in enumerate(people[1 : TOPICS + 1], start=1):
        topic, _ = await suggest_topic(uow, author, forum, Topic(TITLES[place - 1]), f"{meeting.id} {place}", now)
        decisions[topic.id] = Decision(Outcome.ACCEPTED, place, minutes=5)
    await shape_agenda(uow, chair, forum, meeting.id, decisions)
    await uow.meetings.add(_under_way(meeting, chair))


TITLES = (
    *(
        "Work experience for young people",
        "Street lights on Mill Lane",
        "The food bank in winter",
        "Hate crime figures",
    ),
    *("A calendar of festivals", "Parking at Friday prayers", "Stop and search", "Language classes", "Safer routes"),
    *("Volunteering at the hospital", "How complaints are heard", "Safeguarding in small congregations"),
)


def _under_way(meeting: Meeting, chair: Person) -> Meeting:
    now = WallClock().now()
    return Meeting(
        id=MeetingId(str(uuid4())),
        forum_id=meeting.forum_id,
        starts=meeting.starts - (meeting.starts_at - now) - timedelta(minutes=30),
        time_zone=meeting.time_zone,
        minutes=90,
        mode=meeting.mode,
        venue=meeting.venue,
        note="",
        organiser_id=chair.id,
        transaction_id=str(uuid4()),
        created_at=now - timedelta(days=60),
        state=MeetingState.SCHEDULED,
        calendar=CalendarState.CURRENT,
        event_id="an event",
    )


def other_turns(database_url: Callable[[FarEnd], str]) -> Contestant:
    """One process, one kind of turn after the other."""

    @asynccontextmanager
    async def prepare(far: FarEnd, _: int) -> AsyncGenerator[Prepared]:
        people = (FORUMS + TO_WARM_UP) * PEOPLE
        async with town(far, database_url(far), people, PEOPLE, furnish) as found:
            loads = [_typed(far, found, "agenda", WORD), _typed(far, found, "help", HELP)]
            loads += [_roll(far, found), _published(far, found)]
            yield Prepared(addresses(far) | {"DATABASE_URL": database_url(far)}, loads, found.settle)

    return Contestant("Folkmoot, other turns", SERVE, "/readyz", prepare)


def _typed(far: FarEnd, found: Town, word: str, name: str) -> Load:
    """Said in private by members who have said something before."""
    speakers = [user for people in found.forums for user in people[1:6]][:SPEAKERS]
    before: list[int] = []

    async def turns(_: str) -> Turns:
        before.append(len(far.teams.everything()))
        caller = Caller(far.teams, "")
        said = [caller.message(user, word, chat_with(user)) for _ in range(SAID + 1) for user in speakers]
        return Turns(said[: len(speakers)], said[len(speakers) :])

    async def check() -> None:
        took_effect(len(far.teams.everything()) - before[0], (SAID + 1) * len(speakers))

    return Load(name, turns, check)


def _roll(far: FarEnd, found: Town) -> Load:
    """Every save changes all thirty, so that thirty rows are written."""
    forums = found.forums

    async def turns(url: str) -> Turns:
        async with Caller(far.teams, url) as caller:
            shown = [(people, await caller.say(people[0], "roll")) for people in forums]
            saved = [
                _pressed(caller, people[0], card, "Save", {"came": (_everybody(people), "")[time % 2]})
                for time in range(ROLLS + 1)
                for people, card in shown
            ]
        return Turns(saved[: len(forums)], saved[len(forums) :])

    async def check() -> None:
        took_effect(await found.count(attendances), PEOPLE * len(forums))

    return Load(ROLL, turns, check, CHAIRS_AT_ONCE)


def _everybody(people: Sequence[User]) -> str:
    return ",".join(person_id(Speaker(TENANT, user.teams_id, user.name, user.entra_id)) for user in people)


def _published(far: FarEnd, found: Town) -> Load:
    """For the first time, so that twelve authors are told. The chair sees seven topics on the page."""
    chairs = [people[0] for people in found.forums]

    async def turns(url: str) -> Turns:
        async with Caller(far.teams, url) as caller:
            shown = [(chair, await caller.say(chair, "agenda")) for chair in chairs]
            pressed = [_pressed(caller, chair, card, "Publish") for chair, card in shown]
        return Turns(pressed[:TO_WARM_UP], pressed[TO_WARM_UP:])

    async def check() -> None:
        took_effect(await found.count(agenda_versions), len(chairs))

    return Load(PUBLISHED, turns, check, CHAIRS_AT_ONCE)


def _pressed(caller: Caller, chair: User, shown: Answered, button: str, typed: dict[str, str] | None = None) -> Any:
    action = button_of(shown.card, button)
    data = filled_in(shown.card, action, typed or {}, check=True)
    return caller.pressed(chair, action, data, chat_with(chair), shown.message_id)
