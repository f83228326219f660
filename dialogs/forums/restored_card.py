"""What is gone after the records were put back from a copy, and what a chair can do about it."""

from datetime import datetime

from dialogs.kit.parts import card, heading, line
from dialogs.texts import Texts
from forum.forums import Forum
from forum.ports import Message

TO_DO = ("restored-channel", "restored-meetings", "restored-wishes")


def restored_card(texts: Texts, forum: Forum, copied: datetime, restored: datetime) -> Message:
    """`copied` and `restored` as clocks in the forum's time zone show them: what was said between them is gone."""
    title = texts("restored-title", forum=forum.name)
    between = {
        "from": texts("restored-moment", day=texts.weekday(copied), time=texts.clock(copied)),
        "until": texts("restored-moment", day=texts.weekday(restored), time=texts.clock(restored)),
    }
    return card(
        title,
        heading(title),
        line(texts("restored-text", **between)),
        line(texts("restored-people")),
        line(texts("restored-please"), bold=True),
        *(line(texts(name)) for name in TO_DO),
        line(texts("restored-not-again"), subtle=True),
        language=texts.locale,
    )
