"""What people type and press here, and what jobs say."""

from dialogs.forums import delivery_unknown as unsure
from dialogs.forums import posts as forum_posts
from dialogs.forums import restored, setup
from dialogs.forums.delivery_unknown_card import PostAgain
from dialogs.forums.forums_card import OpenSettings
from dialogs.forums.setup_state import SaveSetUp
from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import chairs, founders, onlookers
from dialogs.kit.router import Router
from dialogs.kit.turn import Arrival
from forum.message_kinds import InChannel, InPrivate


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(setup.settings, "settings", "set up", "setup", who=onlookers)
    router.press(PostAgain, unsure.post_again, who=chairs)
    router.press(SaveSetUp, setup.save, who=founders)
    router.press(OpenSettings, setup.open_settings, who=chairs)
    router.arrival(Arrival.MEMBERS_CHANGED, setup.roster_changed)


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_channel(InChannel.SETUP, forum_posts.setup)
    posts.in_private(InPrivate.UNSURE, unsure.unsure)
    posts.in_private(InPrivate.REFUSED, unsure.refused)
    posts.in_private(InPrivate.STILL_NAMED, unsure.still_named)
    posts.in_private(InPrivate.RESTORED, restored.restored)
