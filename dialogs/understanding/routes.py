"""What people mean when they type no command, and the buttons that ask whether they meant it."""

from dialogs.kit.rights import insiders
from dialogs.kit.router import Router
from dialogs.understanding.understanding import Understanding
from dialogs.understanding.understanding_card import Meant


def routes(router: Router) -> None:
    """Whoever presses may do what the word behind the button lets them do: the word's own right decides."""
    understanding = Understanding(router)
    router.otherwise(understanding.otherwise)
    router.press(Meant, understanding.meant, who=insiders, private="meant-in-private")
