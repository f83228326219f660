"""A forum of thirty in the middle of its work: twelve topics to be published, a meeting ahead, one under way."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from forum.agenda import Outcome
from forum.conversation import Address
from forum.forums import Forum, Openness, Rhythm
from forum.ids import ForumId, MeetingId, PersonId
from forum.meetings import CalendarState, Meeting, MeetingState, Mode
from forum.people import Reach
from forum.use_cases.agenda.shape_agenda import Decision, shape_agenda
from forum.use_cases.agenda.suggest_topic import Topic, suggest_topic
from forum.use_cases.lifecycle.set_up_forum import ForumForm, set_up_forum
from forum.use_cases.meetings.schedule_meeting import MeetingForm, schedule_meeting
from storage.engine.database import Database
from storage.unit_of_work import SqlUnitOfWork
from tests.bot.cost.bare_bot import BareBot
from tests.far_end.places import User, Where, channel, chat_with, somebody

PEOPLE, TOPICS = 30, 12


@dataclass(frozen=True)
class BusyForum:
    """The first of the people chairs it."""

    id: ForumId
    people: list[User]
    ids: list[PersonId]
    ahead: MeetingId
    where: Where

    @property
    def chair(self) -> User:
        return self.people[0]


async def busy_forum(
    bot: BareBot, database: Database, number: int, now: datetime, members: int = PEOPLE, topics: int = TOPICS
) -> BusyForum:
    people = [somebody(f"Member {place} of {number}") for place in range(members)]
    where = channel(f"forum-{number}", team=f"19:team-{number}@thread.tacv2")
    async with database.transaction() as session:
        uow = bot.units(session)
        known = [await _known(uow, bot, user) for user in people]
        address = Address(bot.teams.service_url, where.id)
        form = _form(number, known)
        chair = await uow.people.get(known[0])
        assert chair
        forum = await set_up_forum(uow, chair, str(where.team), address, form, now)
        evening = MeetingForm(date(2030, 5, 14), time(18), 90, Mode.HYBRID, "St Mary’s Hall")
        ahead = await schedule_meeting(uow, chair, forum, evening, f"ahead {number}", now)
        decisions = {}
        for place, author_id in enumerate(known[1 : topics + 1], start=1):
            author = await uow.people.get(author_id)
            assert author
            topic, _ = await suggest_topic(uow, author, forum, Topic(f"Topic {place:02}"), f"{number} {place}", now)
            decisions[topic.id] = Decision(Outcome.ACCEPTED, place, minutes=5)
        await shape_agenda(uow, chair, forum, ahead.id, decisions)
        await uow.meetings.add(under_way(forum, known[0], f"under-way-{number}", now - timedelta(minutes=30)))
    return BusyForum(forum.id, people, known, ahead.id, where)


async def _known(uow: SqlUnitOfWork, bot: BareBot, user: User) -> PersonId:
    """Somebody who has written to the bot before."""
    person = await uow.people.recognise(user)
    person.chat_id, person.service_url = chat_with(user).id, bot.teams.service_url
    person.locale, person.reach = "en-GB", Reach.REACHED
    return person.id


def _form(number: int, known: list[PersonId]) -> ForumForm:
    return ForumForm(
        name=f"Forum {number}",
        time_zone="Europe/London",
        rhythm=Rhythm(2, 2, 1),
        default_start=time(18),
        default_minutes=90,
        default_venue="St Mary’s Hall",
        board_name="",
        openness=Openness.OPEN_FORUM,
        chairs=frozenset(known[:1]),
        facilitators=frozenset(),
        members=frozenset(known),
    )


def id_of(key: str) -> str:
    return str(uuid5(NAMESPACE_URL, key))


def under_way(forum: Forum, chair: PersonId, key: str, starts: datetime) -> Meeting:
    """A meeting that began at `starts` (UTC)."""
    return Meeting(
        id=MeetingId(id_of(key)),
        forum_id=forum.id,
        starts=starts.replace(tzinfo=None),
        time_zone="Etc/UTC",
        minutes=90,
        mode=Mode.HYBRID,
        venue="St Mary’s Hall",
        note="",
        organiser_id=chair,
        transaction_id=id_of(f"{key} in the calendar"),
        created_at=starts - timedelta(days=60),
        state=MeetingState.SCHEDULED,
        calendar=CalendarState.CURRENT,
        event_id="an event",
    )
