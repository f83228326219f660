"""Suggesting topics and showing the agenda."""

from dataclasses import replace

from dialogs.agenda.agenda_card import RefreshAgenda, SupportTopic, agenda_card
from dialogs.agenda.outcomes_card import similar_card
from dialogs.agenda.own_topic_card import EditSuggestion, late_line, suggestion_card
from dialogs.agenda.shaping_card import shaping_card
from dialogs.agenda.similar import much_alike
from dialogs.agenda.suggest_card import OpenSuggestForm, SendSuggestion, next_button, offer_form, suggest_form
from dialogs.agenda.suggest_for import offers_it
from dialogs.agenda.tell_outcome_card import OpenOutcomes
from dialogs.agenda.topic_from_text import topic_from
from dialogs.kit.context import Context, say, toast
from dialogs.kit.elements import AnyButton
from dialogs.kit.parts import card, heading, line, note
from dialogs.kit.reply import Reply
from forum.agenda import Attribution, Suggestion
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import SuggestionId
from forum.keys import key_from
from forum.limits import WHY, TooLong
from forum.openness import is_circle
from forum.ports import Message
from forum.use_cases.agenda.agenda_views import agenda_view, is_too_late
from forum.use_cases.agenda.shaping_views import shaping_view
from forum.use_cases.agenda.suggest_topic import Topic, checked_topic, suggest_topic
from forum.use_cases.agenda.support_topic import support_topic
from forum.use_cases.agenda.topic_views import own_topic
from forum.use_cases.people.roles import is_chair


async def suggest(context: Context, rest: str) -> Reply:
    """ "suggest Work experience": saved at once, signed. "suggest" alone: the form, or in a channel a button for it."""
    forum = await context.forum()
    if not rest:
        return await _empty_form(context, forum) if context.is_private else say(offer_form(context.texts, forum))
    if len(rest) > WHY:
        return _too_long(context, forum, rest)
    typed = SendSuggestion(forum=forum.id, once=context.turn.key, title=rest)
    if offer := await _much_alike(context, forum, typed):
        return say(offer)
    suggestion, code = await suggest_topic(
        context.uow, context.person, forum, Topic(rest), context.turn.key, context.now
    )
    late = await is_too_late(context.uow, forum, suggestion, context.now)
    return say(
        suggestion_card(context.texts, own_topic(forum, suggestion), code, context.texts("suggest-thanks"), late=late)
    )


async def _empty_form(context: Context, forum: Forum) -> Reply:
    return say(suggest_form(context.texts, forum, for_others=await offers_it(context, forum)))


def _too_long(context: Context, forum: Forum, rest: str) -> Reply:
    """The form with as much as fits, or in a channel a button for one: all of it is still in the person's message."""
    values, wrong = topic_from(forum, rest)
    if context.is_private:
        return say(suggest_form(context.texts, forum, values, wrong))
    said = context.texts.problem(TooLong(WHY, len(rest), "suggest-too-long"))
    return say(
        card(said, line(said), actions=[OpenSuggestForm(forum=forum.id).on_card(context.texts("button-suggest"))])
    )


async def _much_alike(context: Context, forum: Forum, sent: SendSuggestion) -> Message | None:
    """The offer to support an existing topic, unless this one is sent all the same or has been sent before."""
    if sent.anyway:
        return None
    found = await much_alike(context.uow, forum, context.person, sent.title, sent.once)
    if found is None:
        return None
    if not context.is_for_one:
        sent = sent.model_copy(update={"asker": _mark_of(context, sent)})
    return similar_card(context.texts, sent, found)


def _mark_of(context: Context, sent: SendSuggestion) -> str:
    return key_from("asker", sent.once, context.person.id)


async def open_form(context: Context, pressed: OpenSuggestForm) -> Reply:
    """The form, for the person who pressed."""
    forum = await context.forum_of(pressed.forum) if pressed.forum else await context.forum()
    if not pressed.title:
        return await _empty_form(context, forum)
    values, wrong = topic_from(forum, pressed.title, pressed.letters)
    return say(suggest_form(context.texts, forum, values.model_copy(update={"more": pressed.more}), wrong))


