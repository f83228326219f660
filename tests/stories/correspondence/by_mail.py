"""What somebody without Teams does on their pages, and what their emails say."""

import re
from collections.abc import Iterable
from datetime import date

from forum.agenda import Attribution
from forum.attendance import Answer
from forum.forums import Forum
from forum.ids import MeetingId, PersonId
from forum.people import Person
from forum.ports import Mail
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.actions.record_action import record_action
from forum.use_cases.agenda.suggest_topic import Topic, suggest_topic
from forum.use_cases.attendance.answer_poll import answer_poll
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS
from tests.far_end.places import User
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.outside import FATIMA, within
from tests.stories.town import Town


async def answers(town: Town, person: Person, answer: Answer) -> None:
    """They answer about the meeting ahead."""

    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        found, meeting = await uow.people.get(person.id), await uow.meetings.next_of(forum.id, town.clock.now())
        assert found is not None and meeting is not None
        await answer_poll(uow, found, MeetingId(meeting.id), answer, town.clock.now())

    await within(town, work)


async def suggests(town: Town, person: Person, title: str, attribution: Attribution = Attribution.NAMED) -> None:
    """They suggest a topic."""

    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        found = await uow.people.get(person.id)
        assert found is not None
        topic = Topic(title, attribution=attribution)
        await suggest_topic(uow, found, forum, topic, f"suggested {title}", town.clock.now())

    await within(town, work)


async def takes_on(town: Town, person: Person, text: str) -> None:
    """Carys notes an action that is theirs, due on 1 July."""

    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        chair = await uow.people.get(PersonId(town.person_id(CARYS)))
        assert chair is not None
        promise = Promise(text, PersonId(person.id), due=date(2030, 7, 1))
        await record_action(uow, chair, forum, promise, text, town.clock.now())

    await within(town, work)


def subjects(post: PostOffice, address: str = FATIMA.email) -> list[str]:
    """Of everything after the first email, oldest first."""
    return [mail.subject for mail in post.to(address)[1:]]


def newest(post: PostOffice, address: str = FATIMA.email) -> Mail:
    """The newest email to somebody."""
    return post.to(address)[-1]


def reads(post: PostOffice, address: str = FATIMA.email) -> str:
    """The newest email to somebody in plain text, without lines below headings, as if its lines were not broken."""
    return " ".join(re.sub(r"^-{3,}$", "", newest(post, address).text, flags=re.MULTILINE).split())


def traces(mails: Iterable[Mail], *others: User) -> list[str]:
    """What is said in these emails about anybody but their readers."""
    said = "\n".join(f"{mail.subject}\n{mail.sender}\n{mail.text}\n{mail.html}" for mail in mails)
    known = [trace for user in others for trace in (user.name, *user.name.split(), user.email, user.teams_id)]
    return [trace for trace in known if re.search(rf"\b{re.escape(trace)}\b", said)]
