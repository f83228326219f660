"""Buttons that open a form or a card of another subject."""

from typing import ClassVar

from dialogs.kit.buttons import Button


class OpenCommentForm(Button):
    """Show the form."""

    verb: ClassVar[str] = "comment.open"
    meeting: str


class OpenSuggestFor(Button):
    """The form to note a topic of somebody who has no Teams, for an organiser."""

    verb: ClassVar[str] = "suggest.for"
    forum: str


class ShowHome(Button):
    """What is next for the person who presses."""

    verb: ClassVar[str] = "help"
    forum: str = ""


class OpenPublicPage(Button):
    """The forum's page on the web, for its chairs: how it stands, or the form to make it."""

    verb: ClassVar[str] = "public.open"
    forum: str


class OpenOutside(Button):
    """How the members of a forum who have no Teams are reached, a page at a time."""

    verb: ClassVar[str] = "outside.open"
    forum: str
    page: str = "0"


class OpenYoung(Button):
    """The members under 18 of a forum, a page at a time."""

    verb: ClassVar[str] = "young.open"
    forum: str
    page: str = "0"


class OpenBrief(Button):
    """Show the newest brief as a whole."""

    verb: ClassVar[str] = "board.open"
    forum: str


class OpenMinutes(Button):
    """Show the minutes of a meeting as a whole."""

    verb: ClassVar[str] = "minutes.open"
    meeting: str
