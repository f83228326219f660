"""What people type and press here, and what jobs say."""

from dialogs.from_message import handlers as from_message
from dialogs.from_message.card import ActionFromMessage, SuggestFromMessage
from dialogs.kit.rights import members
from dialogs.kit.router import Router


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.press(SuggestFromMessage, from_message.suggest, who=members)
    router.press(ActionFromMessage, from_message.action, who=members)
