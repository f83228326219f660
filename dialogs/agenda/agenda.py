"""Suggesting topics and showing the agenda."""

from dialogs.agenda.agenda_card import (
    OpenSuggestForm,
    RefreshAgenda,
    SendSuggestion,
    SupportTopic,
    agenda_card,
    offer_form,
    suggest_form,
)
from dialogs.agenda.outcomes_card import similar_card
from dialogs.agenda.own_topic_card import suggestion_card
from dialogs.agenda.shaping_card import shaping_card
from dialogs.agenda.similar import similar_topic
from dialogs.agenda.tell_outcome_card import OpenOutcomes
from dialogs.agenda.topic_from_text import topic_from
from dialogs.kit.parts import AnyButton, card, line, note
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say, toast
from forum.agenda import Attribution
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import SuggestionId
from forum.keys import key_from
from forum.limits import WHY, TooLong
from forum.openness import is_circle
from forum.ports import Message
from forum.use_cases.agenda.agenda_views import agenda_view, is_too_late, seen_by_everybody
from forum.use_cases.agenda.shaping_views import shaping_view
from forum.use_cases.agenda.suggest_topic import Topic, checked_topic, suggest_topic, was_sent
from forum.use_cases.agenda.support_topic import support_topic
from forum.use_cases.agenda.topic_views import own_topic
from forum.use_cases.people.roles import is_chair


async def suggest(talk: Talk, rest: str) -> Reply:
    """ "suggest Work experience": saved at once, signed. "suggest" alone: the form, or in a channel the way to it."""
    forum = await talk.forum()
    if not rest:
        return say(suggest_form(talk.texts, forum) if talk.is_private else offer_form(talk.texts, forum))
    if len(rest) > WHY:
        return _too_long(talk, forum, rest)
    typed = SendSuggestion(forum=forum.id, once=talk.turn.key, title=rest)
    if offer := await _much_alike(talk, forum, typed):
        return say(offer)
    suggestion, code = await suggest_topic(talk.uow, talk.person, forum, Topic(rest), talk.turn.key, talk.now)
    late = await is_too_late(talk.uow, forum, suggestion, talk.now)
    return say(suggestion_card(talk.texts, own_topic(forum, suggestion), code, talk.texts("suggest-thanks"), late=late))


def _too_long(talk: Talk, forum: Forum, rest: str) -> Reply:
    """The form with as much as fits, or in a channel the way to one: the whole of it stands in the person's message."""
    values, wrong = topic_from(forum, rest)
    if talk.is_private:
        return say(suggest_form(talk.texts, forum, values, wrong))
    said = talk.texts.problem(TooLong(WHY, len(rest), "suggest-too-long"))
    return say(card(said, line(said), actions=[OpenSuggestForm(forum=forum.id).on_card(talk.texts("button-suggest"))]))


async def _much_alike(talk: Talk, forum: Forum, sent: SendSuggestion) -> Message | None:
    """The offer to support what is there already, unless the topic is sent all the same or has been sent before."""
    if sent.anyway or await was_sent(talk.uow, talk.person, sent.once):
        return None
    found = similar_topic(sent.title, await talk.uow.agenda.open_of(forum.id))
    if found is None:
        return None
    if not talk.is_for_one:
        sent = sent.model_copy(update={"asker": _mark_of(talk, sent)})
    return similar_card(talk.texts, sent, await seen_by_everybody(talk.uow, forum, found))


def _mark_of(talk: Talk, sent: SendSuggestion) -> str:
    return key_from("asker", sent.once, talk.person.id)


async def open_form(talk: Talk, pressed: OpenSuggestForm) -> Reply:
    """The form, for the person who pressed."""
    forum = await talk.forum_of(pressed.forum) if pressed.forum else await talk.forum()
    if not pressed.title:
        return say(suggest_form(talk.texts, forum))
    values, wrong = topic_from(forum, pressed.title, pressed.letters)
    return say(suggest_form(talk.texts, forum, values, wrong))


async def send(talk: Talk, pressed: SendSuggestion) -> Reply:
    """From the form. What needs mending comes back with everything that was typed."""
    forum = await talk.forum_of(pressed.forum)
    if pressed.asker and pressed.asker != _mark_of(talk, pressed):
        words = talk.texts("similar-not-yours")
        return toast(words) if talk.is_for_one else say(note(words))
    topic = Topic(pressed.title, pressed.why, pressed.attribution, pressed.link)
    if topic.attribution is Attribution.UNATTRIBUTED and not talk.is_for_one:
        return say(note(talk.texts("suggest-in-private")))
    if topic.why and not talk.is_for_one and is_circle(forum):
        return say(note(talk.texts("suggest-why-in-private")))
    try:
        checked_topic(topic)
        if offer := await _much_alike(talk, forum, pressed):
            return say(offer)
        suggestion, code = await suggest_topic(talk.uow, talk.person, forum, topic, pressed.once, talk.now)
    except Invalid as invalid:
        return say(suggest_form(talk.texts, forum, pressed, invalid))
    headline = talk.texts("suggest-thanks")
    late = await is_too_late(talk.uow, forum, suggestion, talk.now)
    kept = own_topic(forum, suggestion)
    return say(suggestion_card(talk.texts, kept, code, headline, stays=not talk.in_dialog, late=late))


async def show(talk: Talk, _rest: str) -> Reply:
    """The topics so far; in private, a chair gets them with the means to shape the agenda."""
    forum = await talk.forum()
    meeting = await talk.next_meeting(forum)
    if not talk.is_private or not await is_chair(talk.uow, forum, talk.person):
        return say(await _as_seen(talk, forum))
    if meeting:
        return say(shaping_card(talk.texts, await shaping_view(talk.uow, forum, meeting)))
    say_what_became = OpenOutcomes(forum=forum.id).on_card(talk.texts("button-outcomes"), alone=True)
    return say(await _as_seen(talk, forum, say_what_became))


async def _as_seen(talk: Talk, forum: Forum, *besides: AnyButton) -> Message:
    """With one's own presses marked, unless others read along."""
    reader = talk.person if talk.is_for_one else None
    return agenda_card(talk.texts, await agenda_view(talk.uow, forum, talk.now, reader), besides=besides)


async def refresh(talk: Talk, pressed: RefreshAgenda) -> Reply:
    """The card as the person who looks sees it."""
    forum = await talk.forum_of(pressed.forum)
    return say(await _as_seen(talk, forum))


async def support(talk: Talk, pressed: SupportTopic) -> Reply:
    """One press; the card comes back as this person sees it."""
    if not pressed.suggestion:
        return toast(talk.texts("topic-choose-first"))
    topic = await support_topic(talk.uow, talk.person, SuggestionId(pressed.suggestion), pressed.wanted)
    return say(await _as_seen(talk, await talk.forum_of(topic.forum_id)))
