"""The papers in the channel's files: what that means, and what came of it. On your own machine, a link to them."""

from dialogs.kit.buttons import new_key
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import card, heading, line, link
from dialogs.papers.papers_buttons import KeepPapers
from dialogs.texts import Texts
from forum.board import BoardBrief
from forum.ports import Message
from forum.use_cases.drafts.documents import Document

SAFE = ("https://", "http://127.0.0.1:")
"""Where Microsoft's folders are, and the stand-in's on this machine."""


def keep_card(texts: Texts, document: Document, back: AnyButton, problem: str = "") -> Message:
    """For a chair, in private: the offer, with who will be able to read them. `back` leads to the document; `problem`:
    why it did not work.
    """
    title = texts(f"{document.kind}-keep-title", **_which(texts, document))
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(texts("papers-keep-who")),
        line(texts("papers-keep-how")),
        actions=[
            KeepPapers(brief=document.id, once=new_key()).on_card(texts("papers-keep"), main=True, alone=True),
            back,
        ],
        language=texts.locale,
    )


def kept_card(texts: Texts, document: Document) -> Message:
    """For a chair, in private: they are there."""
    title = texts(f"{document.kind}-kept", **_which(texts, document))
    return card(title, line(title), folder_link(texts, document.folder_url), language=texts.locale)


def folder_link(texts: Texts, folder_url: str) -> CardElement | None:
    """Where they are; None for an address that is not Microsoft's."""
    return link(texts("papers-kept-open"), folder_url) if folder_url.startswith(SAFE) else None


def _which(texts: Texts, document: Document) -> dict[str, object]:
    if isinstance(document, BoardBrief):
        return {"number": document.number}
    return {"day": texts.day(document.starts)}


def paper_link_card(texts: Texts, title: str, name: str, url: str) -> Message:
    """On your own machine, where there is no Teams to put a file anywhere: a link to it."""
    return card(title, heading(title), link(name, url), line(texts("papers-local"), subtle=True), language=texts.locale)
