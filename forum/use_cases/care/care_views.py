"""The facilitators' queue: who is waiting for a kind word, and what has been done. For facilitators only."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from forum.agenda import Attribution, Outcome
from forum.attendance import Answer
from forum.care import Matter, Seen, Why, matters, still_open
from forum.contacts import Contact, Kept, Reminder, Wish, kept_about, kept_for
from forum.correspondents import Correspondent
from forum.days import day_of
from forum.errors import Gone
from forum.forums import Forum
from forum.ids import PersonId
from forum.meetings import Meeting
from forum.names import order
from forum.openness import was_confided
from forum.people import Person, Reach
from forum.ports import UnitOfWork
from forum.use_cases.care.care_facts import Noted, facts_about, known_meetings, noted_for
from forum.use_cases.people.note_readers import Successor, closed_to, notes_in, notes_read_by, successors
from forum.use_cases.people.roles import require_facilitator

TOPICS_SHOWN = 5


@dataclass(frozen=True)
class Cared:
    """One person of the queue.

    `matters` is what is known about them, newest first, and `waiting` the part that still calls for a human, the
    longest wait first. `answer` is what they said about the newest meeting. `contacts` are those that the reader may
    read, newest first. `left` is what a former facilitator wanted to be reminded of: a name and a day, whatever else is
    closed. Former members who are not to be contacted stay in the queue, because only here can that end. `way` is how
    to reach somebody without Teams.
    """

    person: Person
    matters: Sequence[Matter]
    waiting: Sequence[Matter] = ()
    answer: Answer | None = None
    contacts: Sequence[Contact] = ()
    wish: Wish | None = None
    is_member: bool = True
    left: Reminder | None = None
    way: Correspondent | None = None

    @property
    def at_rest(self) -> bool:
        """Whether they asked not to be contacted."""
        return self.wish is not None and self.wish.dont_ask

    @property
    def contact(self) -> Contact | None:
        """The newest."""
        return self.contacts[0] if self.contacts else None

    @property
    def reminder(self) -> Reminder | None:
        """Which facilitator wants to be reminded about them."""
        wanted = (Reminder(one.facilitator_id, one.remind_on) for one in self.contacts if one.remind_on)
        return next(wanted, self.left)

    def reminder_due(self, facilitator: Person, facilitators: Iterable[Person], today: date) -> date | None:
        """The day for which `facilitator` asked to be reminded, once it has come.

        What a former facilitator asked for is for each of the forum's `facilitators`.
        """
        reminder = self.reminder
        if reminder is None or self.at_rest:
            return None
        is_theirs = reminder.facilitator_id == facilitator.id
        is_left = all(one.id != reminder.facilitator_id for one in facilitators)
        return reminder.day if reminder.day <= today and (is_theirs or is_left) else None

    @property
    def newest(self) -> Mapping[Why, Matter]:
        """The newest matter of each kind."""
        return {matter.why: matter for matter in reversed(self.matters)}

    def about(self, meeting: Meeting) -> Contact | None:
        """What was noted about one meeting."""
        return next((contact for contact in self.contacts if contact.meeting_id == meeting.id), None)

    def kept(self, meeting: Meeting) -> Kept:
        """What a form about them and one meeting shows."""
        return kept_about(meeting.id, self.contacts, self.wish)


@dataclass(frozen=True)
class CareView:
    """The queue, the longest wait first. New notes are about `meeting`: the last, otherwise the next.

    `today` is the calendar day in the forum's zone.
    `others` asked, in another forum, not to be contacted: it only says that there are some.
    """

    forum: Forum
    meeting: Meeting
    today: date
    people: Sequence[Cared]
    others: bool
    unknown: bool = False
    """Whether nobody has noted who came to the last meeting."""
    successors: Sequence[Successor] = ()
    """Facilitators to whom the reader may hand over what they can read themselves."""
    is_closed: bool = False
    """Whether something was noted that the reader cannot read; the facilitators in `can_open` may hand it over."""
    can_open: Sequence[Person] = ()

    def find(self, person_id: str) -> Cared | None:
        """One of the queue."""
        return next((one for one in self.people if one.person.id == person_id), None)


async def care_view(uow: UnitOfWork, by: Person, forum: Forum, now: datetime) -> CareView | None:
    """Everybody but `by` who may need a word, or wants none. None before any meeting. Raises OnlyAFacilitator."""
    await require_facilitator(uow, forum, by)
    begun, ahead = await known_meetings(uow, forum, now)
    anchor = begun[0] if begun else ahead
    if anchor is None:
        return None
    noted = await noted_for(uow, forum, by, now)
    ways = {way.person_id: way for way in await uow.correspondents.of_forum(forum.id)}
    found = [one for one in await _people(uow, forum, begun, ahead, now, noted) if one.person.id != by.id]
    people = [replace(one, way=ways.get(one.person.id)) for one in found]
    elsewhere = await uow.contacts.dont_ask(one.person.id for one in people)
    elsewhere -= {one.person.id for one in people if one.at_rest}
    listed = sorted((one for one in people if one.person.id not in elsewhere), key=_longest_first)
    unknown = bool(begun) and any(m.why is Why.UNKNOWN for one in listed for m in one.matters if m.meeting is begun[0])
    is_closed, can_open = await closed_to(uow, forum, by, now)
    to_hand_over = await successors(uow, forum, by, now)
    today = day_of(forum, now)
    return CareView(forum, anchor, today, listed, bool(elsewhere), unknown, to_hand_over, is_closed, can_open)


async def kept_of(uow: UnitOfWork, by: Person, view: CareView, person_id: PersonId, now: datetime) -> Cared:
    """What is kept about somebody who may no longer be in the queue. Raises Gone for somebody unknown here."""
    person = await uow.people.get(person_id)
    part = await uow.forums.membership(view.forum.id, person_id)
    wish = next((one for one in await uow.contacts.wishes(view.forum.id) if one.person_id == person_id), None)
    if person is None or not (part or wish):
        raise Gone
    contacts = await notes_read_by(uow, view.forum, by.id, now, [person_id])
    return Cared(person, (), contacts=contacts, wish=wish, way=await uow.correspondents.get(view.forum.id, person_id))


async def somebody_to_care_for(uow: UnitOfWork, forum: Forum, now: datetime) -> bool:
    """Whether the queue would name anybody because of something that happened, and not only because of their wish."""
    begun, ahead = await known_meetings(uow, forum, now)
    noted = Noted(await notes_in(uow, forum, now), {})
    return any(one.matters or one.reminder for one in await _people(uow, forum, begun, ahead, now, noted))


async def cared_about(uow: UnitOfWork, forum: Forum, person: Person) -> Sequence[str]:
    """Titles of topics that somebody put forward under their name, or supported where somebody else did; newest first.

    Never one whose author is withheld, and none from a listening circle.
    """
    theirs = [*await uow.agenda.by_author(person.id), *await uow.agenda.supported_by(person.id)]
    shown = {
        topic.id: topic
        for topic in theirs
        if topic.forum_id == forum.id
        and topic.attribution is Attribution.NAMED
        and not was_confided(forum, topic.created_at)
        and topic.outcome is not Outcome.WITHDRAWN
    }
    newest = sorted(shown.values(), key=lambda topic: topic.created_at, reverse=True)
    return [topic.title for topic in newest[:TOPICS_SHOWN]]


def _longest_first(one: Cared) -> tuple[bool, float, tuple[bool, str, str]]:
    since = one.waiting[0].since.timestamp() if one.waiting else 0.0
    return not one.waiting, since, order(one.person.name)


async def _people(
    uow: UnitOfWork,
    forum: Forum,
    begun: Sequence[Meeting],
    ahead: Meeting | None,
    now: datetime,
    noted: Noted,
) -> list[Cared]:
    members = await uow.forums.members(forum.id)
    facts = await facts_about(uow, forum, begun, ahead, now)
    wishes = {wish.person_id: wish for wish in await uow.contacts.wishes(forum.id)}
    found: list[Cared] = []
    for member in members:
        one = _cared(forum, member, facts.of(member.id), noted, wishes.get(member.id), now)
        if one.matters or one.reminder or one.at_rest:
            found.append(one)
    return [*found, *await _who_left(uow, members, wishes.values(), noted)]


async def _who_left(uow: UnitOfWork, members: Sequence[Person], wishes: Iterable[Wish], noted: Noted) -> list[Cared]:
    """Former members who asked here not to be contacted: that still holds in the forums they belong to."""
    here = {member.id for member in members}
    asked = [wish for wish in wishes if wish.dont_ask and wish.person_id not in here]
    found: list[Cared] = []
    for wish in asked:
        person = await uow.people.get(wish.person_id)
        if person is not None and await uow.forums.of_person(wish.person_id):
            found.append(Cared(person, (), contacts=noted.about(person), wish=wish, is_member=False))
    return found


def _is_blocked(person: Person) -> bool:
    """That somebody has no Teams is no news, and no reason to worry about them."""
    return person.reach is Reach.BLOCKED and not person.is_outside_teams


def _cared(
    forum: Forum,
    person: Person,
    seen: Sequence[Seen],
    noted: Noted,
    wish: Wish | None,
    now: datetime,
) -> Cared:
    """Anything older than notes are kept counts as settled: whether anybody was told, or spoke to them, is
    forgotten.
    """
    last_reminder = min(forum.reminder_days, default=None)
    known = matters(seen, blocked=_is_blocked(person), last_reminder_days=last_reminder)
    found = [matter for matter in known if matter.last > now - kept_for(forum.notes_months)]
    contacts = noted.about(person)
    spoken = max((c.updated_at for c in contacts if c.contacted and c.updated_at), default=None)
    waiting = [] if wish and wish.dont_ask else still_open(found, spoken)
    newest = next((one for one in seen if one.is_over or one.asked), None)
    return Cared(
        person, found, waiting, newest.answer if newest else None, contacts, wish, left=noted.left.get(person.id)
    )
