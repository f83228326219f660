"""Is the member under 18 coming, and which dates suit them? Their adult answers, with a link that is for nothing else.

The adult reads what they have said themselves. What the member has answered in the channel is the member's own.
"""

from dataclasses import replace

from dialogs.kit.buttons import new_key
from dialogs.kit.people_shown import name_of
from forum.attendance import Answer
from forum.date_polls import Choice
from forum.errors import Invalid
from forum.ids import MeetingId
from forum.meetings import Meeting
from forum.people import Person
from forum.use_cases.attendance.answer_for import answer_for
from forum.use_cases.attendance.answer_poll import answers_for
from forum.use_cases.dates.answer_dates_for import answer_dates_for, dates_answered_by
from forum.use_cases.dates.date_views import dates_view
from forum.use_cases.meetings.meeting_ahead import meeting_ahead
from forum.use_cases.people.safe_links import NoSuchLink
from pages.meeting_shown import meeting_ahead_of
from pages.polls import DatesShown, dates_shown, said_of_dates
from pages.visit import LONGEST_KEY, Go, Shown, Visit


def _young(visit: Visit) -> Person:
    if visit.young is None:
        raise NoSuchLink
    return visit.young


async def show(visit: Visit) -> Shown:
    """The two questions that they would be asked, as far as there is something to answer now."""
    texts, name = visit.texts, name_of(visit.texts, _young(visit))
    ahead = await meeting_ahead_of(visit)
    own = await _said(visit, ahead.meeting) if ahead else None
    open_now = ahead is not None and visit.now < ahead.meeting.starts_at
    values = {
        "name": name,
        "ahead": ahead,
        "own": texts(f"page-speak-coming-{own}") if own else "",
        "answers": _offered(visit, ahead.meeting) if ahead and open_now else [],
        "chosen": visit.sent.one("answer") or own or "",
        "once": visit.sent.one("once") or new_key(),
        "dates": await _dates(visit, name),
        "date_choices": [(choice.value, texts(f"dates-choice-{choice}")) for choice in Choice],
        "wrong_at": ("dates" if visit.sent.has("dates") else "answer") if visit.wrong else "",
    }
    return Shown("speaking.html", "page-answer-title", values)


def _offered(visit: Visit, meeting: Meeting) -> list[tuple[str, str]]:
    return [(answer.value, visit.texts(f"page-speak-coming-{answer}")) for answer in answers_for(meeting.mode)]


async def _said(visit: Visit, meeting: Meeting) -> Answer | None:
    rsvp = await visit.uow.attendance.rsvp(meeting.id, _young(visit).id)
    return rsvp.answer if rsvp is not None and rsvp.noted_by == visit.person.id else None


async def _dates(visit: Visit, name: str) -> DatesShown | None:
    poll = await visit.uow.date_polls.latest_of(visit.forum.id)
    if poll is None or not poll.takes_answers(visit.now):
        return None
    said = await dates_answered_by(visit.uow, visit.person, poll, _young(visit).id)
    view = replace(await dates_view(visit.uow, poll, visit.now), own=said)
    return replace(
        dates_shown(visit, poll, view),
        path="for/dates",
        question=visit.texts("page-speak-dates-question", name=name),
        send=visit.texts("page-speak-dates-send"),
        kind=visit.texts(f"page-speak-dates-kind-{poll.names}", name=name),
    )


async def say_coming(visit: Visit) -> Go:
    """Kept as given by the adult. The same form sent again notes nothing more. Raises Gone, Invalid."""
    meeting = await meeting_ahead(visit.uow, MeetingId(visit.sent.one("meeting")), visit.forum)
    given, once = visit.sent.one("answer"), visit.sent.one("once")
    if given not in list(Answer):
        raise Invalid("page-choose-one")
    if not 0 < len(once) <= LONGEST_KEY:
        raise Invalid("page-load-first")
    await answer_for(visit.uow, visit.person, meeting.id, _young(visit).id, Answer(given), once, visit.now)
    return Go()


async def say_dates(visit: Visit) -> Go:
    """Kept as given by the adult. Raises Gone, Invalid."""
    poll, choices = await said_of_dates(visit)
    await answer_dates_for(visit.uow, visit.person, poll.id, _young(visit).id, choices, visit.now)
    return Go()
