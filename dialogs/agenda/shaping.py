"""The chair decides what is talked about."""

from collections.abc import Iterable, Mapping, Sequence

from dialogs.agenda.posts import channel_agenda
from dialogs.agenda.shaping_card import SHOWN_AT_ONCE, PageTurn, ShapeAgenda, page_with, shaping_card
from dialogs.agenda.shaping_topics_card import AGAIN, CHOICES, CHOICES_RARE, KEEP, NO_OTHER, handle_of
from dialogs.kit.context import Context, say
from dialogs.kit.fields import chosen, whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from forum.agenda import ItemKind, LedBy, Outcome, Suggestion
from forum.bounds import ITEM_MINUTES, PLACES, Bounds
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId, SuggestionId
from forum.meetings import Meeting
from forum.use_cases.agenda.agenda_views import topics_to_shape
from forum.use_cases.agenda.changed_meanwhile import changed_meanwhile
from forum.use_cases.agenda.shape_agenda import Decision, shape_agenda
from forum.use_cases.agenda.shaping_views import ShapingView, shaping_view
from forum.use_cases.lifecycle.publish_agenda import publish_agenda

DECISIONS: dict[str, Outcome | None] = {
    **{outcome.value: outcome for outcome in (*CHOICES, *CHOICES_RARE, Outcome.DONE)},
    Outcome.OPEN.value: None,
    KEEP: None,
    AGAIN: Outcome.OPEN,
}
"""What a chair can choose. Open is not decided yet."""
BY_HOSTS = {"true": LedBy.HOSTS, "false": LedBy.COMMUNITY}

Handles = Mapping[str, SuggestionId]
"""The topics to decide about, by their handles on a card."""


async def shape(context: Context, pressed: ShapeAgenda) -> Reply:
    """Saves, or saves and publishes. What another chair decided since the card was drawn stays, and the card says
    so.
    """
    # Locked before anything is compared: otherwise two chairs at the same instant would both see no change.
    meeting = await context.uow.meetings.get(MeetingId(pressed.meeting), lock=True)
    if meeting is None:
        raise Gone
    forum = await context.forum_of(meeting.forum_id)
    if not context.is_for_one:
        raise Gone
    topics = {handle_of(topic.id): topic.id for topic in await topics_to_shape(context.uow, forum, meeting)}
    decisions = read_decisions(pressed, topics)
    changed = await changed_meanwhile(context.uow, meeting, marks_then(pressed, topics), decisions)
    for topic in changed:
        del decisions[topic.id]
    wrong: Invalid | None = None
    try:
        await shape_agenda(context.uow, context.person, forum, meeting.id, decisions)
        if pressed.publish and not changed:
            meeting = await publish_agenda(context.uow, context.person, forum, meeting.id, context.now)
            return await _published(context, forum, meeting)
    except Invalid as invalid:
        wrong = invalid
    return await _drawn_again(context, forum, meeting, pressed, changed, wrong)


async def _published(context: Context, forum: Forum, meeting: Meeting) -> Reply:
    """The agenda as the forum reads it now."""
    said = context.texts("shaping-published")
    shown = await channel_agenda(context.uow, context.texts, forum, meeting, said)
    return say(shown or note(said))


async def _drawn_again(
    context: Context,
    forum: Forum,
    meeting: Meeting,
    pressed: ShapeAgenda,
    changed: Sequence[Suggestion],
    wrong: Invalid | None,
) -> Reply:
    view = await shaping_view(context.uow, forum, meeting, context.now)
    said = [context.texts.problem(wrong)] if wrong else []
    if changed:
        said.append(context.texts("shaping-meanwhile", titles=context.texts.join([it.title for it in changed])))
    saved = "" if said else context.texts("shaping-saved")
    start = _start(view, pressed, changed, wrong)
    typed = typed_reasons(pressed, [topic.id for topic in changed])
    return say(shaping_card(context.texts, view, " ".join(said), saved, start, typed))


def typed_reasons(pressed: ShapeAgenda, topics: Iterable[SuggestionId]) -> dict[SuggestionId, str]:
    """What the chair wrote about topics on which another chair has decided since."""
    sent = pressed.model_extra or {}
    return {topic: str(sent.get(f"reason:{handle_of(topic)}", "")) for topic in topics}


def _start(view: ShapingView, pressed: ShapeAgenda, changed: Sequence[Suggestion], wrong: Invalid | None) -> int:
    """Where the next page begins: where something is wrong, otherwise where the chair wants to continue."""
    if wrong and "topic" in wrong.words:
        return page_with(view, wrong.words["topic"])
    if changed:
        return page_with(view, changed[0].id)
    if pressed.page is PageTurn.BEFORE:
        return max(0, pressed.start - SHOWN_AT_ONCE)
    if pressed.page is PageTurn.SAME:
        return pressed.start
    there = {handle_of(topic.id) for topic in view.topics}
    # If one was withdrawn meanwhile, those behind it move up: none of them should be skipped.
    return pressed.start + sum(handle in there for handle in shown_then(pressed))


def shown_then(pressed: ShapeAgenda) -> list[str]:
    """The handles of the topics that the card showed."""
    return chosen(pressed.order)[pressed.start : pressed.start + SHOWN_AT_ONCE]


def marks_then(pressed: ShapeAgenda, topics: Handles) -> dict[SuggestionId, str]:
    """What was pencilled in when the card was drawn, for those still to be decided."""
    marks = zip(shown_then(pressed), chosen(pressed.drawn), strict=False)
    return {topics[handle]: mark for handle, mark in marks if handle in topics}


def read_decisions(pressed: ShapeAgenda, topics: Handles) -> dict[SuggestionId, Decision]:
    """The inputs "<field>:<handle>" as one decision for each topic; one withdrawn or merged since has none.

    Raises Gone for anything that no card of ours sends.
    """
    fields: dict[str, dict[str, str]] = {}
    for name, value in (pressed.model_extra or {}).items():
        field, _, handle = name.partition(":")
        if handle in topics:
            fields.setdefault(handle, {})[field] = str(value)
    numbered = [topics.get(handle) for handle in chosen(pressed.order)]
    return {topics[handle]: _decision(given, numbered) for handle, given in fields.items()}


def _decision(given: Mapping[str, str], numbered: Sequence[SuggestionId | None]) -> Decision:
    try:
        other = given.get("other", NO_OTHER)
        outcome = DECISIONS[given.get("decision", Outcome.OPEN.value) if other == NO_OTHER else other]
        kind = ItemKind(given["kind"]) if "kind" in given else None
        led_by = BY_HOSTS[given["hosts"].lower()] if "hosts" in given else None
    except (KeyError, ValueError) as bad:
        raise Gone from bad
    number = _within(Bounds(1, len(numbered)), given.get("into", ""))
    return Decision(
        outcome=outcome,
        into=numbered[number - 1] if outcome is Outcome.MERGED and number else None,
        position=_within(PLACES, given.get("position", "")),
        minutes=_within(ITEM_MINUTES, given.get("minutes", "")),
        reason=given.get("reason", ""),
        kind=kind,
        presenter=given.get("presenter", ""),
        led_by=led_by,
    )


def _within(bounds: Bounds, text: str) -> int | None:
    # The card's inputs already refuse it; what gets past them counts as left empty.
    number = whole(text)
    return number if number is not None and number in bounds else None
