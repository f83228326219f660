"""Handing papers out to the chairs, and putting them into the channel's files on a press."""

from dialogs.kit.context import Context, say, toast
from dialogs.kit.elements import AnyButton
from dialogs.kit.parts import note
from dialogs.kit.posts import Maker, Posting
from dialogs.kit.reply import Reply
from dialogs.kit.turn import FileAnswer
from dialogs.openings import OpenBrief, OpenMinutes
from dialogs.papers.paper_names import file_name
from dialogs.papers.papers_buttons import KeepPapers, OpenKeep, SendPapers
from dialogs.papers.papers_card import keep_card, kept_card, paper_link_card
from dialogs.texts import Texts, texts_for
from forum.board import BoardBrief
from forum.drafts import may_be_kept
from forum.errors import Gone
from forum.papers import PaperKind
from forum.ports import FileOffer, Message
from forum.use_cases.drafts.documents import Document, document_for_chair, document_of, file_of, is_for_chair
from forum.use_cases.drafts.hand_out import Upload, accept_paper, send_papers
from forum.use_cases.drafts.keep_in_channel import keep_in_channel

WORD, PDF = PaperKind


async def send(context: Context, pressed: SendPapers) -> Reply:
    """The papers are offered again."""
    document = await send_papers(context.uow, context.person, pressed.brief, pressed.once)
    return toast(context.texts(f"{document.kind}-papers-again"))


async def open_offer(context: Context, pressed: OpenKeep) -> Reply:
    """What it means, before anything is done."""
    document, forum = await document_for_chair(context.uow, context.person, pressed.brief)
    if document.folder_url:
        return say(kept_card(context.texts, document))
    if not may_be_kept(forum, document):
        return toast(context.texts(f"{document.kind}-keep-not"))
    return say(keep_card(context.texts, document, _back(context.texts, document)))


async def keep(context: Context, pressed: KeepPapers) -> Reply:
    """A job puts them there, and says so."""
    document = await keep_in_channel(context.uow, context.person, pressed.brief, pressed.once, context.now)
    return say(kept_card(context.texts, document) if document.folder_url else note(context.texts("papers-keeping")))


async def file_answered(context: Context, answer: FileAnswer) -> Reply:
    """Somebody agreed to have a paper among their files, or did not. Raises Gone for anything that does not come from
    an offer of ours.
    """
    try:
        document_id, kind = answer.context["brief"], PaperKind(answer.context["kind"])
    except (KeyError, ValueError) as bad:
        raise Gone from bad
    document = await document_of(context.uow, document_id)
    if document is None or not context.is_private:
        raise Gone
    if not answer.accepted:
        return say(note(context.texts(f"{document.kind}-declined")))
    upload = Upload(answer.upload_url, answer.content_url, answer.unique_id, answer.name)
    await accept_paper(context.uow, context.person, document_id, kind, upload)
    return Reply()


async def offer_keeping(post: Posting) -> Message | None:
    """To the chair who had the papers made."""
    document = await _of_chair(post)
    if document is None or document.folder_url or not may_be_kept(post.forum, document):
        return None
    return keep_card(post.texts, document, _back(post.texts, document))


async def kept(post: Posting) -> Message | None:
    """To the chair who asked: they are there."""
    document = await _of_chair(post)
    return kept_card(post.texts, document) if document and document.folder_url else None


async def not_kept(post: Posting) -> Message | None:
    """To the chair who asked: why they are not, what to do, and the button again."""
    document = await _of_chair(post)
    if document is None or document.folder_url:
        return None
    why = post.texts(f"papers-not-kept-{post.ids[1]}")
    return keep_card(post.texts, document, _back(post.texts, document), why)


async def not_there(post: Posting) -> Message | None:
    """To the person who agreed to have a paper: it could not be put there."""
    document = await document_of(post.uow, post.ids[0])
    return note(post.texts(f"{document.kind}-not-there")) if document else None


def paper_maker(papers_at: str | None) -> Maker:
    """Offers a paper to a chair. `papers_at`: where to download papers on this machine, without Teams."""

    async def paper(post: Posting) -> Message | None:
        document = await _of_chair(post)
        if document is None:
            return None
        kind = PaperKind(post.ids[1])
        content = await file_of(post.uow, document, kind)
        if content is None:
            return None
        name = file_name(texts_for(post.forum.locale), post.forum, document, kind)
        said = post.texts({WORD: f"{document.kind}-paper-docx", PDF: f"{document.kind}-paper-pdf"}[kind])
        if papers_at:
            return paper_link_card(post.texts, said, name, f"{papers_at}/papers/{document.id}/{kind}")
        context = {"brief": str(document.id), "kind": kind.value}
        return Message(said, file=FileOffer(name, said, len(content), context))

    return paper


async def _of_chair(post: Posting) -> Document | None:
    document = await document_of(post.uow, post.ids[0])
    is_ours = document is not None and document.forum_id == post.forum.id
    return document if document and is_ours and await is_for_chair(post.uow, document, post.reader) else None


def _back(texts: Texts, document: Document) -> AnyButton:
    if isinstance(document, BoardBrief):
        return OpenBrief(forum=document.forum_id).on_card(texts("papers-keep-no"), alone=True)
    return OpenMinutes(meeting=document.meeting_id).on_card(texts("papers-keep-no"), alone=True)
