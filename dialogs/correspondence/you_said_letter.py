""" "You said, we did", and what became of the reader's own topics."""

from dataclasses import replace

from dialogs.correspondence.meeting_parts import answer_parts, meeting_facts, why_member
from dialogs.correspondence.own_news import own_news
from dialogs.digest.digest_card import digest_lines
from dialogs.kit.letters import Bullets, Heading, Letter, Link, Part, Words, Writing
from forum.ids import MeetingId
from forum.meetings import Meeting, MeetingState
from forum.message_kinds import ByMail
from forum.openness import is_circle
from forum.points import Digest
from forum.safe_links import LinkKind
from forum.use_cases.digest.digest_views import DigestView, digest_view
from forum.use_cases.people.by_mail import is_about_theirs


async def you_said(writing: Writing) -> Letter | None:
    """What the channel reads, once after each meeting; on its own, what is about the reader and has waited long
    enough. None: there is nothing to say (any longer).
    """
    post = writing.post
    if await post.uow.forums.membership(post.forum.id, post.reader.id) is None:
        return None
    is_theirs = is_about_theirs(ByMail.YOU_SAID.of(*post.ids))
    digest, news = None if is_theirs else await _digest(writing), await own_news(writing)
    if digest is None and not news.has_waited:
        return None
    return Letter(
        subject=writing.titled("you-said-subject-open", "you-said-subject"),
        parts=[
            *(await _said(writing, digest) if digest else []),
            *([Words(writing.texts("you-said-letter-theirs"))] if digest is None and news.is_theirs else []),
            *news.parts,
            *await _next(writing),
        ],
        why=why_member(writing),
        tells=news.tells,
    )


async def _digest(writing: Writing) -> Digest | None:
    """The one that has been posted since the meeting."""
    uow, post = writing.post.uow, writing.post
    met, digest = await uow.meetings.get(MeetingId(post.ids[0])), await uow.digests.newest(post.forum.id)
    return digest if met is not None and digest is not None and digest.until >= met.starts_at else None


async def _said(writing: Writing, digest: Digest) -> list[Part]:
    texts, forum = writing.texts, writing.post.forum
    page = Link(texts("you-said-letter-read"), await writing.page(LinkKind.READ))
    if is_circle(forum):
        return [Words(texts("you-said-letter-circle")), page]
    shown, left = digest_lines(texts, _nameless(await digest_view(writing.post.uow, forum, digest)))
    parts = [part for title, lines in shown if lines for part in (Heading(texts(title)), Bullets(lines))]
    more = [Words(texts("you-said-letter-more", count=left))] if left else []
    return [Words(texts("you-said-letter-text")), *parts, *more, page]


def _nameless(view: DigestView) -> DigestView:
    """An email names nobody but its reader, whoever is named in the channel."""
    told, still = ([replace(one, name="") for one in part] for part in (view.told, view.open))
    return replace(view, told=told, open=still)


async def _next(writing: Writing) -> list[Part]:
    """The next date is always known, and what the reader has said about it."""
    post = writing.post
    ahead: Meeting | None = await post.uow.meetings.next_of(post.forum.id, post.now)
    if ahead is None or ahead.state is not MeetingState.SCHEDULED or post.now >= ahead.starts_at:
        return [Link(writing.texts("new-link-letter-open"), await writing.page(LinkKind.ANSWER), is_main=False)]
    heading = Heading(writing.texts("you-said-letter-next"))
    return [heading, meeting_facts(writing, ahead), *await answer_parts(writing, ahead)]
