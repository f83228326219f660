"""How somebody is reached outside Teams, told to themselves."""

from dialogs.kit.numbers import as_written
from dialogs.texts import BY_TEXT, Texts
from forum.correspondents import MailState
from forum.use_cases.privacy.my_ways import Way
from forum.wall_clock import wall_clock


def way_rows(texts: Texts, one: Way) -> list[str]:
    """The address, the number, what they said to emails or texts, when the last was sent, and their open links."""
    way = one.way
    said = [texts("my-data-way-email", address=way.email)] if way.email else []
    said += [texts("my-data-way-phone", number=as_written(way.phone))] if way.phone else []
    said.append(texts(f"my-data-consent-{way.consent}{BY_TEXT if way.is_by_text else ''}"))
    if way.mail is MailState.SENT and way.mail_at:
        said.append(texts("my-data-way-sent", day=texts.day(wall_clock(way.mail_at, one.forum.time_zone))))
    said.append(texts("my-data-way-links", count=one.links))
    return [f"{one.forum.name}: {words}" for words in said]
