"""Activities as Teams and the Agents Playground send them, and the turns they become."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.teams.activities import read_activity
from bot.teams.inbound import turn_of
from dialogs.kit.turn import Arrival, PlaceKind, Turn
from tests.far_end.places import TENANT

NOW = datetime(2030, 3, 4, 12, 0, tzinfo=UTC)
PLAYGROUND = Path(__file__).parent.parent / "fixtures" / "playground"

TEAMS_MESSAGE: dict[str, Any] = {
    "text": "<at>Folkmoot</at>&nbsp;suggest  R&amp;D &lt;for&gt; Ll&#226;n\r\n\r\n\r\n\r\nwhy:\u00a0it matters\n",
    "textFormat": "plain",
    "attachments": [{"contentType": "text/html", "content": "<div><span>Folkmoot</span>&nbsp;suggest</div>"}],
    "type": "message",
    "timestamp": "2029-11-22T10:15:30.1234567Z",
    "localTimestamp": "2029-11-22T10:15:30.1234567+00:00",
    "id": "1731234567890",
    "channelId": "msteams",
    "serviceUrl": "https://smba.trafficmanager.net/uk/",
    "from": {"id": "29:1a2b3c", "name": "Samira  Khan", "aadObjectId": "8c0d9e8f-0000-4000-8000-000000000001"},
    "conversation": {
        "isGroup": True,
        "conversationType": "channel",
        "tenantId": TENANT,
        "id": "19:abc123@thread.tacv2;messageid=1731234567890",
    },
    "recipient": {"id": "28:app", "name": "Folkmoot"},
    "entities": [
        {"mentioned": {"id": "28:app", "name": "Folkmoot"}, "text": "<at>Folkmoot</at>", "type": "mention"},
        {"locale": "cy-GB", "country": "GB", "platform": "iOS", "timezone": "Europe/London", "type": "clientInfo"},
    ],
    "channelData": {
        "teamsChannelId": "19:abc123@thread.tacv2",
        "teamsTeamId": "19:team@thread.tacv2",
        "channel": {"id": "19:abc123@thread.tacv2"},
        "team": {"id": "19:team@thread.tacv2"},
        "tenant": {"id": TENANT},
    },
    "locale": "cy-GB",
    "localTimezone": "Europe/London",
}


def turn(activity: dict[str, Any]) -> Turn | None:
    return turn_of(read_activity(json.dumps(activity).encode()), NOW)


def read(**changed: Any) -> Turn:
    made = turn(TEAMS_MESSAGE | changed)
    assert made
    return made


def mention(teams_id: str, name: str, text: str | None = None) -> dict[str, Any]:
    return {"type": "mention", "mentioned": {"id": teams_id, "name": name}, "text": text or f"<at>{name}</at>"}


BOT = mention("28:app", "Folkmoot")


def playground(name: str) -> Turn | None:
    return turn(json.loads((PLAYGROUND / f"{name}.json").read_text(encoding="utf-8")))


def test_a_channel_message() -> None:
    it = read()
    assert it.text == "suggest R&D <for> Llân\n\nwhy: it matters"
    assert (it.who.tenant_id, it.who.teams_id, it.who.name) == (TENANT, "29:1a2b3c", "Samira Khan")
    assert it.who.entra_id == "8c0d9e8f-0000-4000-8000-000000000001"
    assert it.where.kind is PlaceKind.CHANNEL
    assert it.where.conversation_id == "19:abc123@thread.tacv2"
    assert it.where.thread_id == "19:abc123@thread.tacv2;messageid=1731234567890"
    assert (it.where.team_id, it.where.tenant_id) == ("19:team@thread.tacv2", TENANT)
    assert it.where.service_url == "https://smba.trafficmanager.net/uk/"
    assert (it.locale, it.now, it.press, it.arrival, it.mentions) == ("cy-GB", NOW, None, None, ())


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("<at>Folkmoot</at>agenda", [BOT], "agenda"),
        ("please <at>Folkmoot</at> agenda", [BOT], "please agenda"),
        ("<at>Folkmoot</at> ask <at>Sam O'Neil</at>'s", [BOT, mention("29:s", "Sam O'Neil")], "ask Sam O'Neil's"),
        ("<at>Folkmoot</at> ask <at>Sam O&#39;Neil</at>", [BOT, mention("29:s", "Sam O'Neil")], "ask Sam O'Neil"),
        ('<at id="0">Folkmoot</at> hi', [mention("28:app", "Folkmoot", '<at id="0">Folkmoot</at>')], "hi"),
        ("<at>Folkmoot</at> hi", [], "Folkmoot hi"),
        ("<at>Sam</at> said &lt;at&gt;", [mention("29:s", "Sam")], "Sam said <at>"),
        ("R&D costs &copy 5 &unknown; &amp;lt;", [], "R&D costs &copy 5 &unknown; &lt;"),
        ("a < b > c", [], "a < b > c"),
        ("  \u00a0\t ", [], ""),
        ("👩‍👩‍👧 مرحبا Ŵ", [], "👩‍👩‍👧 مرحبا Ŵ"),
        ("nul \x00 and \ud800 lone", [], "nul \ufffd and \ufffd lone"),
        (None, [], ""),
    ],
)
def test_text_loses_markup_and_nothing_else(text: str | None, entities: list[dict[str, Any]], expected: str) -> None:
    assert read(text=text, entities=entities).text == expected


def test_people_are_mentioned_once_and_in_order() -> None:
    entities = [
        BOT,
        mention("29:b", "Beth"),
        mention("29:a", "Ana &amp; co"),
        mention("29:b", "Beth"),
        mention("28:other-bot", "Polls"),
        mention("19:abc@thread.tacv2", "General"),
        {"type": "mention"},
        {"type": "mention", "mentioned": "x"},
        {"type": "mention", "mentioned": {"id": 5}},
        {"type": "mention", "mentioned": {"id": "29:c", "aadObjectId": "c-entra"}, "text": "<at>Cai</at>"},
    ]
    found = [(it.teams_id, it.name, it.entra_id, it.tenant_id) for it in read(entities=entities).mentions]
    assert found == [
        ("29:b", "Beth", None, TENANT),
        ("29:a", "Ana & co", None, TENANT),
        ("29:c", "Cai", "c-entra", TENANT),
    ]


@pytest.mark.parametrize(
    ("conversation", "team", "kind"),
    [
        ({"id": "a:1", "conversationType": "personal"}, None, PlaceKind.PERSONAL),
        ({"id": "19:x@thread.v2", "conversationType": "groupChat", "isGroup": True}, None, PlaceKind.GROUP),
        ({"id": "19:x@thread.tacv2", "conversationType": "channel"}, {"id": "t"}, PlaceKind.CHANNEL),
        ({"id": "19:x@thread.tacv2"}, {"id": "t"}, PlaceKind.CHANNEL),
        ({"id": "19:meeting_x@thread.v2", "isGroup": True}, None, PlaceKind.GROUP),
        ({"id": "a:1"}, None, PlaceKind.PERSONAL),
    ],
)
def test_places(conversation: dict[str, Any], team: dict[str, Any] | None, kind: PlaceKind) -> None:
    where = read(conversation=conversation, channelData={"tenant": {"id": TENANT}, "team": team}).where
    assert (where.kind, where.conversation_id, where.thread_id) == (kind, conversation["id"], None)
    assert where.team_id == ("t" if kind is PlaceKind.CHANNEL else None)


@pytest.mark.parametrize(
    ("given", "locale"),
    [("en-GB", "en-GB"), ("cy", "cy"), ("pt_BR", "pt-BR"), (None, "en"), ("", "en"), ("../etc", "en"), (7, "en")],
)
def test_locales(given: Any, locale: str) -> None:
    assert read(locale=given).locale == locale


def test_who_acted_is_never_read_from_the_card() -> None:
    data = {
        "from": {"id": "29:chair"},
        "aadObjectId": "chair",
        "tenant": "another",
        "msteams": {"userId": "chair"},
        "x": 1,
    }
    action = {"type": "Action.Execute", "verb": "v", "data": data}
    it = read(type="invoke", name="adaptiveCard/action", value={"action": action, "trigger": "automatic"})
    assert (it.who.teams_id, it.who.tenant_id) == ("29:1a2b3c", TENANT)
    assert it.press
    assert it.press.verb == "v"
    assert it.press.in_place
    assert "msteams" not in it.press.data
    assert it.press.data["x"] == 1


def test_a_press_without_fields() -> None:
    it = read(type="invoke", name="adaptiveCard/action", value={"action": {"verb": "v"}})
    assert it.press
    assert it.press.data == {}


def test_a_submit_without_a_verb_is_still_a_press_and_keeps_its_text() -> None:
    it = read(value={"choice": "a"}, text="clicked")
    assert it.press
    assert (it.press.verb, it.press.data, it.press.in_place, it.text) == ("", {"choice": "a"}, False, "clicked")


def test_keys_tell_nobody_who_spoke_where() -> None:
    key = read().key
    assert key == read().key
    assert "1731234567890" not in key
    assert key != read(id="1731234567891").key
    assert key != read(channelData={"tenant": {"id": "another"}}).key
    assert read(id=None).key != read(id=None).key


@pytest.mark.parametrize("broken", ["timestamp", "localTimestamp", "expiration", "semanticAction", "attachments"])
def test_a_field_that_nobody_uses_cannot_lose_a_message(broken: str) -> None:
    assert read(**{broken: "gibberish"}).text


@pytest.mark.parametrize(
    ("name", "arrival"),
    [
        ("bot_added_channel", Arrival.BOT_ADDED),
        ("bot_added_group", Arrival.BOT_ADDED),
        ("bot_added_personal", Arrival.BOT_ADDED),
        ("installed_personal", Arrival.BOT_ADDED),
        ("installed_channel", None),
        ("installed_group", None),
        ("uninstalled_channel", None),
        ("uninstalled_personal", None),
        ("member_added", Arrival.MEMBERS_CHANGED),
        ("member_removed", Arrival.MEMBERS_CHANGED),
        ("channel_created", None),
        ("channel_renamed", None),
        ("team_renamed", None),
    ],
)
def test_arrivals_in_the_playground(name: str, arrival: Arrival | None) -> None:
    it = playground(name)
    assert (it.arrival if it else None) == arrival


@pytest.mark.parametrize(
    ("name", "kind", "text"),
    [
        ("message_personal", PlaceKind.PERSONAL, "help me"),
        ("message_group", PlaceKind.GROUP, None),
        ("message_channel", PlaceKind.CHANNEL, None),
        ("message_channel_mentions", PlaceKind.CHANNEL, "schedule with Rabbi Miriam Adler"),
    ],
)
def test_messages_in_the_playground(name: str, kind: PlaceKind, text: str | None) -> None:
    it = playground(name)
    assert it
    assert it.where.kind is kind
    assert it.who.name == "Carys Bowen"
    assert "Folkmoot" not in it.text
    assert "<" not in it.text
    assert it.text == text if text else it.text


@pytest.mark.parametrize(
    ("name", "verb", "in_place"),
    [("press_channel", "save", True), ("press_personal", "save", True), ("submit_channel", "old", False)],
)
def test_presses_in_the_playground(name: str, verb: str, in_place: bool) -> None:
    it = playground(name)
    assert it
    assert it.press
    assert (it.press.verb, it.press.in_place) == (verb, in_place)
    assert it.press.data["title"] == "Food bank"
    assert "verb" not in it.press.data
