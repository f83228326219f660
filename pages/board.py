"""What the board is asked, with a field for each answer; nobody's name is here but the contact's own."""

from dataclasses import dataclass

from forum.board_contacts import ReplyState
from forum.errors import Invalid
from forum.limits import BOARD_ANSWER, TooLong
from forum.use_cases.board.contact_says import (
    choose_board_language,
    close_own_links,
    is_me,
    not_me,
    start_board_mail,
    stop_board_mail,
)
from forum.use_cases.board.contact_views import Replied, points_for_contact
from forum.use_cases.board.reply_for_board import Typed, reply_for_board
from forum.use_cases.people.safe_links import NoSuchLink
from pages.board_visit import BoardVisit
from pages.reading import as_form, asked_for
from pages.visit import Answer, Away, Go, Shown

DONE = Away("board/done")
ALL = "all"


@dataclass(frozen=True)
class PointShown:
    """One question. `recorded` is the answer that was confirmed, "" while there is none; `typed` what stands in the
    field, and `seen` the revision that it belongs to. `kept` is what stands there by now if that is something else.
    """

    place: int
    title: str
    words: str
    recorded: str
    when: str
    typed: str
    seen: int
    state: str
    question: str
    wrong: str
    kept: str


async def show(visit: BoardVisit) -> Shown:
    """The questions; before they have said that they are meant, whether they are."""
    if visit.opened.contact.agreed_at is None:
        return _first(visit)
    points = [_point(visit, one) for one in await points_for_contact(visit.uow, visit.opened)]
    values = {
        "points": points,
        "open": [point for point in points if not point.recorded],
        "wrong_place": _wrong_place(points),
        "stopped": visit.opened.contact.stopped_at is not None,
        "has_languages": len(list(visit.languages)) > 1,
        "has_page": visit.opened.page is not None,
    }
    return Shown("board.html", "page-board-title", values)


def _first(visit: BoardVisit) -> Shown:
    contact, texts = visit.opened.contact, visit.texts
    said = "page-board-first-who" if contact.role else "page-board-first-who-plain"
    no = {"value": "no", "text": texts("page-board-first-no"), "hint": {"text": texts("page-board-first-no-hint")}}
    values = {
        **as_form(visit.languages, texts, visit.sent, visit.here),
        "who": texts(said, name=contact.name, role=contact.role),
        "replies": [{"value": "yes", "text": texts("page-board-first-yes")}, no],
    }
    return Shown("board_first.html", "page-board-title", values)


def _point(visit: BoardVisit, one: Replied) -> PointShown:
    point, reply, texts = one.point, one.reply, visit.texts
    kept = reply.words if reply else ""
    sent = visit.sent.one(f"answer:{point.place}") if visit.wrong else kept
    state = reply.state.value if reply and reply.state is not ReplyState.RECORDED and kept else ""
    wrong = visit.wrong if visit.wrong and _is_about(visit.wrong, point.place, sent) else None
    is_news = (
        bool(visit.wrong) and kept not in ("", sent) and _seen(visit, point.place) != (reply.revision if reply else 0)
    )
    return PointShown(
        place=point.place,
        title=texts("page-board-point", place=point.place, title=point.title),
        words=point.words,
        recorded=point.answer,
        when=texts.day(point.answered_on) if point.answered_on else "",
        typed=sent,
        seen=reply.revision if reply else 0,
        state=texts(f"page-board-state-{state}") if state else "",
        question=reply.question if reply else "",
        wrong=texts.problem(wrong) if wrong else "",
        kept=kept if is_news else "",
    )


def _seen(visit: BoardVisit, place: int) -> int:
    typed = visit.sent.one(f"seen:{place}")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 7 else 0


def _is_about(wrong: Invalid, place: int, sent: str) -> bool:
    """Whether it is in this field that something has to be corrected."""
    if "place" in wrong.words:
        return wrong.words["place"] == place
    return len(sent) > BOARD_ANSWER if isinstance(wrong, TooLong) else not sent.strip()


def _wrong_place(points: list[PointShown]) -> int:
    """The field to which the list of mistakes leads."""
    open_ = [point for point in points if not point.recorded]
    wrong = [point for point in open_ if point.wrong]
    return next((point.place for point in wrong + open_), 0)


async def first(visit: BoardVisit) -> Answer:
    """Whether it is for them. Whoever has said yes changes nothing here."""
    given = visit.sent.one("reply")
    if visit.opened.contact.agreed_at is not None:
        return Go()
    if given == "yes":
        await is_me(visit.opened, visit.now)
        if (asked := asked_for(visit.languages, visit.sent)) is not None:
            # They said yes in that language, so they read on in it.
            choose_board_language(visit.opened, asked.code)
        return Go()
    if given == "no":
        await not_me(visit.uow, visit.opened, visit.now)
        return DONE
    raise Invalid("page-choose-one")


async def answer(visit: BoardVisit) -> Answer:
    """Everything that was typed is kept; what was meant for the chairs goes to them. Raises Invalid."""
    if visit.opened.contact.agreed_at is None:
        return Go()
    sends = visit.sent.one("send")
    typed = [
        Typed(place, visit.sent.one(f"answer:{place}"), _seen(visit, place), sends=sends in (ALL, str(place)))
        for place in _places(visit)
    ]
    await reply_for_board(visit.uow, visit.opened, typed, visit.now)
    return Go()


def _places(visit: BoardVisit) -> list[int]:
    names = [name.partition(":")[2] for name, _ in visit.sent.fields if name.startswith("answer:")]
    return sorted({int(name) for name in names if name.isascii() and name.isdigit() and len(name) < 3})


async def ask_no(visit: BoardVisit) -> Shown:
    """What they want instead: to be forgotten, no emails, or the link closed. One that is closed stops the emails."""
    contact, texts = visit.opened.contact, visit.texts
    form = as_form(visit.languages, texts, visit.sent, f"{visit.here}/no")
    values = form | {"stopped": bool(contact.stopped_at)}
    if visit.opened.is_closed:
        return Shown("board_stop.html", "page-board-no-stop", values)
    offered = ["not-me", *([] if contact.stopped_at else ["stop"]), "close"]
    choices = [
        {"value": one, "text": texts(f"page-board-no-{one}"), "hint": {"text": texts(f"page-board-no-{one}-hint")}}
        for one in offered
    ]
    return Shown("board_no.html", "page-board-no-title", values | {"choices": choices})


async def no(visit: BoardVisit) -> Answer:
    """It is done. Raises Invalid, NoSuchLink."""
    chosen = visit.sent.one("wish")
    if visit.opened.is_closed and chosen != "stop":
        raise NoSuchLink
    if chosen == "not-me":
        await not_me(visit.uow, visit.opened, visit.now)
        return DONE
    if chosen == "close":
        await close_own_links(visit.uow, visit.opened, visit.now)
        return DONE
    if chosen != "stop":
        raise Invalid("page-choose-one")
    await stop_board_mail(visit.uow, visit.opened, visit.now)
    return Go("no")


async def start(visit: BoardVisit) -> Answer:
    """They want the emails again."""
    await start_board_mail(visit.opened)
    return Go("no")


async def at_once(visit: BoardVisit) -> Answer:
    """A mail program presses for its reader (RFC 8058, "One-Click Unsubscribe"). Its answer leads nowhere else."""
    await stop_board_mail(visit.uow, visit.opened, visit.now)
    return await ask_no(visit)
