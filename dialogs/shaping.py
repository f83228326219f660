"""The chair decides what is talked about."""

from dialogs.cards.kit import note
from dialogs.cards.shaping import ShapeAgenda, shaping_card
from dialogs.fields import whole
from dialogs.reply import Reply
from dialogs.talk import Talk, say
from forum.agenda import Outcome, SuggestionId
from forum.errors import Gone, Invalid
from forum.meetings import MeetingId
from forum.use_cases.agenda_views import shaping_view
from forum.use_cases.roles import require_chair
from forum.use_cases.shape_agenda import Decision, publish_agenda, shape_agenda

DECISIONS = {Outcome.ACCEPTED.value: Outcome.ACCEPTED, Outcome.PARKED.value: Outcome.PARKED, Outcome.OPEN.value: None}
"""What a chair can choose. Open is not decided yet."""


async def shape(talk: Talk, pressed: ShapeAgenda) -> Reply:
    """Saves, or saves and publishes."""
    meeting = await talk.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    forum = await talk.forum_of(meeting.forum_id)
    await require_chair(talk.uow, forum, talk.person)
    if not talk.is_for_one:
        raise Gone
    try:
        await shape_agenda(talk.uow, talk.person, forum, meeting.id, read_decisions(pressed))
        if pressed.publish:
            await publish_agenda(talk.uow, talk.person, forum, meeting.id, talk.now)
            return say(note(talk.texts("shaping-published")))
    except Invalid as invalid:
        problem = talk.texts(invalid.problem, **invalid.words)
        return say(shaping_card(talk.texts, await shaping_view(talk.uow, forum, meeting), problem))
    saved = talk.texts("shaping-saved")
    return say(shaping_card(talk.texts, await shaping_view(talk.uow, forum, meeting), saved=saved))


def read_decisions(pressed: ShapeAgenda) -> dict[SuggestionId, Decision]:
    """The inputs "<field>:<suggestion id>" as one decision a topic. Raises Gone for what no card of ours sends."""
    fields: dict[str, dict[str, str]] = {}
    for name, value in (pressed.model_extra or {}).items():
        field, _, suggestion = name.partition(":")
        if suggestion:
            fields.setdefault(suggestion, {})[field] = str(value)
    return {SuggestionId(suggestion): _decision(given) for suggestion, given in fields.items()}


def _decision(given: dict[str, str]) -> Decision:
    chosen = given.get("decision", Outcome.OPEN.value)
    if chosen not in DECISIONS:
        raise Gone
    return Decision(
        outcome=DECISIONS[chosen],
        position=_at_most(99, given.get("position", "")),
        minutes=_at_most(600, given.get("minutes", "")),
        reason=given.get("reason", "")[:500],
    )


def _at_most(most: int, text: str) -> int | None:
    # The card's inputs say so themselves; what gets past them counts as left empty.
    number = whole(text)
    return number if number is not None and 1 <= number <= most else None