async def send(context: Context, pressed: SendSuggestion) -> Reply:
    """From the form. If something needs correcting, it comes back with everything that was typed."""
    forum = await context.forum_of(pressed.forum)
    if pressed.asker and pressed.asker != _mark_of(context, pressed):
        words = context.texts("similar-not-yours")
        return toast(words) if context.is_for_one else say(note(words))
    topic = Topic(pressed.title, pressed.why, pressed.attribution, pressed.link)
    if not context.is_for_one and (kept_back := _kept_back(forum, topic)):
        return say(note(context.texts(kept_back)))
    try:
        checked_topic(topic)
        if offer := await _much_alike(context, forum, pressed):
            return say(offer)
        suggestion, code = await suggest_topic(context.uow, context.person, forum, topic, pressed.once, context.now)
    except Invalid as invalid:
        return say(suggest_form(context.texts, forum, pressed, invalid))
    late = await is_too_late(context.uow, forum, suggestion, context.now)
    if not code and not context.in_dialog and not context.is_private and context.is_for_one:
        return say(await _with_thanks(context, forum, suggestion, late=late))
    return say(_own_card(context, forum, suggestion, code, pressed.more, late=late))


def _kept_back(forum: Forum, topic: Topic) -> str:
    """Where others read along: the name of the text that says why the topic cannot be taken there; "" if it can."""
    if topic.attribution is Attribution.UNATTRIBUTED:
        return "suggest-in-private"
    return "suggest-why-in-private" if topic.why and is_circle(forum) else ""


def _own_card(context: Context, forum: Forum, topic: Suggestion, code: str, more: str, *, late: bool) -> Message:
    """`more`: topics still to come. The form for the next one would take the place of the card, and with it of the only
    copy of a code.
    """
    return suggestion_card(
        context.texts,
        own_topic(forum, topic),
        code,
        context.texts("suggest-thanks"),
        stays=not context.in_dialog,
        late=late,
        besides=[] if code else next_button(context.texts, forum, more),
        more=more.splitlines() if code else [],
    )


async def _with_thanks(context: Context, forum: Forum, topic: Suggestion, *, late: bool) -> Message:
    """In the channel the form took the place of the list, which comes back with thanks above it."""
    texts = context.texts
    edit = EditSuggestion(suggestion=topic.id).on_card(texts("suggest-edit"), alone=True)
    listed = await _as_seen(context, forum, edit)
    thanks = [heading(texts("suggest-thanks")), line(topic.title, bold=True)]
    thanks += [late_line(texts, hears=True)] if late else []
    card_ = listed.card or {}
    return replace(listed, summary=texts("suggest-thanks"), card=card_ | {"body": [*thanks, *card_["body"]]})


async def show(context: Context, _rest: str) -> Reply:
    """The topics so far; in private, a chair gets them on the card for shaping the agenda."""
    forum = await context.forum()
    meeting = await context.next_meeting(forum)
    if not context.is_private or not await is_chair(context.uow, forum, context.person):
        return say(await _as_seen(context, forum))
    if meeting:
        return say(shaping_card(context.texts, await shaping_view(context.uow, forum, meeting, context.now)))
    say_what_became = OpenOutcomes(forum=forum.id).on_card(context.texts("button-outcomes"), alone=True)
    return say(await _as_seen(context, forum, say_what_became))


async def _as_seen(context: Context, forum: Forum, *besides: AnyButton) -> Message:
    """With the reader's own presses marked, unless others read along."""
    reader = context.person if context.is_for_one else None
    return agenda_card(context.texts, await agenda_view(context.uow, forum, context.now, reader), besides=besides)


async def refresh(context: Context, pressed: RefreshAgenda) -> Reply:
    """The card as its viewer sees it."""
    forum = await context.forum_of(pressed.forum)
    return say(await _as_seen(context, forum))


async def support(context: Context, pressed: SupportTopic) -> Reply:
    """One press; the card comes back as this person sees it."""
    if not pressed.suggestion:
        return toast(context.texts("topic-choose-first"))
    topic = await support_topic(context.uow, context.person, SuggestionId(pressed.suggestion), pressed.wanted)
    forum = await context.forum_of(topic.forum_id)
    return say(await _as_seen(context, forum, *next_button(context.texts, forum, pressed.more)))
