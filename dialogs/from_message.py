"""A topic or an action out of something that was written: the usual form, filled."""

from dialogs.actions import action_form_reply
from dialogs.buttons import new_key
from dialogs.cards.action_forms import CheckAction
from dialogs.cards.agenda import SendSuggestion, suggest_form
from dialogs.cards.from_message import ActionFromMessage, SuggestFromMessage
from dialogs.reply import Reply
from dialogs.talk import Talk, say
from forum.links import message_link
from forum.use_cases.promises import TEXT_LIMIT
from forum.use_cases.roles import require_part
from forum.use_cases.suggest_topic import WHY_LIMIT

SHORT = 80
"""Letters of a message that make a title that can be read at a glance."""


async def suggest(talk: Talk, pressed: SuggestFromMessage) -> Reply:
    """The message's first words are the title, the rest says why."""
    forum = await talk.forum()
    await require_part(talk.uow, forum, talk.person)
    title, why = title_and_rest(pressed.text)
    link = message_link(pressed.link)
    values = SendSuggestion(forum=forum.id, once=new_key(), title=title, why=why[:WHY_LIMIT], link=link)
    return say(suggest_form(talk.texts, forum, values))


async def action(talk: Talk, pressed: ActionFromMessage) -> Reply:
    """The message says what is to be done; who and by when is asked."""
    forum = await talk.forum()
    await require_part(talk.uow, forum, talk.person)
    text = shortened(" ".join(pressed.text.split()), TEXT_LIMIT)
    values = CheckAction(forum=forum.id, once=new_key(), text=text, link=message_link(pressed.link))
    return await action_form_reply(talk, forum, values)


def title_and_rest(text: str) -> tuple[str, str]:
    """A short first line is the title. A long one is cut for it, and then the whole text says why."""
    first, _, rest = text.strip().partition("\n")
    if len(first) <= SHORT:
        return first, rest.strip()
    return shortened(first, SHORT), text.strip()


def shortened(text: str, limit: int) -> str:
    """At most `limit` letters, cut between words where that loses little."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut) + "…"
