"""The whole bot in one place: which words, buttons, arrivals and jobs lead where."""

from dialogs import board, help, items, setup
from dialogs.rights import chairs
from dialogs.router import Router
from dialogs.table import agenda_presses, follow_up_presses, meeting_presses, other_presses
from dialogs.table.posts import build_posts
from dialogs.table.words import words
from dialogs.turn import Arrival

__all__ = ["build_posts", "build_router"]


def build_router() -> Router:
    """Everything a person can type or press, and who or what can arrive."""
    router = Router(otherwise=help.otherwise)
    words(router)
    for rows in (agenda_presses, meeting_presses, follow_up_presses, other_presses):
        rows.presses(router)
    router.file(board.file_answered, who=chairs)
    router.arrival(Arrival.BOT_ADDED, help.bot_added)
    router.arrival(Arrival.MEMBERS_CHANGED, setup.roster_changed)
    router.arrival(Arrival.MEETING_BEGAN, items.began)
    router.arrival(Arrival.MEETING_ENDED, items.ended)
    return router
