"""People's own topics: changing them, taking them back, seeing what became of them. For their author alone."""

import re

from dialogs.agenda.own_topic_card import (
    EditSuggestion,
    FollowTopic,
    SaveSuggestion,
    WithdrawSuggestion,
    edit_form,
    followed_card,
    my_topics_card,
    suggestion_card,
)
from dialogs.kit.context import Context, say, toast
from dialogs.kit.parts import card, heading, line, note
from dialogs.kit.reply import NotMeant, Reply
from forum.errors import Gone, Invalid
from forum.ids import SuggestionId
from forum.keys import CODE_LETTERS
from forum.use_cases.agenda.suggest_topic import edit_suggestion, own_suggestion, withdraw_suggestion
from forum.use_cases.agenda.topic_views import OwnTopic, my_topics, own_topic, topic_by_code

CODE = re.compile(f"[{CODE_LETTERS}]{{16}}")
"""Codes from earlier versions had fewer letters to choose from."""


async def show(context: Context, rest: str) -> Reply:
    """ "my topics", only in private: chairs-only topics are among them. "my topics 3f2a ..." is one, by its code."""
    code = re.sub(r"[\s-]", "", rest).lower()
    if rest and not CODE.fullmatch(code):
        raise NotMeant
    if not context.is_private:
        return say(note(context.texts("my-topics-code-in-private" if rest else "my-topics-in-private")))
    if rest:
        return await _by_code(context, code)
    forums = await context.uow.forums.of_person(context.person.id)
    only = forums[0] if len(forums) == 1 else None
    return say(my_topics_card(context.texts, await my_topics(context.uow, context.person, context.now), only))


async def follow(context: Context, pressed: FollowTopic) -> Reply:
    """From the card that the author of an unattributed topic keeps."""
    if not context.is_for_one:
        return say(note(context.texts("my-topics-in-private")))
    return await _by_code(context, pressed.code)


async def _by_code(context: Context, code: str) -> Reply:
    found = await topic_by_code(context.uow, context.person, code, context.now)
    return say(followed_card(context.texts, found, code) if found else note(context.texts("my-topics-no-such-code")))


async def edit(context: Context, pressed: EditSuggestion) -> Reply:
    """The form with what was written."""
    found = await own_suggestion(context.uow, context.person, SuggestionId(pressed.suggestion), pressed.code)
    topic = own_topic(await context.forum_of(found.forum_id), found)
    if _is_kept_from_others(context, topic):
        return say(note(context.texts("suggest-why-in-private")))
    written = SaveSuggestion(suggestion=topic.id, code=pressed.code, title=topic.title, why=topic.why)
    return say(edit_form(context.texts, topic, written))


async def save(context: Context, pressed: SaveSuggestion) -> Reply:
    """New words. If something needs correcting, it comes back with everything that was typed."""
    suggestion_id = SuggestionId(pressed.suggestion)
    found = await own_suggestion(context.uow, context.person, suggestion_id, pressed.code)
    forum = await context.forum_of(found.forum_id)
    topic = own_topic(forum, found)
    if _is_kept_from_others(context, topic):
        return say(note(context.texts("suggest-why-in-private")))
    try:
        changed = await edit_suggestion(
            context.uow, context.person, suggestion_id, pressed.code, pressed.title, pressed.why
        )
    except Invalid as invalid:
        return say(edit_form(context.texts, topic, pressed, invalid))
    except Gone:
        return toast(context.texts("suggest-too-late"))
    headline = context.texts("suggest-changed")
    kept = own_topic(forum, changed)
    return say(suggestion_card(context.texts, kept, pressed.code, headline, stays=not context.in_dialog))


def _is_kept_from_others(context: Context, topic: OwnTopic) -> bool:
    """Others would read along why it matters, which in a listening circle only the chairs may know."""
    return topic.for_chairs and not context.is_for_one


async def withdraw(context: Context, pressed: WithdrawSuggestion) -> Reply:
    """Taken back."""
    suggestion_id = SuggestionId(pressed.suggestion)
    try:
        suggestion = await withdraw_suggestion(context.uow, context.person, suggestion_id, pressed.code, context.now)
    except Gone:
        return toast(context.texts("suggest-too-late"))
    headline = context.texts("suggest-withdrawn")
    return say(
        card(headline, heading(headline), line(suggestion.title), line(context.texts("suggest-withdrawn-again")))
    )
