"""A link that a chair may press leads to a message in Teams, or it is not kept."""

import pytest

from forum.links import LINK_LIMIT, joining_link, message_link

GOOD = "https://teams.microsoft.com/l/message/19%3Aabc%40thread.tacv2/1893000000000?tenantId=t&groupId=g"


@pytest.mark.parametrize(
    "link",
    [GOOD, "https://teams.cloud.microsoft/l/message/x/1", "https://gov.teams.microsoft.us/l/message/x/1"],
)
def test_links_to_teams_are_kept_as_they_are(link: str) -> None:
    assert message_link(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "",
        "no link",
        "http://teams.microsoft.com/l/message/x/1",
        "javascript:alert(1)",
        "https://teams.microsoft.com.evil.example/l/message/x/1",
        "https://evilteams.microsoft.com.example/",
        "https://notteams.microsoft.com@evil.example/",
        "https://someone@teams.microsoft.com/l/message/x/1",
        "https://teams.microsoft.com:8443/",
        "https://teams.microsoft.com:x/",
        "https://evil.example\\@teams.microsoft.com/",
        "https://[teams.microsoft.com/",
        f"{GOOD}{'x' * LINK_LIMIT}",
    ],
)
def test_everything_else_is_dropped(link: str) -> None:
    assert message_link(link) == ""


ROOM = "https://meet.example.org/room"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (f"{ROOM}.", ROOM),
        (f"{ROOM}?pwd=a.b.1!", f"{ROOM}?pwd=a.b.1"),
        (f"<{ROOM}>", ROOM),
        (f"({ROOM}).", ROOM),
        (f"“{ROOM}”,", ROOM),
        (f"{ROOM};", ROOM),
        (f"{ROOM}_(youth)", f"{ROOM}_(youth)"),
        (f"({ROOM}_(youth))", f"{ROOM}_(youth)"),
        (f"{ROOM}/", f"{ROOM}/"),
        (f"{ROOM}?a=b&c=d#e-", f"{ROOM}?a=b&c=d#e-"),
        (f"  {ROOM}  ", ROOM),
        ("...", ""),
        ("", ""),
    ],
)
def test_a_link_is_taken_out_of_the_sentence_it_stands_in(typed: str, meant: str) -> None:
    assert joining_link(typed) == meant
