"""Home, everything one can do, and the buttons that stand for words."""

from dialogs.forums.forums_card import ChooseForum
from dialogs.home import choosing, home
from dialogs.home.home_buttons import ShowEverything
from dialogs.home.words import Words
from dialogs.kit.rights import anybody, insiders, members
from dialogs.kit.router import Router
from dialogs.kit.turn import Arrival
from dialogs.kit.way_back import SayWord
from dialogs.meetings.meetings_card import KeepAsItIs
from dialogs.openings import ShowHome


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(home.help_, "help", "home", "hello", "hi", "?", who=anybody)
    router.words(home.everything_, "everything", who=anybody)
    router.words(choosing.which_forum, "forums", "change forum", who=anybody)
    router.press(ShowHome, home.home_pressed, who=insiders)
    router.press(ShowEverything, home.everything, who=insiders)
    router.press(SayWord, Words(router).say, who=insiders)
    router.press(KeepAsItIs, home.kept, who=anybody)
    router.press(ChooseForum, choosing.choose_forum, who=members)
    router.arrival(Arrival.BOT_ADDED, home.bot_added)
