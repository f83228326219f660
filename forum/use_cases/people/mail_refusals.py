"""Addresses and numbers at which somebody has said no: nobody asks there again, and nobody can tell from what is kept
which they are.
"""

from collections.abc import Sequence

from forum.address import mail
from forum.forums import Forum
from forum.ids import ForumId
from forum.keys import Seal
from forum.ports import UnitOfWork


def refusal_digests(seals: Sequence[Seal], forum_id: ForumId, to: str) -> list[str]:
    """Under which an email address, or a number in E.164, that said no may be kept, the newest key first. [] for
    neither.
    """
    if to.startswith("+"):
        return [seal.code("no text", forum_id, to) for seal in seals]
    address = mail(to)
    return [seal.code("no mail", forum_id, address.mailbox) for seal in seals] if address else []


async def keep_refusal(uow: UnitOfWork, forum: Forum, to: str) -> None:
    """Somebody does not want to be written to at an address or number ("" for none), and nobody asks there again."""
    if digests := refusal_digests(uow.seals, forum.id, to):
        await uow.correspondents.keep_refusal(forum.id, digests[0])
