"""What is added to a card that comes back: from a form the way back, and after a step what comes next.

It stands here, in one place, because each subject knows its own step, and not the one after it.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dialogs.kit.context import Context
from dialogs.kit.reply import Reply
from dialogs.kit.way_back import HOME, ROOM, SayWord, is_form, with_way_back
from forum.forums import Forum

May = Callable[[Context, str], Awaitable[bool]]
"""Whether the sender may say a word."""

NEXT: Mapping[str, Sequence[str]] = {
    "suggest": ("agenda", "suggest"),
    "action.save": ("actions",),
    "agenda.shape": ("items", "meeting"),
    "comment.send": ("items",),
    "dates.post": ("date poll",),
    "end meeting": ("roll", "minutes", "board brief"),
    "meeting ended": ("roll", "minutes", "board brief"),
    "digest.post": ("you said",),
    "items.end": ("roll", "minutes", "board brief"),
    "join.add": ("people",),
    "meeting.cancel": ("schedule",),
    "meeting.confirm": ("meeting", "agenda"),
    "needs.save": ("meeting",),
    "note": ("notes",),
    "opportunity.report": ("opportunities",),
    "opportunity.take_back": ("opportunities",),
    "point": ("notes",),
    "point.change": ("notes",),
    "point.remove": ("notes",),
    "point.save": ("notes",),
    "poll.for.save": ("answer for", "meeting"),
    "poll.quiet": ("meeting",),
    "poll.remind": ("meeting",),
    "question.post": ("polls",),
    "roll.came": ("care", "board brief"),
    "roll.page": ("care", "board brief"),
    "roll.save": ("care", "board brief"),
    "roll.ways": ("care", "board brief"),
    "setup.save": ("schedule",),
    "suggest.save": ("my topics",),
    "suggest.send": ("agenda", "suggest"),
    "suggest.withdraw": ("my topics",),
}
"""What comes after a step, by the button or the word that took it; shown to people who may."""
IN_CHANNEL = frozenset({"setup.save"})
"""Steps after which the next one is shown in the channel, too. The other cards there are lists, which stay."""
KEEPS = "suggest.follow"
"""A card with this button is the only copy of a code: nothing on it may take its place."""


async def afterwards(context: Context, may: May, done: str, reply: Reply, forum: Forum | None = None) -> Reply:
    """The reply to `done`, with what belongs to it. Only for somebody who alone sees the card, and not in a window that
    opened for them, which has a way out of its own.
    """
    if reply.message is None or reply.toast or context.in_dialog or not context.is_for_one:
        return reply
    about = forum.id if forum else ""
    shown = with_way_back(context.texts, reply.message, private=context.is_private, forum=about)
    if shown is not reply.message or done not in NEXT or not shown.card:
        return replace(reply, message=shown)
    if not context.is_private and done not in IN_CHANNEL:
        return reply
    actions: list[dict[str, Any]] = shown.card.get("actions", [])
    verbs = {action.get("verb") for action in actions}
    is_a_form = done in verbs or any(map(is_form, actions))
    if KEEPS in verbs or is_a_form:  # the step is not over, or another one has begun
        return reply
    more = await _steps(replace(context, about=forum or context.about), may, NEXT[done], about)
    kept = [*actions, *more][:ROOM]
    return replace(reply, message=replace(shown, card=shown.card | {"actions": kept})) if more else reply


async def _steps(context: Context, may: May, words: Sequence[str], about: str) -> list[dict[str, Any]]:
    """In private also the way home, so that no card is a dead end."""
    wanted = [word for word in words if await may(context, word)]
    shown = [*wanted, *([HOME] if context.is_private else [])]
    return [SayWord(word=word, forum=about).on_card(context.texts(_title(word)), alone=True) for word in shown]


def _title(word: str) -> str:
    return f"step-{word.replace(' ', '-')}"
