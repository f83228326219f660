"""Members who are reached by email or text: whom to write to, and when another message would be one too many."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from forum.correspondents import Correspondent
from forum.forums import Forum
from forum.ids import ForumId, MeetingId, PersonId
from forum.jobs import Tell
from forum.keys import subject
from forum.message_kinds import ByMail, InPrivate
from forum.people import Person
from forum.ports import UnitOfWork

MOST_EMAILS = 4
"""About one meeting. A change or a cancellation comes on top: nobody should stand before a closed door."""

COUNTED = (ByMail.INVITATION, InPrivate.REMINDER, ByMail.PUBLISHED_AGENDA, ByMail.YOU_SAID)
"""Each is about the meeting whose id comes first; the reminder of the date poll that it came of counts as well. What
somebody asked for themselves does not count.
"""

ONE_A_WEEK = frozenset({ByMail.OPPORTUNITIES})
"""What is about no meeting: one person gets at most one such email a week, in all their forums together."""

WEEK = timedelta(days=7)

FORTNIGHT = timedelta(days=14)
"""What waits for the next email waits no longer than this, if there is still room for one."""

IN_THE_NEXT = frozenset({InPrivate.OUTCOME, InPrivate.OUTCOME_AFTER, InPrivate.ANSWER_CHANGED, InPrivate.YOURS})
"""What is said in private in Teams, and by email together with something else: it waits for the next one."""

SAID_WITH_THE_MEETING = frozenset({InPrivate.ASK_AGAIN, InPrivate.NOTED_FOR, InPrivate.OUTLOOK_YES})
"""About an answer: every email about the meeting tells the reader's answer back."""


async def written_to(uow: UnitOfWork, forum_id: ForumId, kind: str) -> list[PersonId]:
    """Whom emails or texts tell this, and nothing in Teams, in no order. One statement where there is nobody. What is
    for a member under 18 goes to an adult, whatever is known of their own address.
    """
    known = await uow.correspondents.of_forum(forum_id)
    taking = {one.person_id for one in known if one.is_told(kind) and uow.ways.can_write_to(one)}
    people = await uow.people.many(one.person_id for one in known) if known else ()
    return [
        person.id
        for person in people
        if not person.is_in_teams and (person.id in taking or (person.is_under_18 and person.is_outside_teams))
    ]


async def how_written_to(uow: UnitOfWork, forum_id: ForumId, person: Person) -> Correspondent | None:
    """How one person is written to outside Teams; None if they are not."""
    if person.is_in_teams or person.is_under_18:
        return None
    one = await uow.correspondents.get(forum_id, person.id)
    return one if one is not None and one.takes_messages and uow.ways.can_write_to(one) else None


async def tell_by_mail(uow: UnitOfWork, forum_id: ForumId, about: str, due: datetime | None = None) -> None:
    """Tells each who is told this outside Teams, at `due` (a UTC instant; now if None)."""
    for person_id in await written_to(uow, forum_id, subject(about)):
        await uow.jobs.put(Tell(person_id, forum_id, about), due)


async def is_kept_back(uow: UnitOfWork, forum: Forum, about: str, person_id: PersonId, now: datetime) -> bool:
    """Whether they asked not to be contacted, or have had as many emails about that meeting as anybody gets. People who
    asked not to be contacted hear only of what they are counting on or have said themselves.
    """
    kind, *ids = about.split(":")
    if kind not in COUNTED and kind not in ONE_A_WEEK:
        return False
    wishes = () if is_about_theirs(about) else await uow.contacts.wishes_of(person_id)
    at_rest = any(wish.forum_id == forum.id and wish.dont_ask for wish in wishes)
    return at_rest or (kind in COUNTED and await _has_had_enough(uow, forum, about, ids[0], person_id, now))


async def rests_until(uow: UnitOfWork, about: str, person_id: PersonId, now: datetime) -> datetime | None:
    """Until when (UTC) an email of which there is one a week has to wait; None: it may go."""
    kind = subject(about)
    if kind not in ONE_A_WEEK:
        return None
    last = await uow.posts.last_mailed(kind, person_id)
    return last + WEEK if last is not None and now < last + WEEK else None


async def _has_had_enough(
    uow: UnitOfWork, forum: Forum, about: str, meeting_id: str, person_id: PersonId, now: datetime
) -> bool:
    """Those that may have arrived count. While a meeting is ahead, further emails will come anyway: what is about the
    reader alone then leaves the last place to "You said, we did".
    """
    spare = 1 if is_about_theirs(about) and await uow.meetings.next_of(forum.id, now) else 0
    about_it = [each.of(meeting_id) for each in COUNTED]
    if poll := await uow.date_polls.of_meeting(MeetingId(meeting_id)):
        about_it.append(InPrivate.DATES_REMINDER.of(poll.id))
    return await uow.posts.mailed(about_it, person_id) >= MOST_EMAILS - spare


async def was_invited_by_mail(uow: UnitOfWork, meeting_id: str, person_id: PersonId) -> bool:
    """Whether an email, or a text, has told them of the meeting."""
    told = [kind.of(meeting_id) for kind in (ByMail.INVITATION, InPrivate.REMINDER)]
    return await uow.posts.mailed(told, person_id) > 0


def is_about_theirs(about: str) -> bool:
    """Whether an email of YOU_SAID is about what the reader said, and nothing else."""
    return about.startswith(f"{ByMail.YOU_SAID}:") and len(about.split(":")) > 2


async def wait_for_the_next(uow: UnitOfWork, forum: Forum, job: Tell, now: datetime) -> None:
    """The message goes into the next email. After a fortnight it gets one of its own, if there is room; otherwise it
    waits on, or arrives in Teams, if they are there by then.
    """
    await within_a_fortnight(uow, forum, PersonId(job.person_id), now)
    await uow.jobs.put(job, now + FORTNIGHT)


async def within_a_fortnight(uow: UnitOfWork, forum: Forum, person_id: PersonId, now: datetime) -> None:
    """What waits for the next email gets one of its own then, if there is room and it has not been said."""
    due = now + FORTNIGHT
    meeting = await uow.meetings.last_of(forum.id, now) or await uow.meetings.next_of(forum.id, now)
    own = ByMail.YOU_SAID.of(meeting.id if meeting else forum.id, due.date().isoformat())
    await uow.jobs.put_unless_waiting(Tell(person_id, forum.id, own), due - timedelta(hours=1))


def emailed_reminder(days: Sequence[int]) -> int | None:
    """Which of a forum's reminders (whole days before the meeting) goes by email: the last that leaves two days.

    The later it goes, the more people have answered and need none; two days is time to read an email and to arrange
    the way. None: there are no reminders.
    """
    return min((each for each in days if each >= LEAVES_TIME), default=max(days, default=None))


LEAVES_TIME = 2
