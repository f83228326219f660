"""The papers for the board in the channel's files: what that means, and what came of it."""

from dialogs.board.board_buttons_card import KeepPapers, OpenBrief
from dialogs.kit.buttons import new_key
from dialogs.kit.parts import card, heading, line, link
from dialogs.texts import Texts
from forum.board import BoardBrief
from forum.forums import Forum
from forum.ports import Message

SAFE = ("https://", "http://127.0.0.1:")
"""Where Microsoft's folders are, and the stand-in's on this machine."""


def keep_card(texts: Texts, forum: Forum, brief: BoardBrief, problem: str = "") -> Message:
    """For a chair, in private: the offer, with who will be able to read them. `problem`: why it did not work."""
    title = texts("board-keep-title", number=brief.number)
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(texts("board-keep-who")),
        line(texts("board-keep-how")),
        actions=[
            KeepPapers(brief=brief.id, once=new_key()).on_card(texts("board-keep"), main=True, alone=True),
            OpenBrief(forum=forum.id).on_card(texts("board-keep-no"), alone=True),
        ],
        language=texts.locale,
    )


def kept_card(texts: Texts, brief: BoardBrief) -> Message:
    """For a chair, in private: they are there."""
    title = texts("board-kept", number=brief.number)
    shown = link(texts("board-kept-open"), brief.folder_url) if brief.folder_url.startswith(SAFE) else None
    return card(title, line(title), shown, language=texts.locale)
