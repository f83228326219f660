"""How the queue and the form say why somebody is in it, what was noted, and how they like to be contacted."""

from collections.abc import Iterable
from datetime import datetime

from dialogs.kit.numbers import as_written
from dialogs.texts import Texts
from forum.care import Matter, Why
from forum.contacts import Contact, Way, Wish
from forum.forums import Forum
from forum.use_cases.care.care_views import Cared
from forum.wall_clock import wall_clock


def why_words(texts: Texts, one: Cared) -> list[str]:
    """Why somebody is in the queue, the newest of each kind, and what they had answered."""
    newest: Iterable[Matter] = one.newest.values()
    words = [texts(f"care-why-{m.why}", day=texts.short_day(m.meeting.starts)) for m in newest]
    if one.answer and Why.APOLOGIES not in one.newest:
        words.append(texts("care-had-answered", answer=texts(f"answer-{one.answer}")))
    return words


def reach_words(texts: Texts, one: Cared) -> list[str]:
    """How somebody without Teams is reached: facilitators have to ring or write to them."""
    if one.way is None:
        return []
    said = [texts("care-email", address=one.way.email)] if one.way.email else []
    return [*said, *([texts("care-phone", number=as_written(one.way.phone))] if one.way.phone else [])]


def contact_words(texts: Texts, forum: Forum, contact: Contact) -> str:
    """What was done, and when."""
    return texts("care-contacted" if contact.contacted else "care-noted", day=contact_day(texts, forum, contact))


def contact_day(texts: Texts, forum: Forum, contact: Contact) -> str:
    """The day of a contact in the forum's zone."""
    moment = contact.updated_at
    return texts.short_day(_local(forum, moment)) if moment else ""


def way_words(texts: Texts, wish: Wish) -> str:
    """How somebody likes to be contacted."""
    if wish.way is Way.THROUGH and wish.through:
        return texts("care-prefers-through", name=wish.through)
    return texts("care-prefers", way=texts(f"care-way-{wish.way}"))


def _local(forum: Forum, moment: datetime) -> datetime:
    return wall_clock(moment, forum.time_zone)
