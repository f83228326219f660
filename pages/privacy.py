"""The privacy notice: behind every link, and at an address that needs none."""

from collections.abc import Sequence

from dialogs.privacy.notice import Reader, Section, notice
from dialogs.texts import Texts
from forum.safe_links import LinkKind
from pages import first_question
from pages.board_visit import BoardVisit
from pages.drawing import PRIVACY
from pages.reading import InAnother, in_others
from pages.room import Room
from pages.visit import Shown, Visit


async def show(visit: Visit) -> Shown:
    """For a member. The forum is not named before they have said that they are meant, nor by the link that stops the
    emails, which lives for years: its own page does not name it either.
    """
    one = await visit.uow.correspondents.get(visit.forum.id, visit.person.id)
    is_named = visit.link.kind is not LinkKind.STOP and not first_question.is_asked(one)
    sections = notice(visit.texts, visit.controller, visit.forum if is_named else None)
    return shown(sections, "page-return", in_others(visit.languages, visit.texts, visit.here + PRIVACY))


async def show_board(visit: BoardVisit) -> Shown:
    """For the board's contact, with the same care."""
    opened = visit.opened
    is_open = opened.link.is_open(visit.now) and not opened.is_closed
    forum = opened.forum if opened.contact.agreed_at and is_open else None
    others = in_others(visit.languages, visit.texts, visit.here + PRIVACY)
    return shown(notice(visit.texts, visit.controller, forum, Reader.BOARD), "page-return", others)


def show_anybody(room: Room, texts: Texts) -> Shown:
    """Without any link: what holds for every forum."""
    others = in_others(room.languages, texts, f"{room.root}{PRIVACY[1:]}")
    return shown(notice(texts, room.controller, None), "", others)


def shown(sections: Sequence[Section], back: str, others: Sequence[InAnother] = ()) -> Shown:
    """`back` names the text of the link to the page before, "" for none; `others` are other languages."""
    return Shown("privacy.html", "notice-title", {"sections": sections, "back": back, "others": others})
