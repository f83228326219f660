"""The chair decides what is talked about."""

from dialogs.cards.kit import note
from dialogs.cards.shaping import AGAIN, CHOICES, KEEP, ShapeAgenda, shaping_card
from dialogs.fields import chosen, whole
from dialogs.reply import Reply
from dialogs.talk import Talk, say
from forum.agenda import Outcome, SuggestionId
from forum.errors import Gone, Invalid
from forum.meetings import MeetingId
from forum.use_cases.agenda_views import shaping_view
from forum.use_cases.meanwhile import changed_meanwhile
from forum.use_cases.publish_agenda import publish_agenda
from forum.use_cases.roles import require_chair
from forum.use_cases.shape_agenda import Decision, shape_agenda

DECISIONS: dict[str, Outcome | None] = {
    **{outcome.value: outcome for outcome in (*CHOICES, Outcome.DONE)},
    Outcome.OPEN.value: None,
    KEEP: None,
    AGAIN: Outcome.OPEN,
}
"""What a chair can choose. Open is not decided yet."""


async def shape(talk: Talk, pressed: ShapeAgenda) -> Reply:
    """Saves, or saves and publishes. What another chair decided since the card was drawn stays, and is said."""
    meeting = await talk.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    forum = await talk.forum_of(meeting.forum_id)
    await require_chair(talk.uow, forum, talk.person)
    if not talk.is_for_one:
        raise Gone
    decisions = read_decisions(pressed)
    changed = await changed_meanwhile(talk.uow, meeting, pressed.drawn, decisions)
    for topic in changed:
        del decisions[topic.id]
    problem = talk.texts("shaping-meanwhile", titles=talk.texts.join([it.title for it in changed])) if changed else ""
    try:
        await shape_agenda(talk.uow, talk.person, forum, meeting.id, decisions)
        if pressed.publish and not changed:
            await publish_agenda(talk.uow, talk.person, forum, meeting.id, talk.now)
            return say(note(talk.texts("shaping-published")))
    except Invalid as invalid:
        problem = f"{talk.texts(invalid.problem, **invalid.words)} {problem}".strip()
    saved = "" if problem else talk.texts("shaping-saved")
    return say(shaping_card(talk.texts, await shaping_view(talk.uow, forum, meeting), problem, saved))


def read_decisions(pressed: ShapeAgenda) -> dict[SuggestionId, Decision]:
    """The inputs "<field>:<suggestion id>" as one decision a topic. Raises Gone for what no card of ours sends."""
    fields: dict[str, dict[str, str]] = {}
    for name, value in (pressed.model_extra or {}).items():
        field, _, suggestion = name.partition(":")
        if suggestion:
            fields.setdefault(suggestion, {})[field] = str(value)
    return {SuggestionId(suggestion): _decision(given, chosen(pressed.order)) for suggestion, given in fields.items()}


def _decision(given: dict[str, str], order: list[str]) -> Decision:
    decided = given.get("decision", Outcome.OPEN.value)
    if decided not in DECISIONS:
        raise Gone
    outcome, number = DECISIONS[decided], _at_most(len(order), given.get("into", ""))
    return Decision(
        outcome=outcome,
        into=SuggestionId(order[number - 1]) if outcome is Outcome.MERGED and number else None,
        position=_at_most(99, given.get("position", "")),
        minutes=_at_most(600, given.get("minutes", "")),
        reason=given.get("reason", "")[:500],
    )


def _at_most(most: int, text: str) -> int | None:
    # The card's inputs say so themselves; what gets past them counts as left empty.
    number = whole(text)
    return number if number is not None and 1 <= number <= most else None
