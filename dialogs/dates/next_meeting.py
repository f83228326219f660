"""The next date in the rhythm: offered to the chairs while no meeting is ahead, and what they press on that card."""

from dialogs.advice.advice import advice_at
from dialogs.advice.calendar_look import leave
from dialogs.dates import dates
from dialogs.dates.next_meeting_card import AnotherDate, AskForDates, AskLater, SetUpNext, next_card
from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.posts import Maker, Posting
from dialogs.kit.reply import Reply
from dialogs.meetings import meetings
from dialogs.meetings.notices_card import found_card
from forum.advice import DateAdvisor
from forum.forums import Forum
from forum.ports import Message
from forum.use_cases.meetings.propose_next import asked_about, not_now, proposal
from forum.use_cases.people.roles import is_chair


def next_date(advisor: DateAdvisor) -> Maker:
    """Makes the card for a chair; nothing while a meeting is ahead or a date poll is open."""

    async def make(post: Posting) -> Message | None:
        since, number = post.ids
        if not await is_chair(post.uow, post.forum, post.reader):
            return None
        if await post.uow.meetings.next_of(post.forum.id, post.now) or await asked_about(
            post.uow, post.forum, post.now
        ):
            return None
        form = await proposal(post.uow, post.forum, post.now)
        advice = await advice_at(post.uow, advisor, post.forum, form.starts, form.minutes, post.now)
        return next_card(post.texts, post.forum, form, advice, since=since, number=int(number))

    return make


async def set_up(context: Context, pressed: SetUpNext) -> Reply:
    """To the usual confirmation; with a meeting ahead, that meeting."""
    found = await _found(context, await _chaired(context, pressed.forum))
    return found or await meetings.check(context, pressed)


async def another(context: Context, pressed: AnotherDate) -> Reply:
    """To the usual form; with a meeting ahead, that meeting."""
    found = await _found(context, await _chaired(context, pressed.forum))
    return found or await meetings.change(context, pressed)


async def ask(context: Context, pressed: AskForDates) -> Reply:
    """To the form of a date poll, or to the one that is open; with a meeting ahead, that meeting."""
    forum = await _chaired(context, pressed.forum)
    return await _found(context, forum) or await dates.begin(context, forum)


async def later(context: Context, pressed: AskLater) -> Reply:
    """Says when the bot asks again, or that it does not."""
    forum = await _chaired(context, pressed.forum)
    if found := await _found(context, forum):
        return found
    again = await not_now(context.uow, context.person, forum, pressed.since, pressed.number, context.now)
    if again is None:
        return say(note(context.texts("next-quiet")))
    return say(note(context.texts("next-again", day=context.texts.day(again))))


async def _chaired(context: Context, forum_id: str) -> Forum:
    """The forum. Whatever follows, the card shows something else from now on."""
    await leave(context)
    return await context.forum_of(forum_id)


async def _found(context: Context, forum: Forum) -> Reply | None:
    ahead = await context.next_meeting(forum)
    return say(found_card(context.texts, forum, ahead)) if ahead else None
