"""Which forum an operator means."""

from collections.abc import Sequence

from bot.settings import BadSettings
from forum.forums import Forum


def chosen_forum(forums: Sequence[Forum], named: str) -> Forum:
    """By id or name. Raises BadSettings with the candidates if there is none, or several have the name."""
    found = [forum for forum in forums if forum.id == named] or [
        one for one in forums if one.name.casefold() == named.strip().casefold()
    ]
    if len(found) == 1:
        return found[0]
    if not forums:
        raise BadSettings(["there is no such forum: none has been set up yet"])
    known = "; ".join(f"{forum.name} ({forum.id})" for forum in found or forums)
    said = "there are several forums of that name; say which by its id" if found else "there is no such forum; there is"
    raise BadSettings([f"{said}: {known}"])
