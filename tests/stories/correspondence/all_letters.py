"""One of each email, with words that somebody typed in every place where typed words go."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from forum.attendance import Answer
from forum.correspondents import Consent
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import Tell
from forum.message_kinds import ByMail
from forum.ports import Mail
from forum.use_cases.correspondence.look_at_list import Entry
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS
from tests.evening import AFTER_THE_MEETING, CUT_OFF, DAY_BEFORE
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.by_mail import answers, suggests, takes_on
from tests.stories.correspondence.outside import added, says, within
from tests.stories.dates import date_polling
from tests.stories.opportunities.passing_on import pass_on
from tests.stories.town import Town


@dataclass(frozen=True)
class Typed:
    """What people write. `locale` is the reader's."""

    name: str
    venue: str
    note: str
    topic: str
    reason: str
    why_off: str
    locale: str = ""


async def every_letter(town: Town, post: PostOffice, typed: Typed, two_weeks_before: datetime) -> dict[str, Mail]:
    """By kind. The meeting is moved and the next one called off; the reader suggests a topic and takes something on."""
    await town.set_up()
    [reader] = await added(town, Entry(typed.name, email="reader@example.org", locale=typed.locale))
    await says(town, reader, Consent.YES)
    await town.schedule(venue=typed.venue, note=typed.note)
    await suggests(town, reader, typed.topic)
    found = {"first contact": post.mails[0], "invitation": post.mails[1]}
    await town.move_to(CUT_OFF)
    await publish(town, **{typed.topic.split()[0]: {"decision": "accepted", "minutes": "20"}})
    found["agenda"] = post.mails[-1]
    await town.move_to(DAY_BEFORE)
    found["reminder"] = post.mails[-1]
    await answers(town, reader, Answer.IN_PERSON)
    await _moved(town, venue=typed.venue + " (upstairs)", start="19:00", note=typed.note)
    found["change"] = post.mails[-1]
    await town.move_to(AFTER_THE_MEETING)
    card = await town.say(CARYS, "outcomes")
    [topic] = town.choices(card, "topic").values()
    chosen = {"topic": topic, "outcome": "answered", "reason": typed.reason}
    await town.press(CARYS, card, "Tell its author", chosen)
    await takes_on(town, reader, typed.topic)
    await town.move_to(two_weeks_before)
    await town.press(CARYS, await town.say(CARYS, "you said"), "Post it")
    found["you said"] = post.mails[-1]
    await town.schedule(day="2030-06-11", venue=typed.venue)
    form = await town.say(CARYS, "cancel meeting")
    await town.press(CARYS, form, form.buttons[0], {"reason": typed.why_off})
    found["cancellation"] = post.mails[-1]
    day = (two_weeks_before + timedelta(days=4)).date().isoformat()
    await pass_on(town, title=typed.topic[:200], who_for=typed.name[:200], day=day)
    await town.after(minutes=3)
    found["opportunities"] = post.mails[-1]
    await date_polling.ask(town, day0="2030-07-09", day1="2030-07-16", day2="2030-07-11", closing="2030-06-20")
    await town.move_to(datetime(2030, 6, 19, 12, tzinfo=UTC))
    found["dates"] = post.mails[-1]
    for kind in (ByMail.MINE_LINK, ByMail.NEW_LINK):
        await _asked(town, PersonId(reader.id), kind)
        found[kind.value.replace("_", " ")] = post.mails[-1]
    return found


async def _moved(town: Town, **changed: str) -> None:
    form = await town.say(CARYS, "reschedule")
    same = {"day": "2030-04-09", "start": "18:00", "minutes": "90", "mode": "hybrid"}
    check = await town.press(CARYS, form, "Continue", same | changed)
    await town.press(CARYS, check, "Yes, move it")


async def _asked(town: Town, person_id: PersonId, kind: ByMail) -> None:
    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        await uow.jobs.put(Tell(person_id, forum.id, kind.of("asked")))

    await within(town, work)
