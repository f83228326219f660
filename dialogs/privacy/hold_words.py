"""A legal hold, told to those whom it concerns."""

from collections.abc import Sequence

from dialogs.privacy.whom import whom_to_ask
from dialogs.texts import Texts
from forum.controller import Controller
from forum.forums import Forum
from forum.use_cases.privacy.legal_holds import Shown
from forum.wall_clock import wall_clock

HOLDS = "my-data-holds"
"""The text of the section's title."""


def hold_section(
    texts: Texts, holds: Sequence[Shown], forums: Sequence[Forum], controller: Controller
) -> dict[str, list[str]]:
    """The rows under the name of their title."""
    return {HOLDS: hold_rows(texts, holds, forums, controller)}


def hold_rows(texts: Texts, holds: Sequence[Shown], forums: Sequence[Forum], controller: Controller) -> list[str]:
    """Since when, why in the operator's words, what it means, and whom to ask. `forums` are the reader's."""
    if not holds:
        return []
    places = [one.forum for one in holds if one.forum] or forums
    asked = dict.fromkeys(forum.support for forum in places if forum.support)
    return [
        *(_one(texts, one, forums) for one in holds),
        texts("my-data-hold-what"),
        *(texts("my-data-hold-ask", support=support) for support in asked),
        whom_to_ask(texts, controller),
    ]


def _one(texts: Texts, one: Shown, forums: Sequence[Forum]) -> str:
    home = one.forum or next(iter(forums), None)
    begun = one.hold.begun_at
    day = texts.day(wall_clock(begun, home.time_zone) if home else begun)
    name = "my-data-hold-forum" if one.forum else "my-data-hold"
    said = [texts(name, day=day, forum=one.forum.name if one.forum else "")]
    if one.hold.until:
        said.append(texts("my-data-hold-until", day=texts.day(one.hold.until)))
    # Last, because an operator's words may end without a full stop.
    return " ".join([*said, texts("my-data-hold-reason", reason=one.hold.reason)])
