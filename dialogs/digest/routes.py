"""What people type and press here, and what jobs say."""

from dialogs.digest import digest
from dialogs.digest.digest_card import SendDigest, ShowDigest
from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import chairs, members
from dialogs.kit.router import Router
from forum.message_kinds import InChannel


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(digest.you_said, "you said", "you said we did", who=members)
    router.press(SendDigest, digest.post, who=chairs)
    router.press(ShowDigest, digest.show, who=members)


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_channel(InChannel.DIGEST, digest.standing)
