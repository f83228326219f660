"""Who may press a button, use a word or answer a file. Each row of the table names one of these rights.

They are checked before a handler runs and before a form is read, so that what was typed into a form never decides what
somebody gets to see. The use cases check again, because email and web pages reach them without a router.
"""

from collections.abc import Awaitable, Callable

from dialogs.kit.context import Context
from dialogs.kit.subject import Subject
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
from forum.use_cases.attendance.answer_for import speaks_for_somebody
from forum.use_cases.lifecycle.join_forum import require_neighbour
from forum.use_cases.people.note_readers import may_hand_over
from forum.use_cases.people.roles import require_chair, require_facilitator, require_organiser, require_part
from forum.use_cases.questions.ask_question import require_asker

Right = Callable[[Context, Subject], Awaitable[None]]
"""Returns if somebody may; otherwise raises a Refusal that says no more than they may know."""
Role = Callable[[UnitOfWork, Forum, Person], Awaitable[Membership]]


async def anybody(_context: Context, _subject: Subject) -> None:
    """Anybody: the handler shows what is theirs alone, or nothing of any forum."""


def _holders_of(role: Role) -> Right:
    async def ask(context: Context, subject: Subject) -> None:
        forum = subject.forum or await context.forum()
        await _of_forum(context, forum)
        await role(context.uow, forum, context.person)

    return ask


async def _of_forum(context: Context, forum: Forum) -> None:
    """Any part in it. Somebody without one hears only that, and not who holds the required role.

    In the forum's own channel everybody sees its card, even if the roster was read before they came: there it has a
    name even if it is a listening circle. Raises OnlyAMember, Gone.
    """
    where = context.turn.where
    is_there = where.team_id == forum.team_id and where.tenant_id == context.person.tenant_id == forum.tenant_id
    if is_there and await context.part(forum) is None:
        raise OnlyAMember(forum=forum.name)
    await require_part(context.uow, forum, context.person)


members = _holders_of(require_part)
chairs = _holders_of(require_chair)
facilitators = _holders_of(require_facilitator)
organisers = _holders_of(require_organiser)
askers = _holders_of(require_asker)


async def speakers(context: Context, subject: Subject) -> None:
    """Organisers, and the adult for a member under 18: both answer in somebody else's place."""
    forum = subject.forum or await context.forum()
    if not await speaks_for_somebody(context.uow, forum, context.person):
        await organisers(context, subject)


async def insiders(context: Context, subject: Subject) -> None:
    """For a button that stands for a word: people with a part in the forum that it was drawn for, if it names one. What
    the word does is for those who may type it.
    """
    if subject.forum is not None:
        await members(context, subject)


async def founders(context: Context, subject: Subject) -> None:
    """The chairs of an existing forum, including that of the team where the form is; otherwise whoever sets it up."""
    where = context.turn.where
    here = await context.uow.forums.of_team(where.tenant_id, where.team_id) if where.team_id else None
    forum = subject.forum or here
    if forum is not None:
        await chairs(context, Subject(forum))


async def neighbours(context: Context, subject: Subject) -> None:
    """People in the forum's team, on its list or not."""
    await require_neighbour(context.uow, subject.forum or await context.forum(), context.person)


async def onlookers(context: Context, subject: Subject) -> None:
    """Members, and anybody in the channel where the forum's card is, or will be."""
    if context.turn.where.team_id is None:
        await members(context, subject)


async def listed(context: Context, subject: Subject) -> None:
    """Members, and people in the team who own one of the forum's actions."""
    forum = subject.forum or await forum_of_list(context)
    try:
        await require_list(context.uow, forum, context.person)
    except Gone:
        await _of_forum(context, forum)
        raise


async def forum_of_list(context: Context) -> Forum:
    """Whose list of actions is meant. In private, for somebody who belongs to no forum, the one in which they own an
    action.
    """
    try:
        return await context.forum()
    except NotSetUp:
        owned_in = await forum_owned_in(context.uow, context.person) if context.is_private else None
        if owned_in is None:
            raise
        return owned_in


async def movers(context: Context, subject: Subject) -> None:
    """Those who may change the chosen action; while none is chosen, those who may see the list."""
    if "action" in subject.ids:
        await action_to_update(context.uow, context.person, ActionId(subject.ids["action"]))
    else:
        await listed(context, subject)


async def handers(context: Context, subject: Subject) -> None:
    """Those who may change the action, and the person who last handed it over, whose same press gets the same answer
    again.
    """
    try:
        await movers(context, subject)
    except NotYourAction:
        if not await is_handed_over_by(context.uow, context.person, ActionId(subject.ids["action"])):
            raise


async def noters(context: Context, subject: Subject) -> None:
    """For an existing action, those who may change it; for a new one, members."""
    await (movers if "action" in subject.ids else members)(context, subject)


async def authors(context: Context, subject: Subject) -> None:
    """For a topic: its author, or somebody who holds its code."""
    topic, code = SuggestionId(subject.ids.get("suggestion", "")), subject.ids.get("code", "")
    await own_suggestion(context.uow, context.person, topic, code)


async def keepers(context: Context, subject: Subject) -> None:
    """Facilitators, and recent ones: they may hand over what they could read."""
    forum = subject.forum or await context.forum()
    if not await may_hand_over(context.uow, forum, context.person.id, context.now):
        await facilitators(context, subject)


async def commenters(context: Context, subject: Subject) -> None:
    """Members, and anybody who signed a comment on that agenda and has left since."""
    await require_commenter(context.uow, context.person, MeetingId(subject.ids.get("meeting", "")))


def name_of(right: Right) -> str:
    """Its name in the table."""
    return next(name for name, value in globals().items() if value is right)
