"""What Teams puts into the body of an event with an online meeting: a rule, the link to join, and the numbers to
dial.
"""

from html import escape

_RULE = f'<div><span style="white-space:nowrap; color:#5F5F5F; opacity:.36">{"_" * 80}</span></div>'


def teams_block(join_url: str) -> str:
    """As it appears at the end of a body."""
    return f"""{_RULE}
<div class="me-email-text" lang="en-GB" style="max-width:1024px; color:#242424">
<div style="margin-bottom:24px"><span class="me-email-text" style="font-size:24px; font-weight:700">Microsoft Teams
</span><a id="meet_invite_block.action.help" class="me-email-link" href="https://aka.ms/JoinTeamsMeeting">Need help?</a>
</div><div style="margin-bottom:6px"><a id="meet_invite_block.action.join_link" class="me-email-headline"
 href="{escape(join_url)}" style="font-size:20px; font-weight:600">Join the meeting now</a></div>
<div><span class="me-email-text-secondary">Meeting ID: </span><span class="me-email-text">123 456 789 012</span></div>
</div>
{_RULE}"""


def with_block(content: str, join_url: str) -> str:
    """A body as Exchange keeps it: a whole page, with the block at its end."""
    head = '<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>'
    return f"{head}<body>{content}<br>\r\n{teams_block(join_url)}</body></html>"


def has_way_in(content: str, join_url: str) -> bool:
    """Whether the link to join is still there."""
    return escape(join_url) in content or join_url in content
