"""A link that a chair is to press leads to a message in Teams, or it is not kept."""

import pytest

from forum.links import LINK_LIMIT, message_link

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
