"""What Teams adds to what people typed is removed: quotes, shortened or split mentions, pictures."""

from typing import Any

import pytest

from tests.teams.test_inbound import BOT, mention, read

SAM = "Sam Okoro (Youth Council)"
REPLY = (
    '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1731234567890">\r\n'
    '<strong itemprop="mri" itemid="8:orgid:1">Grace Okafor</strong><span itemprop="time" itemid="1"></span>\r\n'
    '<p itemprop="preview">suggest a coffee morning</p>\r\n</blockquote>\r\n'
)


def at(teams_id: str, name: str, text: str | None) -> dict[str, Any]:
    """A mention as an entity, with or without the words that it replaces."""
    return {"type": "mention", "mentioned": {"id": teams_id, "name": name}} | ({"text": text} if text else {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<quoted messageId="1772050244572"/> agenda', "agenda"),
        ('<quoted messageId="1772050244572"></quoted>agenda', "agenda"),
        ('<quoted messageId="1">suggest a coffee morning</quoted> agenda', "agenda"),
        ('<Quoted messageId="1"/><quoted messageId="2"/>\n\nsuggest Work\n<quoted messageId="3"/>', "suggest Work"),
        (f"{REPLY}<p>agenda</p>", "agenda"),
        (f"{REPLY}agenda", "agenda"),
        ('<blockquote itemtype="http://schema.skype.com/Reply"><p>a</p></blockquote>b', "b"),
        ('<attachment id="abc"></attachment>agenda', "agenda"),
        ('<attachment id="abc"/> agenda', "agenda"),
        ('suggest Food <img alt="bank" src="https://x.example/1.png"> for all', "suggest Food bank for all"),
        ('suggest Food <emoji id="smile" alt="🙂" title="Smile"></emoji>', "suggest Food 🙂"),
        ("suggest&nbsp;Food&nbsp;&nbsp;bank", "suggest Food bank"),
        ("<quoted messageId='1'>never closed agenda", "never closed agenda"),
        ("suggest a <b> and a <quotation> stay", "suggest a <b> and a <quotation> stay"),
        ("suggest &lt;quoted messageId=&quot;1&quot;/&gt;", 'suggest <quoted messageId="1"/>'),
        ("\u200bsuggest\u200b Work", "suggest Work"),
    ],
)
def test_what_nobody_typed_is_left_out(text: str, expected: str) -> None:
    assert read(text=text, entities=[]).text == expected


@pytest.mark.parametrize("spoken", ["Grace Okaforsuggest a coffee morning agenda", "Grace Okafor\nsuggest a coffee"])
def test_words_of_a_quote_before_those_of_the_reply(spoken: str) -> None:
    """Older clients put both into one text. The HTML of the same message tells them apart."""
    attachments = [{"contentType": "text/html", "content": f"{REPLY}<p>agenda</p>"}]
    left = read(text=spoken, entities=[], attachments=attachments).text
    assert left == ("agenda" if spoken.endswith("agenda") else spoken)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<at>Folkmoot</at>, agenda", "agenda"),
        ("<at>Folkmoot</at>: agenda", "agenda"),
        ("<at>Folkmoot</at> <at>Folkmoot</at> agenda", "agenda"),
        ("agenda <at>Folkmoot</at>", "agenda"),
        ("suggest <at>Folkmoot</at> Work", "suggest Work"),
        ('<at id="0">Folkmoot</at>&nbsp;agenda', "agenda"),
        ('<quoted messageId="1"/><at>Folkmoot</at> agenda', "agenda"),
    ],
)
@pytest.mark.parametrize("entity_text", ["<at>Folkmoot</at>", None])
def test_the_bot_is_called_wherever_and_however_often(text: str, expected: str, entity_text: str | None) -> None:
    assert read(text=text, entities=[at("28:app", "Folkmoot", entity_text)]).text == expected


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("action <at>Sam</at> list", [at("29:s", SAM, "<at>Sam</at>")], "action Sam list"),
        ("action <at>Sam</at> list", [at("29:s", SAM, None)], "action Sam list"),
        ("action <at>Sam</at> list", [at("29:s", "Sam", "<at>Sam</at>")], "action Sam list"),
        ("action <at>Okoro</at> list", [at("29:s", SAM, "<at>Okoro</at>")], f"action {SAM} list"),
        (
            "action <at>Sam</at> <at>Okoro</at> list",
            [at("29:s", SAM, "<at>Sam</at>"), at("29:s", SAM, "<at>Okoro</at>")],
            "action Sam Okoro list",
        ),
        (
            "action <at>Sam</at><at>Okoro</at> list",
            [at("29:s", "Sam", "<at>Sam</at>"), at("29:s", "Okoro", "<at>Okoro</at>")],
            "action Sam Okoro list",
        ),
        (
            "action <at>Sam</at> <at>(Youth Council)</at> list",
            [at("29:s", SAM, "<at>Sam</at>"), at("29:s", SAM, "<at>(Youth Council)</at>")],
            f"action {SAM} list",
        ),
        (f"action <at>{SAM}</at> list", [at("29:s", SAM, None)], f"action {SAM} list"),
        ("action <at>Sam</at> list", [at("29:s", "", "<at>Sam</at>")], "action Sam list"),
    ],
)
def test_a_mention_cut_short_or_broken_in_two(text: str, entities: list[dict[str, Any]], expected: str) -> None:
    it = read(text=f"<at>Folkmoot</at> {text}", entities=[BOT, *entities])
    assert it.text == expected
    [one] = it.mentions
    assert one.teams_id == "29:s"
    assert it.text.removeprefix("action ").startswith(" ".join(one.name.split()[: len(expected.split()) - 2]))


@pytest.mark.parametrize("between", ["", " ", ", ", " and ", "&nbsp;"])
def test_two_people_mentioned_are_two_people(between: str) -> None:
    text = f"action <at>Sam Okoro</at>{between}<at>Sam Okoro</at> list"
    entities = [mention("29:one", "Sam Okoro"), mention("29:other", "Sam Okoro")]
    it = read(text=text, entities=entities)
    assert [one.teams_id for one in it.mentions] == ["29:one", "29:other"]
    assert it.text.count("Sam Okoro") == 2
    assert "OkoroSam" not in it.text


def test_two_people_cut_to_the_same_first_name_are_two_people() -> None:
    entities = [at("29:one", "Sam Okoro", None), at("29:other", "Sam Jones", None)]
    it = read(text="action <at>Sam</at> <at>Sam</at> list", entities=entities)
    assert [(one.teams_id, one.name) for one in it.mentions] == [("29:one", "Sam Okoro"), ("29:other", "Sam Jones")]
    assert it.text == "action Sam Sam list"
