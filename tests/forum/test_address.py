"""Addresses are read in one way, whoever wrote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.address import LONGEST, ExchangeName, MailAddress, mail, parse, written

EXCHANGE = "/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=8f2c-amina"
WRAPPED = (
    "IMCEAEX-_o=ExchangeLabs_ou=Exchange+20Administrative+20Group+20+28FYDIBOHF23SPDLT+29_cn=Recipients"
    "_cn=8f2c-amina@eurprd01.prod.outlook.com"
)
AMINA = [
    "amina@mosque.example",
    "  Amina@Mosque.Example ",
    "<amina@mosque.example>",
    "Amina Yusuf <amina@mosque.example>",
    '"Yusuf, Amina (Central Mosque)" <AMINA@mosque.example>',
    "'amina@mosque.example' <amina@mosque.example>",
    "amina@mosque.example (Amina Yusuf)",
    "Amina Yusuf [mailto:amina@mosque.example]",
    "Amina Yusuf [SMTP:amina@mosque.example]",
    "SMTP:amina@mosque.example",
    "smtp:Amina@mosque.example",
    "mailto:amina@mosque.example",
    "MAILTO:amina%40mosque.example?subject=Faith%20Forum",
    "Amina <mailto:amina@mosque.example>",
    "amina_mosque.example#EXT#@police.onmicrosoft.com",
    "amina_mosque.example#ext#@POLICE.onmicrosoft.com",
    "SMTP:amina_mosque.example#EXT#@police.onmicrosoft.com",
    "\u200bamina@mosque.example\u200e",
    "amina@mosque.example;",
    "amina@mosque.example.",
]


@pytest.mark.parametrize("text", AMINA)
def test_however_it_is_written_it_is_the_same_address(text: str) -> None:
    assert parse(text) == MailAddress("amina", "mosque.example")


@pytest.mark.parametrize("text", [EXCHANGE, EXCHANGE.upper(), f"EX:{EXCHANGE}", f"Amina <{EXCHANGE}>", WRAPPED])
def test_the_name_that_exchange_gives_a_mailbox_is_no_mail_address(text: str) -> None:
    assert parse(text) == ExchangeName(EXCHANGE)
    assert mail(text) is None


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("first_last_parish.example#EXT#@police.onmicrosoft.com", MailAddress("first_last", "parish.example")),
        ("o'brien@parish.example", MailAddress("o'brien", "parish.example")),
        ('"two words"@parish.example', MailAddress('"two words"', "parish.example")),
        ("rabbi@bücher.example", MailAddress("rabbi", "xn--bcher-kva.example")),
        ("a+b=c@parish.example", MailAddress("a+b=c", "parish.example")),
    ],
)
def test_odd_addresses_are_read(text: str, address: MailAddress) -> None:
    assert parse(text) == address


@pytest.mark.parametrize(
    "text",
    [
        *(None, "", " ", "@", "a@", "@b", "a@b@c", "Amina Yusuf", "a b@c.example", "a@b..c", "a@b c", "a@b,c@d"),
        *("+44 20 7946 0000", "#EXT#@police.example", "amina#EXT#@police.example", "<>", "<a@b", "/x=1", "a\n@b"),
        "a" * LONGEST + "@b.example",
    ],
)
def test_what_is_no_address_is_none(text: str | None) -> None:
    assert parse(text) is None


def test_an_alias_with_a_plus_is_the_mailbox_but_not_another_alias() -> None:
    smith, john, mary = (mail(f"smith{tag}@home.example") for tag in ("", "+john", "+mary"))
    assert smith and john and mary
    assert smith.is_alias_of(john)
    assert john.is_alias_of(smith)
    assert not john.is_alias_of(mary), "they may be two people"


PLAIN = st.text("abcABC019.-_'+=é", min_size=1, max_size=20)
LABELS = st.from_regex(r"[a-z][a-z0-9]{0,8}(\.[a-z][a-z0-9]{0,8}){0,3}", fullmatch=True)
NAMES = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), max_size=30).map(
    lambda name: " ".join(name.split()).strip("\"' ")
)
MAIL = st.builds(MailAddress, PLAIN, LABELS, NAMES)
OF_EXCHANGE = st.builds(
    ExchangeName, st.from_regex(r"/o=[A-Za-z ]{1,9}(/cn=[A-Za-z0-9 ()-]{1,9}[a-z]){1,3}", fullmatch=True), NAMES
)


@given(MAIL | OF_EXCHANGE)
def test_what_is_written_is_read_again(address: MailAddress | ExchangeName) -> None:
    again = parse(written(address))
    assert again == address
    assert again is not None and again.name == address.name


@given(st.text(max_size=60) | st.text("a@<>\"'()[]#EXT_/o=cn:;, ", max_size=60))
def test_whatever_comes_is_read_or_is_none_and_is_then_stable(text: str) -> None:
    found = parse(text)
    assert found is None or parse(written(found)) == found
