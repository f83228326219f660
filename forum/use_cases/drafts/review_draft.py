"""Two chairs edit a draft, and a facilitator reads it: nobody overwrites, and nothing unread goes out."""

from forum.drafts import READ, Draft, DraftState, is_settled, needs_review
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.jobs import Tell
from forum.keys import key_from, private
from forum.limits import REMARK as REMARK_LIMIT
from forum.limits import REMARKS as REMARKS_LIMIT
from forum.limits import within
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import visible
from forum.use_cases.people.roles import require_facilitator
from forum.use_cases.people.tell_chairs import tell_chairs


def tidy(text: str, limit: int) -> str:
    """Without empty lines. Raises TooLong."""
    lines = (" ".join(line.split()) for line in visible(text).splitlines())
    return within("\n".join(line for line in lines if line), limit)


def check_drawn(draft: Draft, drawn: int) -> None:
    """Raises Invalid for a draft that is settled, or whose revision is no longer `drawn`."""
    if is_settled(draft):
        raise Invalid(f"{draft.kind}-settled")
    if draft.revision != drawn:
        raise Invalid(f"{draft.kind}-changed-meanwhile")


def edited(draft: Draft) -> None:
    """A draft with a new word has to be reviewed again."""
    draft.revision += 1
    draft.state = DraftState.DRAFT


def was_asked_already(draft: Draft, drawn: int) -> bool:
    """Whether a chair presses "Ask the facilitator" for words that the facilitators have."""
    return draft.state in READ and drawn == draft.revision - 1


async def ask_facilitators(uow: UnitOfWork, forum: Forum, draft: Draft) -> None:
    """Tells all of them, each time. Raises Invalid (no facilitator)."""
    facilitators = await uow.forums.facilitators(forum.id)
    if not facilitators:
        raise Invalid(f"{draft.kind}-no-facilitator")
    draft.state, draft.remark = DraftState.IN_REVIEW, ""
    draft.revision += 1
    for facilitator in facilitators:
        await uow.jobs.put(Tell(facilitator.id, forum.id, draft.news.review.of(draft.id, draft.revision)))


async def judge(
    uow: UnitOfWork, by: Person, forum: Forum, draft: Draft, drawn: int, *, good: bool, remark: str
) -> None:
    """A facilitator says whether anybody could be recognised from it; the chairs are told. One who says so is enough.

    Raises OnlyAFacilitator, Gone (not given to them to read), Invalid (settled, changed since it was shown, or sent
    back by another).
    """
    await require_facilitator(uow, forum, by)
    await _check_given(uow, by, forum, draft)
    if drawn != draft.revision and not was_asked_already(draft, drawn):
        raise Invalid(f"{draft.kind}-review-newer")
    if good and draft.state is DraftState.DRAFT:
        raise Invalid(f"{draft.kind}-review-sent-back")
    draft.state = DraftState.REVIEWED if good else DraftState.DRAFT
    draft.remark = "" if good else _both(draft.remark, tidy(remark, REMARK_LIMIT))
    await tell_chairs(uow, forum.id, review_news(draft))


async def _check_given(uow: UnitOfWork, by: Person, forum: Forum, draft: Draft) -> None:
    """What the chairs are working on is theirs, and whoever is told what is wrong is shown the draft. So it has to wait
    for a facilitator, or they were given these words and another has sent them back.
    """
    if not needs_review(forum, draft):
        raise Gone
    if is_settled(draft):
        raise Invalid(f"{draft.kind}-settled")
    given = private(draft.news.review.of(draft.id, draft.revision), by.id)
    if draft.state not in READ and await uow.posts.get(given) is None:
        raise Gone


def _both(before: str, remark: str) -> str:
    """What several facilitators said, each once."""
    if f"\n{remark}\n" in f"\n{before}\n":
        return before
    return "\n".join(said for said in (before, remark) if said)[:REMARKS_LIMIT]


def review_news(draft: Draft) -> str:
    """What a chair is told: what the facilitators have said about this revision so far."""
    return draft.news.reviewed.of(draft.id, draft.revision, draft.state, key_from("remark", draft.remark))
