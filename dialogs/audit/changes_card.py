"""Who changed what: one sentence for each deed, a page at a time."""

from typing import ClassVar

from dialogs.audit.changes_words import line_of
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton
from dialogs.kit.parts import card, heading, line
from dialogs.texts import Texts
from forum.forums import Forum
from forum.pages import Page
from forum.ports import Message
from forum.use_cases.audit.audit_views import AuditLine


class OpenChanges(Button):
    """A page of what was done in a forum, the newest being 0."""

    verb: ClassVar[str] = "changes.open"
    forum: str
    page: str = "0"


def changes_card(texts: Texts, forum: Forum, page: Page[AuditLine]) -> Message:
    """For a chair, in private."""
    title = texts("changes-title", forum=forum.name)
    where = texts("changes-page", page=page.number + 1, pages=page.pages)
    return card(
        title,
        heading(title),
        line(texts("changes-what")),
        line(where) if page.pages > 1 else None,
        *(line(line_of(texts, one)) for one in page.shown),
        None if page.shown else line(texts("changes-none")),
        line(texts("changes-not-here"), subtle=True),
        actions=_turns(texts, forum, page),
        language=texts.locale,
    )


def _turns(texts: Texts, forum: Forum, page: Page[AuditLine]) -> list[AnyButton]:
    def turn(to: int, words: str) -> AnyButton:
        return OpenChanges(forum=forum.id, page=str(to)).on_card(texts(words), alone=True)

    older = [] if page.is_last else [turn(page.number + 1, "changes-older")]
    newer = [] if page.is_first else [turn(page.number - 1, "changes-newer")]
    return [*older, *newer]
