"""The minutes of a meeting as a document, from a draft to the record."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from forum.drafts import DraftKind, DraftNews, DraftState, is_settled
from forum.ids import ActionId, ForumId, MeetingId, MinutesId, PersonId, SuggestionId
from forum.message_kinds import InPrivate
from forum.papers import PaperKind

OF_MINUTES = DraftNews(
    review=InPrivate.MINUTES_REVIEW,
    reviewed=InPrivate.MINUTES_REVIEWED,
    not_made=InPrivate.MINUTES_NOT_MADE,
    paper=InPrivate.MINUTES_PAPER,
    not_there=InPrivate.MINUTES_NOT_THERE,
    keep=InPrivate.MINUTES_PAPERS_KEEP,
    kept=InPrivate.MINUTES_KEPT,
    not_kept=InPrivate.MINUTES_NOT_KEPT,
)


class MinutesPart(StrEnum):
    """The parts that a chair edits, one form for each. `ITEM` is one item of the agenda."""

    ITEM = "item"
    ACTIONS = "actions"
    COMING = "coming"


@dataclass(frozen=True)
class Heads:
    """How many came, by way, and how many sent apologies. None: nobody has noted it."""

    in_person: int | None = None
    online: int | None = None
    apologies: int | None = None

    @property
    def came(self) -> int | None:
        """Both ways together."""
        return None if self.in_person is None or self.online is None else self.in_person + self.online


@dataclass(eq=False)
class Minutes:
    """One version of a meeting's minutes, counted from 1: each later one corrects the one before, which stays as it is.

    `starts` is when the meeting began and `next_starts` when the next one does, each in its own zone; None if no date
    was known. `created_at` is the UTC instant at which it was last put together: what came later is not in it. `coming`
    is what the chairs say about who came; `in_person`, `online` and `apologies` are shown if `tells_numbers`. `made_at`
    is when it was published.
    """

    kind: ClassVar[DraftKind] = DraftKind.MINUTES
    news: ClassVar[DraftNews] = OF_MINUTES

    id: MinutesId
    forum_id: ForumId
    meeting_id: MeetingId
    version: int
    starts: datetime
    created_at: datetime
    confided: bool
    coming: str = ""
    in_person: int | None = None
    online: int | None = None
    apologies: int | None = None
    tells_numbers: bool = True
    next_starts: datetime | None = None
    state: DraftState = DraftState.DRAFT
    revision: int = 1
    remark: str = ""
    made_at: datetime | None = None
    folder_url: str = ""

    @property
    def is_settled(self) -> bool:
        """Its words can no longer be changed."""
        return is_settled(self)

    @property
    def is_published(self) -> bool:
        """Everybody may read it, unless a newer version has taken its place."""
        return self.state is DraftState.MADE

    @property
    def heads(self) -> Heads:
        """The numbers, whether they are told or not."""
        return Heads(self.in_person, self.online, self.apologies)

    def count(self, heads: Heads) -> None:
        """Takes the numbers over."""
        self.in_person, self.online, self.apologies = heads.in_person, heads.online, heads.apologies


@dataclass(eq=False)
class MinutesItem:
    """One item, in its `place` from 1. `words` holds a line for each point, and `decision` what came of it.

    `title` "": the meeting as a whole. `topic_id` None: a chair added it, or it is the meeting as a whole.
    """

    minutes_id: MinutesId
    place: int
    title: str
    words: str = ""
    decision: str = ""
    topic_id: SuggestionId | None = None


@dataclass(eq=False)
class MinutesAction:
    """Something to be done, in its `place` from 1. The owner is named where the forum's channel names them too, and
    `owner_id` says who that is if they are a person. `due` is a calendar day.
    """

    minutes_id: MinutesId
    place: int
    text: str
    owner_name: str = ""
    owner_id: PersonId | None = None
    due: date | None = None
    action_id: ActionId | None = None


@dataclass(eq=False)
class MinutesPaper:
    """Published minutes as a file. `names_owners`: it says who does what; the other one, for those who may not read
    that, does not.
    """

    minutes_id: MinutesId
    kind: PaperKind
    names_owners: bool
    content: bytes


def is_empty(items: Sequence[MinutesItem], actions: Collection[object]) -> bool:
    """Whether nobody could learn anything from it."""
    return not actions and not any(item.title or item.words or item.decision for item in items)
