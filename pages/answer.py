"""Are you coming? And everything else that can be answered with one link."""

from forum.attendance import COMING, Answer
from forum.correspondents import Consent
from forum.date_polls import Choice
from forum.errors import Invalid
from forum.ids import MeetingId
from forum.meetings import Meeting
from forum.use_cases.attendance.answer_poll import answer_poll, answers_for
from forum.use_cases.home.home_views import ahead_of
from forum.use_cases.meetings.meeting_ahead import meeting_ahead
from pages.meeting_shown import cancelled_day, shown
from pages.polls import open_dates, open_questions
from pages.visit import Go, Shown, Visit
from pages.ways import ways


async def show(visit: Visit) -> Shown:
    """The next meeting with the question, and whatever else waits for an answer."""
    one = await visit.uow.correspondents.get(visit.forum.id, visit.person.id)
    meeting, own = await ahead_of(visit.uow, visit.forum, visit.person, visit.now)
    values = {
        "ahead": shown(visit, meeting) if meeting else None,
        "own": visit.texts(f"page-coming-{own}") if own else "",
        "answers": _answers(visit, meeting) if meeting and meeting.takes_answers_at(visit.now) else [],
        "chosen": _preselected(visit, meeting, own) if meeting else "",
        "cancelled": "" if meeting else await cancelled_day(visit),
        "consent": one.consent if one else Consent.NO,
        "can_return": one is not None and one.consent is Consent.STOPPED and bool(one.address),
    }
    more = {
        "dates": await open_dates(visit),
        "date_choices": [(choice.value, visit.texts(f"dates-choice-{choice}")) for choice in Choice],
        "questions": await open_questions(visit),
        "wrong_at": _wrong_at(visit),
        "can_be_sent": one is not None and one.takes_messages and visit.uow.ways.can_write_to(one),
        "can_stop": one is not None and one.is_by_text and one.consent is Consent.YES,
        "ways": ways(visit),
    }
    return Shown("answer.html", "page-answer-title", values | more)


def _wrong_at(visit: Visit) -> str:
    """Which of the forms came back: each sends what it is about."""
    if visit.wrong is None:
        return ""
    return "dates" if visit.sent.has("dates") else visit.sent.one("poll") or "answer"


def _answers(visit: Visit, meeting: Meeting) -> list[tuple[str, str]]:
    return [(answer.value, visit.texts(f"page-coming-{answer}")) for answer in answers_for(meeting.mode)]


def _preselected(visit: Visit, meeting: Meeting, own: Answer | None) -> str:
    """What was typed, or what the address asks for, or what was answered before. It counts only once it is sent."""
    offered = answers_for(meeting.mode)
    wished = visit.sent.one("answer") or visit.sent.one("coming")
    if wished == "yes":
        return own if own and own in COMING else next(answer for answer in offered if answer in COMING)
    return wished if wished in offered else own or ""


async def answer(visit: Visit) -> Go:
    """Kept as the answer to a card in Teams is. Raises Gone, Invalid."""
    meeting = await meeting_ahead(visit.uow, MeetingId(visit.sent.one("meeting")), visit.forum)
    given = visit.sent.one("answer")
    if given not in list(Answer):
        raise Invalid("page-choose-one")
    await answer_poll(visit.uow, visit.person, meeting.id, Answer(given), visit.now)
    return Go()
