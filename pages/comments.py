"""Sending the chairs a comment on the agenda, and taking one back: as from the cards in Teams.

What was written is shown to its sender once, in the answer to the form, so that nobody else who has the link reads it
later. There it can be taken back at once; later that needs the link to what is theirs, and for an unattributed one
it cannot be done, because nothing leads back to it.
"""

from dialogs.agenda.comments_card import PLACES, WHOLE, items_offered, levels_offered
from dialogs.kit.buttons import new_key
from dialogs.kit.shortening import shortened
from forum.agenda import Attribution
from forum.errors import Gone, Invalid
from forum.ids import CommentId, MeetingId, SuggestionId
from forum.published import AgendaVersion
from forum.use_cases.agenda.comment_views import comments_in, own_comment
from forum.use_cases.agenda.send_comment import CommentForm, agenda_to_comment, send_comment
from forum.use_cases.agenda.withdraw_comment import withdraw_comment
from forum.use_cases.meetings.meeting_ahead import meeting_ahead
from pages.visit import LONGEST_KEY, Answer, Shown, Visit

LONG = 400
"""Letters by which somebody knows their own comment again."""


async def show(visit: Visit) -> Shown:
    """The form, while there is an agenda to comment on."""
    ahead = await visit.uow.meetings.next_of(visit.forum.id, visit.now)
    if ahead is None:
        return _closed("page-comment-none")
    try:
        meeting, _, version = await agenda_to_comment(visit.uow, visit.person, ahead.id, visit.now)
    except (Gone, Invalid):
        return _closed("page-comment-begun" if visit.now >= ahead.starts_at else "page-comment-none")
    values = {"meeting": meeting, "when": visit.texts.day(meeting.starts), **_filled(visit, version)}
    return Shown("comment.html", "page-comment-title", values)


def _closed(why: str) -> Shown:
    return Shown("comment_closed.html", "page-comment-title", {"why": why})


def _filled(visit: Visit, version: AgendaVersion) -> dict[str, object]:
    sent = visit.sent
    return {
        "once": sent.one("once") or new_key(),
        "items": items_offered(visit.texts, version),
        "topic": sent.one("topic") or WHOLE,
        "words": sent.one("words"),
        "levels": levels_offered(visit.texts),
        "level": sent.one("attribution") or Attribution.NAMED.value,
        "place": PLACES.get(visit.wrong.problem, "attribution") if visit.wrong else "",
    }


async def send(visit: Visit) -> Shown:
    """Read back, with the way to take it back. Raises Gone, Invalid."""
    sent = visit.sent
    typed, once, topic = sent.one("attribution"), sent.one("once"), sent.one("topic")
    if typed not in list(Attribution):
        raise Invalid("page-choose-one")
    if not 0 < len(once) <= LONGEST_KEY:
        raise Invalid("page-load-first")
    meeting = await meeting_ahead(visit.uow, MeetingId(sent.one("meeting")), visit.forum)
    about = None if topic in ("", WHOLE) else SuggestionId(topic)
    form = CommentForm(sent.one("words"), Attribution(typed), about)
    kept = own_comment(await send_comment(visit.uow, visit.person, meeting.id, form, once, visit.now))
    found = await visit.uow.agenda.get(about) if about else None
    values = {
        "comment": kept,
        "about": found.title if found else "",
        "level": dict(levels_offered(visit.texts))[kept.attribution.value],
    }
    return Shown("comment_sent.html", "page-comment-sent-title", values)


async def take_back(visit: Visit) -> Shown:
    """Raises Gone, NotYours."""
    await _withdraw(visit)
    return Shown("comment_gone.html", "page-comment-gone-title", {"back": ""})


async def mine(visit: Visit) -> Shown:
    """Those they signed in this forum, to choose one to take back."""
    signed = await comments_in(visit.uow, visit.forum, visit.person)
    comments = [
        {"value": one.id, "text": shortened(one.words, LONG), "hint": {"text": visit.texts.day(meeting.starts)}}
        for meeting, one in signed
    ]
    return Shown("my_comments.html", "page-my-comments-title", {"comments": comments})


async def take_back_mine(visit: Visit) -> Answer:
    """Raises Gone, NotYours, Invalid."""
    if not visit.sent.one("comment"):
        raise Invalid("page-choose-one")
    await _withdraw(visit)
    return Shown("comment_gone.html", "page-comment-gone-title", {"back": "/mine/comments"})


async def _withdraw(visit: Visit) -> None:
    comment = await visit.uow.published.comment(CommentId(visit.sent.one("comment")))
    meeting = await visit.uow.meetings.get(comment.meeting_id) if comment else None
    if comment is None or meeting is None:
        raise Gone
    visit.ours(meeting.forum_id)
    await withdraw_comment(visit.uow, visit.person, comment.id)
