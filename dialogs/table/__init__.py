"""The whole bot in one place: which words, buttons, arrivals and jobs lead where."""

from dialogs.board import board
from dialogs.forums import help, setup
from dialogs.kit.rights import chairs
from dialogs.kit.router import Router
from dialogs.kit.turn import Arrival
from dialogs.minutes import items
from dialogs.table import agenda_presses, follow_up_presses, meeting_presses, other_presses
from dialogs.table.posts import build_posts
from dialogs.table.words import words

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
