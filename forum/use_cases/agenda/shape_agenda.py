"""Shape the agenda: decide about each topic, its place and minutes. Nobody is told before it is published."""

from collections.abc import Mapping
from dataclasses import dataclass

from forum import limits
from forum.agenda import MUST_BE_EXPLAINED, ItemKind, LedBy, Outcome, Suggestion
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId, SuggestionId
from forum.limits import within
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import one_line, paragraphs
from forum.use_cases.agenda.agenda_views import is_from_before, is_said_to_everybody, topics_to_shape
from forum.use_cases.agenda.merge_topics import settled_merges
from forum.use_cases.drafts.names_in_text import refuse_young
from forum.use_cases.meetings.meeting_ahead import meeting_ahead
from forum.use_cases.people.roles import require_chair


@dataclass(frozen=True)
class Decision:
    """What the chairs want for one topic. `outcome` None: not decided, it stays as it is.

    `reason` is the chairs' reason or answer; `into` names the topic that a merged one continues in. `kind`, `presenter`
    and `led_by` None: unchanged.
    """

    outcome: Outcome | None
    position: int | None = None
    minutes: int | None = None
    reason: str = ""
    into: SuggestionId | None = None
    kind: ItemKind | None = None
    presenter: str | None = None
    led_by: LedBy | None = None

    def __post_init__(self) -> None:
        """Raises TooLong before anything on a page is pencilled in."""
        within(self.reason, limits.REASON)
        within(self.presenter or "", limits.NAME)


async def shape_agenda(
    uow: UnitOfWork, by: Person, forum: Forum, meeting_id: MeetingId, decisions: Mapping[SuggestionId, Decision]
) -> Meeting:
    """Pencils the decisions in; nobody is told yet.

    Raises OnlyAChair, Gone, and Invalid if a topic lacks the reason or answer it needs, is merged into nothing, or
    names a member under 18 in words for everybody; by then everything is pencilled in.
    """
    await require_chair(uow, forum, by)
    meeting = await meeting_ahead(uow, meeting_id)
    for suggestion_id, decision in decisions.items():
        suggestion = await uow.agenda.get(suggestion_id)
        if suggestion is None or suggestion.forum_id != forum.id:
            raise Gone
        if suggestion.outcome not in (Outcome.WITHDRAWN, Outcome.MERGED):
            await _pencil(uow, meeting, suggestion, decision)
    topics = await topics_to_shape(uow, forum, meeting)
    checked(topics)
    for topic in topics:
        if topic.reason and is_said_to_everybody(forum, topic, topic.proposed):
            problem = "shaping-names-under-18"
            await refuse_young(uow, forum, topic.reason, problem, title=topic.title, topic=topic.id)
    return meeting


def checked(topics: list[Suggestion]) -> dict[SuggestionId, SuggestionId]:
    """Where each merged topic continues. Raises Invalid, naming the topic, for anything not ready to be published."""
    for topic in topics:
        if topic.proposed in MUST_BE_EXPLAINED and not topic.reason:
            problem = "shaping-needs-answer" if topic.proposed is Outcome.ANSWERED else "shaping-needs-reason"
            raise Invalid(problem, title=topic.title, topic=topic.id)
    return settled_merges(topics)


async def _pencil(uow: UnitOfWork, meeting: Meeting, suggestion: Suggestion, decision: Decision) -> None:
    """Raises Gone for a topic to be merged into one of another forum."""
    if decision.into is not None:
        into = await uow.agenda.get(decision.into)
        if into is None or into.forum_id != suggestion.forum_id:
            raise Gone
    suggestion.proposed = decision.outcome
    if not is_from_before(suggestion, meeting):
        # Items of an earlier agenda are history.
        _make_item(suggestion, decision)
    suggestion.reason = paragraphs(decision.reason)
    suggestion.merged_into = decision.into


def _make_item(suggestion: Suggestion, decision: Decision) -> None:
    suggestion.position, suggestion.minutes = decision.position, decision.minutes
    suggestion.kind = decision.kind or suggestion.kind
    suggestion.led_by = decision.led_by or suggestion.led_by
    if decision.presenter is not None:
        suggestion.presenter = one_line(decision.presenter)
