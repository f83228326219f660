"""What people type and press here."""

from dialogs.audit import changes
from dialogs.audit.changes_card import OpenChanges
from dialogs.kit.rights import chairs
from dialogs.kit.router import Router


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(changes.show, "changes", "who changed what", who=chairs, private="changes-in-private")
    router.press(OpenChanges, changes.turn_page, who=chairs, private="changes-in-private")
