"""The kinds of turns whose cost is watched. Each is told for one forum; done twice, the second one costs the same."""

from collections.abc import Awaitable, Callable

from dialogs.attendance.attendance_card import AnswerPoll
from dialogs.table import build_router
from forum.attendance import Answer
from tests.bot.cost.bare_bot import Activity, BareBot
from tests.bot.cost.busy_forum import BusyForum

ANSWER, FIRST_ANSWER = "an answer", "an answer that has the card refreshed"
WORD, HELP = "agenda, typed by a member", "help"
ROLL, PUBLISHED = "the roll of 30 saved", "an agenda of 12 published"

Prepare = Callable[[BareBot, BusyForum], Awaitable[Activity]]


async def _first_answer(bot: BareBot, forum: BusyForum) -> Activity:
    return _answers(bot, forum, 1)


async def _answer(bot: BareBot, forum: BusyForum) -> Activity:
    return _answers(bot, forum, 2)


def _answers(bot: BareBot, forum: BusyForum, place: int) -> Activity:
    button = AnswerPoll(meeting=forum.ahead, answer=Answer.IN_PERSON)
    return bot.pressed(forum.people[place], button, forum.where.thread("1"))


async def _word(bot: BareBot, forum: BusyForum) -> Activity:
    return bot.said(forum.people[3], "agenda")


async def _help(bot: BareBot, forum: BusyForum) -> Activity:
    return bot.said(forum.people[3], "help")


async def _roll(bot: BareBot, forum: BusyForum) -> Activity:
    shown = await bot.shown(forum.chair, "roll")
    return bot.filled_in(forum.chair, shown, "Save", {"came": ",".join(forum.ids)})


async def _published(bot: BareBot, forum: BusyForum) -> Activity:
    return bot.filled_in(forum.chair, await bot.shown(forum.chair, "agenda"), "Publish", {})


def every_word() -> dict[str, Prepare]:
    """What a chair gets to see for each word alone, one of each handler's."""
    words = {row.handler: row.what for row in build_router().rows() if row.kind == "word"}
    return {f"“{word}”": _typed(word) for word in words.values()}


def _typed(word: str) -> Prepare:
    async def typed(bot: BareBot, forum: BusyForum) -> Activity:
        return bot.said(forum.chair, word)

    return typed


KINDS: dict[str, Prepare] = {
    FIRST_ANSWER: _first_answer,
    ANSWER: _answer,
    WORD: _word,
    HELP: _help,
    ROLL: _roll,
    PUBLISHED: _published,
}
"""In this order: an answer finds its card's refresh waiting."""
