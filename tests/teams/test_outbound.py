"""What goes to Teams, in which shape and to which address."""

import aiohttp
import pytest

from bot.teams.outbound import Connector
from bot.teams.trust import TrustedServices
from forum.conversation import Address
from forum.ports import Message, NotNow, Refused
from tests.cast import CARYS, GRACE, SAM, crowd
from tests.clock import SetClock
from tests.far_end.places import TENANT, channel, chat_with
from tests.far_end.signing import APP_ID
from tests.far_end.teams import TeamsService

CARD = {"type": "AdaptiveCard", "lang": "cy", "body": [{"type": "TextBlock", "text": "Agenda"}]}
AGENDA = Message("Agenda", card=CARD)


async def test_a_card_is_posted_alone_with_its_summary_and_then_updated(
    connector: Connector, teams: TeamsService, to: Address
) -> None:
    sent_id = await connector.post(to, AGENDA)
    [sent] = teams.messages(chat_with(CARYS))
    assert sent.id == sent_id
    assert sent.activity == {
        "type": "message",
        "summary": "Agenda",
        "locale": "cy",
        "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": CARD}],
    }
    await connector.update(to, sent_id, Message("Changed", card={"type": "AdaptiveCard", "body": []}))
    assert sent.activity["summary"] == "Changed"
    assert [before["summary"] for before in sent.before] == ["Agenda"]


async def test_text_goes_as_markdown(connector: Connector, teams: TeamsService, to: Address) -> None:
    await connector.post(to, Message("In short", text="**At length**"))
    await connector.post(to, Message("In short"))
    assert [sent.activity["text"] for sent in teams.everything()] == ["**At length**", "In short"]


async def test_a_thread_is_addressed_as_a_whole(connector: Connector, teams: TeamsService, to: Address) -> None:
    thread = channel("meetings").thread("1731234567890")
    await connector.post(Address(to.service_url, thread.id), AGENDA)
    assert [sent.conversation for sent in teams.messages(thread)] == [thread.id]


async def test_somebody_always_has_the_same_chat(connector: Connector, to: Address) -> None:
    chats = {await connector.open_chat(to.service_url, TENANT, SAM.teams_id) for _ in range(2)}
    assert chats == {chat_with(SAM).id}


async def test_a_roster_is_read_to_its_last_page(connector: Connector, teams: TeamsService, to: Address) -> None:
    teams.members = [CARYS, GRACE, *crowd(3)]
    teams.page_size = 2
    people = await connector.roster(Address(to.service_url, channel().thread("1").id))
    assert [person.name for person in people] == [user.name for user in teams.members]
    assert [person.is_guest for person in people] == [False, True, False, False, False]
    assert (people[0].entra_id, people[0].teams_id) == (CARYS.entra_id, CARYS.teams_id)
    assert (people[0].email, people[0].tenant_id) == (CARYS.email, TENANT)
    assert teams.count("roster") == 3


async def test_nothing_is_sent_where_no_verified_activity_came_from(connector: Connector, teams: TeamsService) -> None:
    with pytest.raises(Refused) as caught:
        await connector.post(Address(teams.service_url, "a:1"), AGENDA)
    assert caught.value.code == "ServiceNotTrusted"
    assert teams.calls == []
    assert teams.tokens_given == 0


async def test_a_token_that_is_not_taken_is_replaced(connector: Connector, teams: TeamsService, to: Address) -> None:
    await connector.post(to, AGENDA)
    teams.forget_tokens()
    with pytest.raises(NotNow):
        await connector.post(to, AGENDA)
    await connector.post(to, AGENDA)
    assert len(teams.everything()) == 2


async def test_local_mode_sends_no_token(session: aiohttp.ClientSession, clock: SetClock) -> None:
    services = TrustedServices(loopback=True)
    async with TeamsService(clock, requires_token=False) as playground:
        connector = Connector(session, services, clock, bot_id=APP_ID, tenant_id=TENANT, bearer=None)
        await connector.post(Address(playground.service_url, "a:1"), AGENDA)
        assert len(playground.everything()) == 1
    assert "https://smba.trafficmanager.net/" not in services
