"""How long a meeting should last, in the forms that ask for it."""

from dialogs.kit.elements import CardElement
from dialogs.kit.fields import whole
from dialogs.kit.parts import choice_input
from dialogs.texts import Texts
from forum.bounds import MEETING_MINUTES

_OFFERED = frozenset({30, 45, 60, 75, 90, 105, 120, 150, 180, 240})


def length_input(texts: Texts, minutes: str, usual: int) -> CardElement:
    """Lengths to choose from; the forum's `usual` one, and the one in `minutes`, are among them."""
    typed = whole(minutes)
    own = {typed} if typed is not None and typed in MEETING_MINUTES else set[int]()
    lengths = sorted(_OFFERED | {usual} | own)
    rows = [(str(length), texts("minutes", minutes=length)) for length in lengths]
    return choice_input("minutes", texts("schedule-length-label"), rows, value=minutes)
