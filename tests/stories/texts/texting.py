"""What somebody with a mobile number and no email does, and what their texts say."""

from forum.correspondents import SetUp
from forum.people import Person
from forum.use_cases.correspondence.look_at_list import Entry
from tests.far_end.notify import NotifyStandIn
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.outside import added
from tests.stories.town import Town

LEILA = Entry("Leila Haddad", phone="+447700900456", is_mobile=True)
LANDLINE = Entry("Gwen Price", phone="+442079460123")
"""Nothing can be texted there."""
BOTH = SetUp(by_mail=True, by_text=True)


async def asked_by_text(town: Town, *entries: Entry, key: str = "a list") -> list[Person]:
    """Carys adds them, and has everybody asked who can be written to."""
    return [*await added(town, *entries, key=key, ways=BOTH)]


def link_in(notify: NotifyStandIn, number: str = LEILA.phone) -> str:
    """Where the newest text leads: its last word, and its only link."""
    text = notify.texts_to(number)[-1]
    assert text.count("http") == 1, text
    return text.rpartition(" ")[2]


async def replies(town: Town, browser: Browser, notify: NotifyStandIn, reply: str) -> Seen:
    """Leila answers the first text."""
    page = await browser.send(await browser.open(link_in(notify)), "Send", reply=reply)
    await town.settled()
    return page


async def agreed(town: Town, browser: Browser, notify: NotifyStandIn) -> Person:
    """The forum is there, and Leila has said yes to texts."""
    await town.set_up()
    [leila] = await asked_by_text(town, LEILA)
    await replies(town, browser, notify, "yes")
    return leila
