"""Nothing goes out that Teams would refuse because of its size: a channel would stay empty, and nobody would know
why.
"""

import json
import logging

from dialogs.kit.parts import SAFE_BYTES, note
from dialogs.texts import texts_for
from forum.ports import Message

log = logging.getLogger(__name__)


def sendable(message: Message) -> Message:
    """The message or, in place of a card too big for Teams, a sentence that says so ("Format your bot messages":
    about 100 KB, counted as UTF-16).
    """
    if message.card is None or size_of(message) <= SAFE_BYTES:
        return message
    # Cards cut their own text and list people by pages, so a card that is too big here is our mistake.
    log.error("a card of %d bytes is more than Teams takes: a sentence went out in its place", size_of(message))
    return note(texts_for(str(message.card.get("lang") or "en"))("too-big-to-show"))


def size_of(message: Message) -> int:
    """Bytes in its card, as Teams counts them."""
    return len(json.dumps(message.card, ensure_ascii=False).encode("utf-16-le", "surrogatepass"))
