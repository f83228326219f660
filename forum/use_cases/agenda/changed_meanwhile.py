"""Two chairs at once: what changed between the drawing of a shaping card and the saving of it."""

from collections.abc import Mapping
from hashlib import sha256

from forum.agenda import Outcome, Suggestion
from forum.ids import SuggestionId
from forum.meetings import Meeting
from forum.ports import UnitOfWork
from forum.typed_text import one_line
from forum.use_cases.agenda.agenda_views import is_from_before
from forum.use_cases.agenda.shape_agenda import Decision


def mark_of(topic: Suggestion, meeting: Meeting) -> str:
    """What was pencilled in for a topic when a card was drawn, as a short string that travels in the button."""
    return _mark(topic, meeting, _pencilled(topic))


async def changed_meanwhile(
    uow: UnitOfWork, meeting: Meeting, drawn: Mapping[SuggestionId, str], decisions: Mapping[SuggestionId, Decision]
) -> list[Suggestion]:
    """The topics decided differently since the card with the marks `drawn`, in its order.

    A topic that is now as `decisions` want it is not among them: two chairs agree, or the same press came again. A
    topic without a mark counts as unchanged. The caller has locked the meeting before any topic was read.
    """
    changed: list[Suggestion] = []
    for suggestion_id, before in drawn.items():
        topic, wanted = await uow.agenda.get(suggestion_id), decisions.get(suggestion_id)
        if topic is None or topic.forum_id != meeting.forum_id or wanted is None:
            continue
        if mark_of(topic, meeting) not in (before, _mark(topic, meeting, wanted)):
            changed.append(topic)
    return changed


def _pencilled(topic: Suggestion) -> Decision:
    return Decision(topic.proposed, topic.position, topic.minutes, topic.reason, topic.merged_into)


def _item(topic: Suggestion, decision: Decision) -> tuple[str, ...]:
    presenter = topic.presenter if decision.presenter is None else one_line(decision.presenter)
    return (decision.kind or topic.kind, presenter, decision.led_by or topic.led_by)


def _mark(topic: Suggestion, meeting: Meeting, decision: Decision) -> str:
    """Place and minutes count only where they mean something, so a card saved as it was drawn changes nothing."""
    item = ()
    if is_from_before(topic, meeting):
        outcome = "" if decision.outcome in (None, Outcome.ACCEPTED, topic.outcome) else decision.outcome
    else:
        outcome, item = decision.outcome or Outcome.OPEN, _item(topic, decision)
    place = (decision.position, decision.minutes) if outcome is Outcome.ACCEPTED else ()
    said = (outcome, place, decision.reason.strip(), decision.into or "", item)
    return sha256(repr(tuple(map(str, said))).encode()).hexdigest()[:6]
