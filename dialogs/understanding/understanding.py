"""Answers what is no command: what was probably meant, or a way on."""

from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.kit.router import Router
from dialogs.understanding.guessing import understood
from dialogs.understanding.intents import MEANINGS, Answering, ByWord, Line, Meaning, Quiet, Topic
from dialogs.understanding.lists import marked, unmarked
from dialogs.understanding.understanding_card import (
    Meant,
    answer_card,
    choice_card,
    lost_card,
    quiet_card,
    several_card,
    topic_card,
)
from forum.errors import Gone, NotSetUp
from forum.forums import Forum
from forum.meetings import Meeting, MeetingState


class Understanding:
    """Runs the words of `router` for people who did not type them."""

    def __init__(self, router: Router) -> None:
        self._router = router

    async def otherwise(self, context: Context, said: str) -> Reply:
        """Nothing is lost, and there is a way on. Raises ManyForums, whose question keeps what was said.

        Where others read along, the sentence is neither repeated nor answered: it may be about the one who wrote it.
        """
        if not context.is_private:
            return say(note(context.texts("not-understood-here" if said else "not-understood-empty")))
        forum = await _forum(context)
        found = understood(said, context.texts.locale)
        topics = marked(said) or (unmarked(said) if isinstance(found.surely, Topic) else [])
        if forum is not None and topics:
            return say(several_card(context.texts, forum, said, topics))
        if isinstance(found.surely, Line):
            return await _line(context, found.surely, forum)
        if forum is None or (found.surely is None and not found.perhaps):
            return say(lost_card(context.texts, forum, said))
        if found.surely is not None:
            return await self._act(context, found.surely, forum, said)
        return say(choice_card(context.texts, forum, said, found.perhaps))

    async def meant(self, context: Context, pressed: Meant) -> Reply:
        """One of the buttons. The word that it stands for is only for those who may type it."""
        meaning = MEANINGS.get(pressed.intent)
        if meaning is None:
            raise Gone
        return await self._act(context, meaning, await context.forum(), pressed.said)

    async def _act(self, context: Context, meaning: Meaning, forum: Forum, said: str) -> Reply:
        match meaning:
            case ByWord():
                return await self._router.say(context, meaning.word, said if meaning.passes_on else "")
            case Answering():
                return await _about_next(context, forum, meaning)
            case Quiet():
                return await _about_next(context, forum, meaning)
            case Topic():
                return say(topic_card(context.texts, forum, said))
            case Line():
                return await _line(context, meaning, forum)


async def _forum(context: Context) -> Forum | None:
    """The one in which they have a part. Raises ManyForums."""
    try:
        forum = await context.forum()
    except NotSetUp:
        return None
    return forum if await context.part(forum) else None


async def _about_next(context: Context, forum: Forum, meaning: Answering | Quiet) -> Reply:
    meeting: Meeting | None = await context.next_meeting(forum)
    if meeting is None or meeting.state is not MeetingState.SCHEDULED:
        return say(note(context.texts("meeting-none")))
    if isinstance(meaning, Quiet):
        return say(quiet_card(context.texts, forum, meeting))
    return say(answer_card(context.texts, forum, meeting, meaning.first))


async def _line(context: Context, line: Line, forum: Forum | None) -> Reply:
    if not line.chairs:
        return say(note(context.texts(line.text)))
    if forum is None:
        return say(note(context.texts("understood-no-forum")))
    chairs = [chair.name for chair in await context.uow.forums.chairs(forum.id)]
    return say(note(context.texts(line.text, forum=forum.name, chairs=context.texts.join(chairs))))
