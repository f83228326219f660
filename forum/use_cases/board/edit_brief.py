"""Change a brief while it is a draft; have a facilitator look at it; settle it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from forum.audit import Deed
from forum.board import MOST_POINTS, BoardBrief, BoardPoint, BriefPart, BriefState, is_empty
from forum.drafts import needs_review
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import BriefId
from forum.jobs import MakePapers
from forum.limits import TITLE as TITLE_LIMIT
from forum.limits import within
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import is_blank, one_line
from forum.use_cases.board.brief_content import PART_LIMIT, WORDS_LIMIT
from forum.use_cases.board.brief_names import names_in, refuse_young_in
from forum.use_cases.drafts.review_draft import ask_facilitators, check_drawn, edited, judge, tidy, was_asked_already
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair


@dataclass(frozen=True)
class PointForm:
    """One question, as a chair wrote it; left out if it has no title. `place` is where it was, 0 for a new one."""

    place: int
    title: str
    words: str


@dataclass(frozen=True)
class PartForm:
    """What one form holds: texts by the name of the brief's field, or the points.

    `tells_why_not`: whether the reasons for not coming go to the board. None if the form did not ask.
    """

    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    points: Sequence[PointForm] = ()
    tells_why_not: bool | None = None


async def brief_to_edit(uow: UnitOfWork, by: Person, brief_id: BriefId) -> tuple[BoardBrief, Forum]:
    """The brief, for a chair, locked until the transaction ends. Raises Gone, OnlyAChair."""
    brief = await uow.board.get(brief_id, lock=True)
    forum = await uow.forums.get(brief.forum_id) if brief else None
    if brief is None or forum is None:
        raise Gone
    await require_chair(uow, forum, by)
    return brief, forum


async def save_part(
    uow: UnitOfWork, by: Person, brief_id: BriefId, part: BriefPart, form: PartForm, drawn: int
) -> BoardBrief:
    """Keeps what a chair wrote. `drawn` is the revision that the form showed.

    A brief with a new word has to be reviewed again. Raises Gone, OnlyAChair, Invalid (settled, or changed meanwhile).
    """
    brief, _ = await brief_to_edit(uow, by, brief_id)
    check_drawn(brief, drawn)
    if part is BriefPart.ASKS:
        await uow.board.set_points(brief.id, _renumbered(brief, await uow.board.points(brief.id), form.points))
    else:
        for name in FIELDS[part]:
            setattr(brief, name, tidy(form.texts.get(name, ""), PART_LIMIT))
        if form.tells_why_not is not None:
            brief.tells_why_not = form.tells_why_not
    edited(brief)
    return brief


FIELDS: Mapping[BriefPart, tuple[str, ...]] = {
    BriefPart.THEMES: ("themes",),
    BriefPart.ACTIONS: ("done", "due"),
    BriefPart.COMING: ("coming",),
}


def _renumbered(brief: BoardBrief, before: Sequence[BoardPoint], forms: Sequence[PointForm]) -> list[BoardPoint]:
    topics = {point.place: point.topic_id for point in before}
    kept = [form for form in forms if not is_blank(form.title)][:MOST_POINTS]
    return [
        BoardPoint(
            brief_id=brief.id,
            place=place,
            title=within(one_line(form.title), TITLE_LIMIT),
            words=tidy(form.words, WORDS_LIMIT),
            topic_id=topics.get(form.place),
        )
        for place, form in enumerate(kept, start=1)
    ]


async def ask_review(uow: UnitOfWork, by: Person, brief_id: BriefId, drawn: int) -> BoardBrief:
    """Asks the facilitators to review it. They are told each time a chair asks; pressing twice asks once.

    Raises Gone, OnlyAChair, Invalid (nothing in it, or no facilitator).
    """
    brief, forum = await brief_to_edit(uow, by, brief_id)
    if was_asked_already(brief, drawn):
        return brief
    check_drawn(brief, drawn)
    if is_empty(brief, await uow.board.points(brief.id)):
        raise Invalid("board-nothing-in-it")
    await ask_facilitators(uow, forum, brief)
    return brief


async def review_brief(
    uow: UnitOfWork, by: Person, brief_id: BriefId, drawn: int, now: datetime, *, good: bool, remark: str = ""
) -> BoardBrief:
    """A facilitator says whether anybody could be recognised from it.

    Raises Gone (also if it was not given to them), OnlyAFacilitator, Invalid (settled, changed since it was shown,
    or sent back by another).
    """
    brief = await uow.board.get(brief_id, lock=True)
    forum = await uow.forums.get(brief.forum_id) if brief else None
    if brief is None or forum is None:
        raise Gone
    await judge(uow, by, forum, brief, drawn, good=good, remark=remark)
    await noted(uow, forum, by.id, Deed.BRIEF_READ, now, "good" if good else "not_good", once_a_day=True)
    return brief


async def settle_brief(uow: UnitOfWork, by: Person, brief_id: BriefId, drawn: int, now: datetime) -> BoardBrief:
    """Its words are final, and the papers are made. Twice is the same as once.

    Raises Gone, OnlyAChair, Invalid (changed meanwhile, nothing in it, a facilitator has not agreed yet, a circle's
    brief names somebody, or any names a member under 18).
    """
    brief, forum = await brief_to_edit(uow, by, brief_id)
    if brief.is_settled:
        return brief
    check_drawn(brief, drawn)
    if needs_review(forum, brief) and brief.state is not BriefState.REVIEWED:
        raise Invalid("board-needs-review")
    points = await uow.board.points(brief.id)
    if is_empty(brief, points):
        raise Invalid("board-nothing-in-it")
    named = await names_in(uow, forum, brief, points)
    if needs_review(forum, brief) and named.surely:
        raise Invalid("board-names-in-circle", names="; ".join(named.surely))
    await refuse_young_in(uow, forum, brief, points)
    brief.state = BriefState.BEING_MADE
    await noted(uow, forum, by.id, Deed.BRIEF_FINISHED, now, str(brief.number))
    await uow.jobs.put(MakePapers(brief.id, by.id))
    return brief
