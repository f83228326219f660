"""Who may press a button, say a word or answer a file. Each row of the table names one of these.

They are asked before a handler runs and before a form is read, so that what was typed into it is never what decides
what somebody gets to see. The use cases ask again: mail and web pages come to them without a router.
"""

from collections.abc import Awaitable, Callable

from dialogs.kit.subject import Subject
from dialogs.kit.talk import Talk
from forum.errors import Gone, NotSetUp, NotYourAction, OnlyAMember
from forum.forums import Forum, Membership
from forum.ids import ActionId, MeetingId, SuggestionId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.actions.action_views import forum_owned_in, require_list
from forum.use_cases.actions.update_action import is_handed_over_by
from forum.use_cases.actions.update_rights import action_to_update
from forum.use_cases.agenda.suggest_topic import own_suggestion
from forum.use_cases.agenda.withdraw_comment import require_commenter
from forum.use_cases.lifecycle.join_forum import require_neighbour
from forum.use_cases.people.note_readers import may_hand_over
from forum.use_cases.people.roles import require_chair, require_facilitator, require_organiser, require_part
from forum.use_cases.questions.ask_question import require_asker

Right = Callable[[Talk, Subject], Awaitable[None]]
"""Returns for somebody who may; otherwise raises a Refusal that says no more than they may know."""
Role = Callable[[UnitOfWork, Forum, Person], Awaitable[Membership]]


async def anybody(_talk: Talk, _subject: Subject) -> None:
    """Whoever speaks: the handler shows what is theirs alone, or nothing of any forum."""


def _holders_of(role: Role) -> Right:
    async def ask(talk: Talk, subject: Subject) -> None:
        forum = subject.forum or await talk.forum()
        await _of_forum(talk, forum)
        await role(talk.uow, forum, talk.person)

    return ask


async def _of_forum(talk: Talk, forum: Forum) -> None:
    """Any part in it. Whoever has none hears that alone, and not who holds the role that is asked for.

    In the forum's own channel everybody sees its card, even if the roster was read before they came: there it has a
    name also when it is a listening circle. Raises OnlyAMember, Gone.
    """
    where = talk.turn.where
    is_there = where.team_id == forum.team_id and where.tenant_id == talk.person.tenant_id == forum.tenant_id
    if is_there and await talk.part(forum) is None:
        raise OnlyAMember(forum=forum.name)
    await require_part(talk.uow, forum, talk.person)


members = _holders_of(require_part)
chairs = _holders_of(require_chair)
facilitators = _holders_of(require_facilitator)
organisers = _holders_of(require_organiser)
askers = _holders_of(require_asker)


async def founders(talk: Talk, subject: Subject) -> None:
    """The chairs of an existing forum, also one of the team where the form stands; otherwise whoever begins."""
    where = talk.turn.where
    here = await talk.uow.forums.of_team(where.tenant_id, where.team_id) if where.team_id else None
    forum = subject.forum or here
    if forum is not None:
        await chairs(talk, Subject(forum))


async def neighbours(talk: Talk, subject: Subject) -> None:
    """Those who are in the forum's team, on its list or not."""
    await require_neighbour(talk.uow, subject.forum or await talk.forum(), talk.person)


async def onlookers(talk: Talk, subject: Subject) -> None:
    """Members, and whoever is in the channel where the forum's card stands, or will stand."""
    if talk.turn.where.team_id is None:
        await members(talk, subject)


async def listed(talk: Talk, subject: Subject) -> None:
    """Members, and those of the team who have an action of the forum to do."""
    forum = subject.forum or await forum_of_list(talk)
    try:
        await require_list(talk.uow, forum, talk.person)
    except Gone:
        await _of_forum(talk, forum)
        raise


async def forum_of_list(talk: Talk) -> Forum:
    """Whose list of actions is meant. In private, for somebody who belongs to none, where something is theirs to do."""
    try:
        return await talk.forum()
    except NotSetUp:
        owned_in = await forum_owned_in(talk.uow, talk.person) if talk.is_private else None
        if owned_in is None:
            raise
        return owned_in


async def movers(talk: Talk, subject: Subject) -> None:
    """Of the action that was chosen, those who may change it; while none is chosen, those who see the list."""
    if "action" in subject.ids:
        await action_to_update(talk.uow, talk.person, ActionId(subject.ids["action"]))
    else:
        await listed(talk, subject)


async def handers(talk: Talk, subject: Subject) -> None:
    """Those who may change the action; and whoever handed it over last, to whom the same press says so again."""
    try:
        await movers(talk, subject)
    except NotYourAction:
        if not await is_handed_over_by(talk.uow, talk.person, ActionId(subject.ids["action"])):
            raise


async def noters(talk: Talk, subject: Subject) -> None:
    """For an existing action, those who may change it; for a new one, members."""
    await (movers if "action" in subject.ids else members)(talk, subject)


async def authors(talk: Talk, subject: Subject) -> None:
    """For a topic: whoever signed it, or holds its code."""
    topic, code = SuggestionId(subject.ids.get("suggestion", "")), subject.ids.get("code", "")
    await own_suggestion(talk.uow, talk.person, topic, code)


async def keepers(talk: Talk, subject: Subject) -> None:
    """Facilitators, and whoever was one lately: they may hand over what they could read."""
    forum = subject.forum or await talk.forum()
    if not await may_hand_over(talk.uow, forum, talk.person.id, talk.now):
        await facilitators(talk, subject)


async def commenters(talk: Talk, subject: Subject) -> None:
    """Members, and whoever signed a comment on that agenda and has left since."""
    await require_commenter(talk.uow, talk.person, MeetingId(subject.ids.get("meeting", "")))


def name_of(right: Right) -> str:
    """Its name in the table."""
    return next(name for name, value in globals().items() if value is right)
