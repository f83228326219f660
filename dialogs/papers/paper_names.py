"""What the files are called."""

import re

from dialogs.texts import Texts
from forum.board import BoardBrief
from forum.forums import Forum
from forum.papers import PaperKind
from forum.use_cases.drafts.documents import Document

# What OneDrive and Windows do not allow in a file name (Microsoft, "Restrictions and limitations in OneDrive").
NOT_IN_A_NAME = re.compile(r'["*:<>?/\\|#%~\x00-\x1f]+')
NAME_LIMIT = 100


def file_name(texts: Texts, forum: Forum, document: Document, kind: PaperKind) -> str:
    """E.g. "Faith Forum brief 2.docx", "Faith Forum minutes 2030-04-09 18.00.pdf". No two documents share one."""
    return f"{NOT_IN_A_NAME.sub(' ', _words(texts, forum.name[:NAME_LIMIT], document)).strip(' .')}.{kind}"


def _words(texts: Texts, forum: str, document: Document) -> str:
    if isinstance(document, BoardBrief):
        return texts("board-paper-name", forum=forum, number=document.number)
    return texts(
        "minutes-paper-name", forum=forum, day=f"{document.starts:%Y-%m-%d %H.%M}", version=str(document.version)
    )
