"""Erase somebody who asked for it: everything in one transaction, and what follows from it as jobs.

Only the people who run the installation can. What stays, and why, is in `forum.erasing.fates`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from forum.audit import Deed
from forum.erasing.erased import Erased, Erasure, Known, Phrases
from forum.erasing.former import is_former
from forum.forums import Forum
from forum.holds import LegalHold
from forum.ids import ForumId, PersonId
from forum.jobs import Redraw, RedrawOffer, RemakePapers
from forum.keys import about
from forum.people import Person
from forum.ports import UnitOfWork
from forum.standing_cards import SET_UP_FORM
from forum.use_cases.lifecycle.follow_members import members_changed
from forum.use_cases.people.note_deed import noted_of_operator
from forum.use_cases.people.through_adult import adult_followed
from forum.use_cases.privacy.find_person import subject_of
from forum.use_cases.privacy.legal_holds import holds_on_listed


class InTheWay(StrEnum):
    """Why somebody cannot be erased yet: the forum settles it, or the operator who began a legal hold."""

    ONLY_CHAIR = "only_chair"
    HOLDS_MEETING = "holds_meeting"
    ON_HOLD = "on_hold"
    MEETS = "meets"
    """The forum, if all of it is to be erased."""


@dataclass(frozen=True)
class Obstacle:
    """In which forum; None: in all of them. `words` say more: the day of a meeting, the reason of a legal hold."""

    what: InTheWay
    forum: Forum | None
    words: str = ""


async def obstacles(uow: UnitOfWork, person: Person, now: datetime) -> list[Obstacle]:
    """What has to be settled first. A forum is never without a chair, and a meeting not without its calendar."""
    subject = await subject_of(uow, person.id)
    in_lists = await holds_on_listed(uow, subject.listed) if subject else []
    found = await on_hold(uow, [*await uow.holds.concerning(person.id), *in_lists])
    for forum in await uow.forums.of_person(person.id):
        chairs = await uow.forums.chairs(forum.id)
        if [chair.id for chair in chairs] == [person.id]:
            found.append(Obstacle(InTheWay.ONLY_CHAIR, forum))
        held = [m for m in await uow.meetings.ahead_of(forum.id, now) if m.organiser_id == person.id and m.is_ahead]
        found += [Obstacle(InTheWay.HOLDS_MEETING, forum, meeting.starts.date().isoformat()) for meeting in held]
    return found


async def on_hold(uow: UnitOfWork, holds: Iterable[LegalHold]) -> list[Obstacle]:
    """Each of them once."""
    return [
        Obstacle(InTheWay.ON_HOLD, await uow.forums.get(hold.forum_id) if hold.forum_id else None, hold.reason)
        for hold in {hold.id: hold for hold in holds}.values()
    ]


async def erase_person(
    uow: UnitOfWork, person_id: PersonId, erasure: Erasure, say: Callable[[str], Phrases], now: datetime
) -> Erased | None:
    """None if nobody has that id: then the erasure is kept all the same. What stands in the way has been looked
    at before. Raises OnItsWay.
    """
    person, known = await uow.people.get(person_id), await uow.erasures.known(person_id)
    done = None
    if person is not None and known is not None and not is_former(person):
        for forum_id in known.forums:
            await noted_of_operator(uow, await uow.forums.get(forum_id), Deed.PERSON_ERASED, now, about=person_id)
        if not known.forums:
            await noted_of_operator(uow, None, Deed.PERSON_ERASED, now)
        adult_for = await uow.young_members.of_adult(person_id)
        in_lists = await _erased_in_lists(uow, person_id, known, say)
        done = await uow.erasures.erase_person(person_id, say, now, words=erasure.words)
        if done is not None and in_lists is not None:
            done.gone.update(in_lists.gone)
            done.changed.update(in_lists.changed)
            done.papers |= in_lists.papers
        await adult_followed(uow, adult_for, now)
    await uow.erasures.keep(erasure)
    if done is not None:
        await follow_erasure(uow, done, now)
    return done


async def _erased_in_lists(
    uow: UnitOfWork, person_id: PersonId, known: Known, say: Callable[[str], Phrases]
) -> Erased | None:
    """Rows without an id that can be nobody else's, however the name is written there: "Dr Grace Okafor", or the form
    on the web from an address of theirs, in whichever forum. Sentences follow with the person.
    """

    def former(locale: str) -> Phrases:
        said = say(locale)
        return replace(said, no_name=said.former)

    subject = await subject_of(uow, person_id)
    if subject is None or not subject.listed:
        return None
    here = replace(known, forums=known.forums | {one.forum_id for one in subject.listed})
    return await uow.erasures.erase_name(subject, here, former, namesakes=True)


async def follow_erasure(uow: UnitOfWork, done: Erased, now: datetime) -> None:
    """The cards in the channels are redrawn, invitations follow, and files that named them are made again."""
    for forum_id in sorted(done.known.forums):
        forum = await uow.forums.get(ForumId(forum_id))
        if forum is None:
            continue
        await members_changed(uow, forum, now)
        for post in await uow.posts.standing_in(forum.channel_id):
            if post.activity_id and not post.key.startswith(f"{SET_UP_FORM}:"):
                await uow.jobs.put(Redraw(forum.id, post.key))
    for team_id in done.teams:
        form = await uow.posts.get(about(SET_UP_FORM, team_id))
        if form is not None and form.activity_id:
            await uow.jobs.put(RedrawOffer(done.known.tenant_id, team_id, form.address.conversation_id))
    for document_id in sorted(done.papers):
        await uow.jobs.put(RemakePapers(document_id))
