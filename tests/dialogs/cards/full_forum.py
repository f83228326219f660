"""A forum in which everybody wrote the same words, with any number of people and topics."""

from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from forum.actions import Progress
from forum.agenda import Attribution, Suggestion
from forum.attendance import Answer, Presence
from forum.care import Matter, Why
from forum.contacts import Contact, Reason, Way, Wish
from forum.forums import Forum, Openness, Rhythm
from forum.ids import ActionId, ForumId, MeetingId, PersonId, SuggestionId
from forum.meetings import Meeting, MeetingState, Mode
from forum.people import Person
from forum.use_cases.actions.action_views import SeenAction
from forum.use_cases.agenda.agenda_views import AgendaView, SeenTopic
from forum.use_cases.agenda.suggest_topic import TITLE_LIMIT, WHY_LIMIT
from forum.use_cases.attendance.roll_views import RollView
from forum.use_cases.care.care_views import Cared, CareView
from forum.use_cases.care.note_contact import NOTE_LIMIT, THROUGH_LIMIT
from forum.use_cases.people.note_readers import Successor

NOW = datetime(2030, 4, 9, 17, tzinfo=UTC)
MESSAGE = "https://teams.microsoft.com/l/message/19%3Ageneral%40thread.tacv2/1893000000000?tenantId=t"
MANY = [f"29:{number}" for number in range(61)]
"""More people than Teams fetches personal views for."""
ID = "00000000-0000-4000-8000-{:0>12}".format


T = TypeVar("T")


class FullForum:
    """Everything in it says `words`, cut where the forms cut it. Only `words` itself is whole."""

    def __init__(self, words: str, people: int = 3, topics: int = 3) -> None:
        self.words = words
        self.forum = Forum(
            id=ForumId(ID("f")),
            tenant_id=ID("t"),
            team_id="19:team",
            channel_id="19:channel",
            service_url="https://smba.example/",
            name=words[:100],
            time_zone="Europe/London",
            rhythm=Rhythm(2, 2, 1),
            default_start=time(18),
            default_minutes=90,
            default_venue=words[:200],
            board_name=words[:100],
            openness=Openness.OPEN_FORUM,
            created_at=NOW,
            support=words[:300],
        )
        self.people = [self._person(number) for number in range(people)]
        self.meeting = Meeting(
            id=MeetingId(ID("m")),
            forum_id=self.forum.id,
            starts=datetime.fromisoformat("2030-04-09T18:00"),
            time_zone="Europe/London",
            minutes=90,
            mode=Mode.HYBRID,
            venue=words[:200],
            note=words[:1000],
            organiser_id=PersonId(ID("p")),
            transaction_id=ID("x"),
            created_at=NOW,
            state=MeetingState.SCHEDULED,
            trouble=f"ErrorAccessDenied: {words[:300]}",
            join_url="https://teams.example/join",
        )
        self.topics = [self._topic(number) for number in range(topics)]
        self.seen = [self._action(number) for number in range(topics)]

    def _person(self, number: int) -> Person:
        name = self.words[:60] or "Somebody"
        return Person(PersonId(ID(number)), ID("t"), name, teams_id=f"29:{number}", is_guest=True)

    def _topic(self, number: int) -> Suggestion:
        return Suggestion(
            id=SuggestionId(ID(number)),
            forum_id=self.forum.id,
            title=self.words[:TITLE_LIMIT],
            why=self.words[:WHY_LIMIT],
            attribution=Attribution.NAMED,
            author_id=PersonId(ID(number)),
            code_hash=None,
            created_at=NOW,
            reason=self.words[:500],
            position=number + 1,
            minutes=15,
            link=MESSAGE,
        )

    def _action(self, number: int) -> SeenAction:
        return SeenAction(
            id=ActionId(ID(number)),
            text=self.words[:500],
            due=date(2030, 4, 1),
            promised=date(2030, 4, 2),
            progress=Progress.BLOCKED,
            owner=self.words[:100],
            note=self.words[:500],
            overdue=True,
            changeable=True,
            outcome=self.words[:500],
            topic=self.words[:TITLE_LIMIT],
            link=MESSAGE,
            chairs=True,
        )

    @property
    def view(self) -> AgendaView:
        return AgendaView(self.forum, [self.topic_seen(topic) for topic in self.topics], self.meeting)

    def topic_seen(self, topic: Suggestion, *, late: bool = False) -> SeenTopic:
        mine = topic in self.topics[::2]
        return SeenTopic(topic.id, topic.title, topic.why, self.words[:60], 12, mine=mine, late=late)

    @property
    def roll(self) -> RollView:
        ways = [Presence.IN_PERSON, Presence.ONLINE, Presence.APOLOGIES, Presence.ABSENT]
        presence = {person.id: ways[number % 4] for number, person in enumerate(self.people) if number % 5}
        answers = dict.fromkeys((person.id for person in self.people), Answer.IN_PERSON)
        seen = frozenset(person.id for person in self.people[::2])
        return RollView(self.people, presence, answers, seen, unmatched=9)

    @property
    def care(self) -> CareView:
        heirs = [Successor(person, ID("h")) for person in self.people]
        return CareView(
            self.forum,
            self.meeting,
            NOW.date(),
            [self._cared(*one) for one in enumerate(self.people)],
            True,
            True,
            heirs,
            True,
            self.people,
        )

    def _cared(self, number: int, person: Person) -> Cared:
        known = [Matter(why, self.meeting, NOW) for why in (Why.ABSENT, Why.LESS, Why.BLOCKED)]
        wish = Wish(self.forum.id, person.id, number == 0, Way.THROUGH, self.words[:THROUGH_LIMIT])
        earlier = copied(self._contact(person), meeting_id=MeetingId(ID("e")))
        contacts = [self._contact(person), earlier] if number % 3 else []
        return Cared(person, known, known[: number % 2], Answer.UNSURE, contacts, wish)

    def _contact(self, person: Person) -> Contact:
        said = self.words[:NOTE_LIMIT]
        return Contact(
            meeting_id=self.meeting.id,
            person_id=person.id,
            facilitator_id=PersonId(ID("s")),
            contacted=True,
            reason=Reason.TRAVEL,
            note=said,
            next_step=said,
            updated_at=NOW + timedelta(days=1),
        )


def copied(thing: T, **changed: object) -> T:
    """A copy of `thing` with changes. The originals are shared."""
    kept = {name: value for name, value in vars(thing).items() if not name.startswith("_sa_")}
    return type(thing)(**{**kept, **changed})
