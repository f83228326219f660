"""Answers what is no command: what was probably meant, or a way on."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.private_chat import elsewhere
from dialogs.kit.reply import Reply
from dialogs.kit.router import Router
from dialogs.understanding.guessing import Understood, understood
from dialogs.understanding.intents import MEANINGS, Answering, ByWord, Line, Meaning, Reminders, Topic
from dialogs.understanding.lists import by_commas, marked, unmarked
from dialogs.understanding.understanding_card import (
    Meant,
    also_nobody_reads,
    answer_card,
    choice_card,
    line_card,
    lost_card,
    reminders_card,
    several_card,
    topic_card,
)
from forum.errors import Gone, NotSetUp, OnlyAChair, OnlyAFacilitator
from forum.forums import Forum
from forum.meetings import Meeting, MeetingState
from forum.ports import Message
from forum.use_cases.attendance.reminders_view import reminders_view


class Understanding:
    """Runs the words of `router` for people who did not type them."""

    def __init__(self, router: Router) -> None:
        self._router = router

    async def otherwise(self, context: Context, said: str) -> Reply:
        """Nothing is lost, and there is a way on. Raises ManyForums, whose question keeps what was said.

        Where others read along, the sentence is neither repeated nor answered: it may be about the one who wrote it.
        """
        if not context.is_private:
            return _unclear(
                elsewhere(context, context.texts("not-understood-here" if said else "not-understood-empty"))
            )
        forum = await _forum(context)
        found = understood(said, context.texts.locale)
        topics = marked(said) or (_listed(said, found) if isinstance(found.surely, Topic) else [])
        if forum is not None and topics:
            return say(several_card(context.texts, forum, said, topics))
        if found.surely is not None and self._may_answer(found.surely, forum):
            return await self._answer(context, found, forum, said)
        if forum is None or not (offered := await self._for_them(context, found.perhaps)):
            return _unclear(lost_card(context.texts, forum, said))
        return _unclear(choice_card(context.texts, forum, said, offered))

    async def _for_them(self, context: Context, intents: Sequence[str]) -> list[str]:
        """A button that would only say that it is for others is no way on."""
        words = {intent: meaning.word for intent in intents if isinstance(meaning := MEANINGS[intent], ByWord)}
        return [one for one in intents if one not in words or await self._router.may(context, words[one])]

    def _may_answer(self, meaning: Meaning, forum: Forum | None) -> bool:
        """Somebody without a part in any forum may still ask for help, for their topics and for their data."""
        return (
            forum is not None
            or isinstance(meaning, Line)
            or (isinstance(meaning, ByWord) and self._router.is_for_anybody(meaning.word))
        )

    async def _answer(self, context: Context, found: Understood, forum: Forum | None, said: str) -> Reply:
        """What was meant. If it is not for them, it was not understood: they did not ask for it by its word."""
        assert found.surely is not None
        try:
            reply = await self._act(context, found.surely, forum, said)
        except (OnlyAChair, OnlyAFacilitator):
            return _unclear(lost_card(context.texts, forum, said))
        if found.is_certain or reply.message is None or not isinstance(found.surely, ByWord):
            return reply
        return say(also_nobody_reads(context.texts, reply.message))

    async def meant(self, context: Context, pressed: Meant) -> Reply:
        """One of the buttons, about the forum that it was drawn for, whichever the chat has turned to since. The word
        that it stands for is only for those who may type it.
        """
        meaning = MEANINGS.get(pressed.intent)
        if meaning is None:
            raise Gone
        about = await context.forum_of(pressed.forum) if pressed.forum else await context.forum()
        return await self._act(replace(context, about=about), meaning, about, pressed.said)

    async def _act(self, context: Context, meaning: Meaning, forum: Forum | None, said: str) -> Reply:
        if isinstance(meaning, ByWord):
            return await self._router.say(context, meaning.word, said if meaning.passes_on else "")
        if isinstance(meaning, Line):
            return await _line(context, meaning, forum)
        if forum is None:
            raise NotSetUp
        if isinstance(meaning, Topic):
            return say(topic_card(context.texts, forum, said))
        return await self._about_next(context, forum, meaning)

    async def _about_next(self, context: Context, forum: Forum, meaning: Answering | Reminders) -> Reply:
        meeting: Meeting | None = await context.next_meeting(forum)
        is_set = meeting is not None and meeting.state is MeetingState.SCHEDULED
        if meeting is None or not is_set or not meeting.takes_answers_at(context.now):
            return await self._router.say(context, "meeting")  # which says why there is nothing to answer
        if isinstance(meaning, Reminders):
            view = await reminders_view(context.uow, forum, meeting, context.person, context.now)
            return say(reminders_card(context.texts, forum, view))
        return say(answer_card(context.texts, forum, meeting, meaning.first))


def _unclear(message: Message) -> Reply:
    return Reply(message, unclear=True)


def _listed(said: str, found: Understood) -> list[str]:
    return unmarked(said) or by_commas(said, surely=found.perhaps == ("several",))


async def _forum(context: Context) -> Forum | None:
    """The one in which they have a part. Raises ManyForums."""
    try:
        forum = await context.forum()
    except NotSetUp:
        return None
    return forum if await context.part(forum) else None


async def _line(context: Context, line: Line, forum: Forum | None) -> Reply:
    if not line.chairs:
        return say(note(context.texts(line.text)))
    if forum is None:
        return say(line_card(context.texts, context.texts("understood-no-forum")))
    chairs = [chair.name for chair in await context.uow.forums.chairs(forum.id)]
    return say(line_card(context.texts, context.texts(line.text, forum=forum.name, chairs=context.texts.join(chairs))))
