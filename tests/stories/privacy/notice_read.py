"""Reading the privacy notice, on a card and on a page."""

from dialogs.privacy.notice import Reader, Section, notice
from dialogs.texts import LOCALES, texts_for
from dialogs.texts.switched_on import Languages
from forum.controller import Controller
from forum.forums import Forum
from storage.unit_of_work import SqlUnitOfWork
from tests.stories.correspondence.outside import within
from tests.stories.town import Town

POLICE = Controller("Anytown Police", "Data Protection Officer, dpo@police.example")
"""As in every story."""


async def forum_of(town: Town) -> Forum:
    """The first one."""

    async def work(_: SqlUnitOfWork, forum: Forum) -> Forum:
        return forum

    return await within(town, work)


def lines_of(forum: Forum | None, reader: Reader = Reader.MEMBER, language: str = "en") -> list[str]:
    """Each line that the notice has, and its titles."""
    texts = texts_for("en") if language == "en" else Languages(LOCALES).texts(language)
    return said_in(notice(texts, POLICE, forum, reader))


def said_in(sections: list[Section]) -> list[str]:
    """In the order in which it is read."""
    return [words for section in sections for words in (section.title, *section.lines)]
