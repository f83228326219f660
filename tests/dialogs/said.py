"""Somebody types or presses, and reads what comes back, without Teams between."""

from collections.abc import Mapping

from almanac.advisor import Almanac
from dialogs.kit.buttons import Button
from dialogs.kit.context import Context
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.kit.turn import Place, PlaceKind, Press, Turn
from dialogs.table import build_posts, build_router
from dialogs.texts import texts_for
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import Tell
from forum.people import Speaker
from forum.ports import Message
from tests.far_end.cards import button_of, filled_in, words_of
from tests.far_end.places import TEAM, TENANT
from tests.hall import CHANNEL, Hall

ALMANAC = Almanac()
ROUTER, POSTS, TEXTS = build_router(), build_posts(ALMANAC), texts_for("en")
PRIVATE = Place(PlaceKind.PERSONAL, "a:chat", CHANNEL.service_url, TENANT)
IN_CHANNEL = Place(PlaceKind.CHANNEL, CHANNEL.conversation_id, CHANNEL.service_url, TENANT, team_id=TEAM)


async def turn(
    hall: Hall,
    who: Speaker,
    where: Place,
    text: str = "",
    press: Press | None = None,
    mentions: tuple[Speaker, ...] = (),
) -> Reply:
    """The router's answer, in its own transaction. Raises the errors that the pipeline would put into kind words."""
    async with hall.open() as uow:
        person = await uow.people.recognise(who)
        said = Turn("key", who, where, hall.clock.now(), text=text, press=press, mentions=mentions)
        return await ROUTER.answer(Context(said, uow, person, TEXTS, ALMANAC))


async def type_(
    hall: Hall, who: Speaker, text: str, where: Place = PRIVATE, mentions: tuple[Speaker, ...] = ()
) -> Message:
    reply = await turn(hall, who, where, text=text, mentions=mentions)
    assert reply.message is not None
    return reply.message


async def press(
    hall: Hall, who: Speaker, button: Button, typed: Mapping[str, str] | None = None, where: Place = PRIVATE
) -> Reply:
    """Presses a button whose data somebody may have got from anywhere."""
    data = button.model_dump(mode="json") | dict(typed or {})
    return await turn(hall, who, where, press=Press(button.verb, data))


async def click(hall: Hall, who: Speaker, on: Message, title: str, typed: Mapping[str, str] | None = None) -> Message:
    """Presses the button called `title` on a card, with the inputs as a client sends them."""
    button = button_of(on.card, title)
    data = filled_in(on.card, button, typed or {}, check=True)
    reply = await turn(hall, who, PRIVATE, press=Press(str(data["verb"]), data))
    assert reply.message is not None
    return reply.message


async def message_to(hall: Hall, forum: Forum, who: PersonId, about: str) -> Message | None:
    """What a waiting private message would say now; None when it is no longer worth saying."""
    [job] = [job for job in await hall.waiting(Tell) if job.person_id == who and job.about.split(":")[0] == about]
    async with hall.open() as uow:
        reader = await uow.people.get(who)
        return await POSTS.make(job.about, lambda ids: Posting(uow, forum, ids, TEXTS, hall.clock.now(), reader))


def words(message: Message | None) -> str:
    assert message is not None
    return words_of(message.card)
