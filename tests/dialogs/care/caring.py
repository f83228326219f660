"""What tests about care share: a facilitator, and those who were not there."""

from dialogs.care import care_posts
from dialogs.kit.posts import Posting
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import OfferCare, Tell
from forum.keys import about
from forum.meetings import Meeting
from forum.people import Speaker, person_id
from forum.ports import Message
from forum.use_cases.attendance.take_roll import Roll, take_roll
from forum.use_cases.lifecycle.due_attendance import offer_care_due
from tests.cast import CARYS, GRACE, SAM
from tests.dialogs.said import TEXTS, click, type_
from tests.evening import MORNING_AFTER
from tests.hall import Hall, ids

SECRET = "is afraid of the car park"
EMPTY = {
    **{"contacted": "no", "reason": "none", "note": "", "next_step": "", "remind": "none", "way": "none"},
    **{"through": "", "also": ""},
}


async def the_morning_after(hall: Hall, came: frozenset[PersonId] | None = ids(GRACE)) -> tuple[Forum, Meeting]:
    """The roll was taken (or not, if None), and the facilitator is due a message."""
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    async with hall.open() as uow:
        if came is not None:
            await take_roll(uow, await hall.person(uow, CARYS), meeting.id, Roll(came), hall.clock.now())
        hall.clock.move_to(MORNING_AFTER)
        await offer_care_due(uow, OfferCare(meeting.id), hall.clock.now())
    return forum, meeting


async def note_about(hall: Hall, whom: Speaker, typed: dict[str, str]) -> Message:
    """Sam opens the list, chooses somebody and saves."""
    listed = await type_(hall, SAM, "care")
    form = await click(hall, SAM, listed, "Open", {"person": person_id(whom)})
    return await click(hall, SAM, form, "Save", typed)


async def days_message(hall: Hall, forum: Forum, who: Speaker = SAM) -> Message | None:
    """What somebody's message of this day would say. None if there is no message, or nothing to say."""
    topic = about("care", hall.clock.now().date().isoformat(), forum.id)
    if not [job for job in await hall.waiting(Tell) if job.about == topic and job.person_id == person_id(who)]:
        return None
    async with hall.open() as uow:
        posting = Posting(
            uow, forum, tuple(topic.split(":")[1:]), TEXTS, hall.clock.now(), await uow.people.get(person_id(who))
        )
        return await care_posts.care(posting)
