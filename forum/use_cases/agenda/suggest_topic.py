"""Suggest a topic for the next agenda, change it, or take it back."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, time
from hashlib import sha256
from hmac import compare_digest
from secrets import token_urlsafe

from forum.agenda import Attribution, LedBy, Outcome, Suggestion
from forum.errors import Gone, Invalid, NotYours
from forum.forums import Forum, Membership
from forum.ids import SuggestionId
from forum.keys import Seal, key_from
from forum.limits import TITLE as TITLE_LIMIT
from forum.limits import WHY as WHY_LIMIT
from forum.limits import within
from forum.links import message_link
from forum.openness import is_circle
from forum.people import Person
from forum.ports import UnitOfWork
from forum.standing_cards import agenda_post
from forum.typed_text import one_line, paragraphs
from forum.use_cases.agenda.keep_news import keep_withdrawal
from forum.use_cases.people.roles import require_part


@dataclass(frozen=True)
class Topic:
    """What somebody wants to talk about. `link` leads to the message that gave rise to it; "" for none."""

    title: str
    why: str = ""
    attribution: Attribution = Attribution.NAMED
    link: str = ""


def attributions(forum: Forum) -> tuple[Attribution, ...]:
    """What an author may choose. A listening circle names nobody, so nobody is asked whether they want to be named."""
    if not is_circle(forum):
        return tuple(Attribution)
    return (Attribution.CHAIRS_ONLY, Attribution.UNATTRIBUTED)


def attribution_in(forum: Forum, wanted: Attribution) -> Attribution:
    """What is kept. Chairs only, where names are not shown: if the forum opens up later, it stays like that."""
    return wanted if wanted in attributions(forum) else Attribution.CHAIRS_ONLY


async def suggest_topic(
    uow: UnitOfWork, by: Person, forum: Forum, topic: Topic, key: str, now: datetime
) -> tuple[Suggestion, str]:
    """Returns the suggestion and, for an unattributed one, the code that only its author holds ("" otherwise).

    `key` was minted before (in the form, or from the message): the same key finds what exists. An unattributed topic
    must not be traceable, so its row holds no author and no time of day, and its id and code are sealed. A form that
    several people can press has one key for all of them, and each person's topic is their own. Raises OnlyAMember,
    Invalid.
    """
    part = await require_part(uow, forum, by)
    topic = checked_topic(replace(topic, attribution=attribution_in(forum, topic.attribution)))
    signed = topic.attribution is not Attribution.UNATTRIBUTED
    found, code = await _sent_before(uow, by, key, signed=signed)
    if found is not None and not signed and (found.title, found.why) != (topic.title, topic.why):
        found, key = None, token_urlsafe()
    if found is None:
        seal = uow.seals[0]
        code = "" if signed else seal.code("suggestion", key, by.id)
        found = _new(_id(seal, by, key, signed=signed), by, forum, topic, code, now)
        found.led_by = _led_by(topic, part)
        await uow.agenda.add(found)
        await uow.jobs.put_unless_waiting(agenda_post(forum))
    return found, code


async def was_sent(uow: UnitOfWork, by: Person, key: str) -> bool:
    """Whether `by` has put forward a topic under `key`."""
    return any([(await _sent_before(uow, by, key, signed=signed))[0] for signed in (True, False)])


async def _sent_before(uow: UnitOfWork, by: Person, key: str, *, signed: bool) -> tuple[Suggestion | None, str]:
    """What `by` sent under `key`, and its code, whichever seal was used."""
    for seal in uow.seals:
        found = await uow.agenda.get(_id(seal, by, key, signed=signed))
        if found is not None:
            return found, "" if signed else seal.code("suggestion", key, by.id)
    # From before there were seals. For an unattributed topic such an id no longer counts, because it can be worked out.
    return (await uow.agenda.get(SuggestionId(key_from("suggestion", key, by.id))) if signed else None), ""


def _id(seal: Seal, by: Person, key: str, *, signed: bool) -> SuggestionId:
    return SuggestionId(seal.id("suggestion", "signed" if signed else "unattributed", key, by.id))


def _new(suggestion_id: SuggestionId, by: Person, forum: Forum, topic: Topic, code: str, now: datetime) -> Suggestion:
    unattributed = topic.attribution is Attribution.UNATTRIBUTED
    return Suggestion(
        id=suggestion_id,
        forum_id=forum.id,
        title=topic.title,
        why=topic.why,
        attribution=topic.attribution,
        author_id=None if unattributed else by.id,
        code_hash=code_hash(code) if unattributed else None,
        created_at=datetime.combine(now.date(), time(), now.tzinfo) if unattributed else now,
        # The place where it was said would show who was there.
        link="" if unattributed else message_link(topic.link),
    )


def _led_by(topic: Topic, part: Membership) -> LedBy:
    # The chairs may change this when they shape the agenda. If the name is withheld, this must not give it away.
    of_the_hosts = part.is_chair and not part.is_member and topic.attribution is Attribution.NAMED
    return LedBy.HOSTS if of_the_hosts else LedBy.COMMUNITY


def checked_topic(topic: Topic) -> Topic:
    """Tidied; a long title continues in the explanation. Raises Invalid."""
    title, why = one_line(topic.title), paragraphs(topic.why)
    if not title:
        raise Invalid("suggest-needs-title")
    if len(title) > TITLE_LIMIT:
        # Nothing is lost: a long title becomes the explanation, and its beginning the title.
        why = f"{paragraphs(topic.title)}\n\n{why}".strip()
        title = title[: TITLE_LIMIT - 1].rsplit(" ", 1)[0] + "…"
    return Topic(title, within(why, WHY_LIMIT, "suggest-too-long"), topic.attribution, topic.link)


def code_hash(code: str) -> str:
    """What is kept of a code (SHA-256, hex). Spaces, dashes and capitals do not count, because people copy it by
    hand.
    """
    code = re.sub(r"[\s-]", "", code).lower()
    return sha256(code.encode()).hexdigest()


async def own_suggestion(uow: UnitOfWork, by: Person, suggestion_id: SuggestionId, code: str) -> Suggestion:
    """The suggestion, if `by` signed it, or has a part in the forum and holds its code.

    A code opens nothing to outsiders who came by it. Raises Gone, OnlyAMember, NotYours.
    """
    found = await uow.agenda.get(suggestion_id)
    forum = await uow.forums.get(found.forum_id) if found else None
    if found is None or forum is None:
        raise Gone
    if found.author_id is not None and found.author_id == by.id:
        return found
    await require_part(uow, forum, by)
    if not (code and compare_digest(found.code_hash or "", code_hash(code))):
        raise NotYours
    return found


async def edit_suggestion(
    uow: UnitOfWork, by: Person, suggestion_id: SuggestionId, code: str, title: str, why: str
) -> Suggestion:
    """New words, while it is still open. Raises Gone, NotYours, Invalid."""
    found = await own_suggestion(uow, by, suggestion_id, code)
    if found.outcome is not Outcome.OPEN:
        raise Gone
    topic = checked_topic(Topic(title, why, found.attribution))
    found.title, found.why = topic.title, topic.why
    await _refresh(uow, found)
    return found


async def withdraw_suggestion(
    uow: UnitOfWork, by: Person, suggestion_id: SuggestionId, code: str, now: datetime
) -> Suggestion:
    """Taken back by its author. Raises Gone (already decided), NotYours."""
    found = await own_suggestion(uow, by, suggestion_id, code)
    if found.outcome not in (Outcome.OPEN, Outcome.WITHDRAWN):
        raise Gone
    if found.outcome is Outcome.OPEN:
        found.outcome = Outcome.WITHDRAWN
        await keep_withdrawal(uow, found, now)
    await _refresh(uow, found)
    return found


async def _refresh(uow: UnitOfWork, suggestion: Suggestion) -> None:
    forum = await uow.forums.get(suggestion.forum_id)
    if forum is not None:
        await uow.jobs.put_unless_waiting(agenda_post(forum))
