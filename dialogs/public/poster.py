"""The poster of a forum's page: a chair has it made, and agrees to have it among their files."""

from dialogs.kit.context import Context, say
from dialogs.kit.file_names import file_name
from dialogs.kit.parts import card, heading, line, link, note
from dialogs.kit.posts import Maker, Posting
from dialogs.kit.reply import Reply
from dialogs.kit.turn import FileAnswer
from dialogs.public.public_page_card import HavePoster
from dialogs.public.public_words import place_of
from dialogs.texts import Texts
from forum.errors import Gone
from forum.jobs import UploadPoster
from forum.keys import key_from
from forum.meetings import Meeting
from forum.papers import NextOnPoster, PaperKind, Poster
from forum.ports import FileOffer, Message
from forum.use_cases.people.roles import is_chair
from forum.use_cases.public.hand_out_poster import NO_FONT, accept_poster, make_poster, poster_of
from forum.use_cases.public.public_views import ChairsWords, PublicView


async def have_made(context: Context, pressed: HavePoster) -> Reply:
    """It takes a moment: a job makes it."""
    forum = await context.forum_of(pressed.forum)
    await make_poster(context.uow, context.person, forum, pressed.once, dated=pressed.dated == "true")
    return say(note(context.texts("public-poster-being-made")))


def poster_words(texts: Texts, view: PublicView, address: str, organisation: str, *, dated: bool) -> Poster:
    """What it says, in the language of the forum. It is made as of the page's last change."""
    return Poster(
        name=view.forum.name,
        about=view.words.about,
        next=_next(texts, view.meeting, view.words) if dated and view.meeting else None,
        scan=texts("poster-scan"),
        how=texts("poster-how"),
        address=address,
        alt=texts("poster-qr", address=address),
        organisation=organisation,
        language=texts.locale,
        made_at=view.page.changed_at,
    )


def _next(texts: Texts, meeting: Meeting, words: ChairsWords) -> NextOnPoster:
    return NextOnPoster(
        title=texts("poster-next"),
        day=texts.day(meeting.starts),
        span=texts.span(meeting.starts, meeting.time_zone, meeting.minutes),
        place=place_of(meeting, words) or texts(f"mode-{meeting.mode}"),
    )


def poster_maker(papers_at: str | None) -> Maker:
    """Offers it to the chair who asked. `papers_at`: where to download it on this machine, without Teams."""

    async def offer(post: Posting) -> Message | None:
        found = await poster_of(post.uow, post.forum.id, post.ids[-1])
        if found is None or not await is_chair(post.uow, post.forum, post.reader):
            return None
        said, name = post.texts("public-poster-file"), _name(post)
        if papers_at:
            return _link_card(post.texts, name, f"{papers_at}/posters/{post.forum.id}")
        context = {"forum": str(post.forum.id), "poster": found.once}
        return Message(said, file=FileOffer(name, said, len(found.content), context))

    return offer


def _name(post: Posting) -> str:
    return file_name(post.texts("public-poster-name", forum=post.forum.name), PaperKind.PDF)


def _link_card(texts: Texts, name: str, address: str) -> Message:
    title = texts("public-poster-file")
    said = line(texts("public-poster-local"), subtle=True)
    return card(title, heading(title), link(name, address), said, language=texts.locale)


async def file_answered(context: Context, answer: FileAnswer) -> Reply:
    """Somebody agreed to have it among their files, or did not. Raises Gone."""
    if not context.is_private:
        raise Gone
    if not answer.accepted:
        return say(note(context.texts("public-poster-declined")))
    forum = await context.forum_of(answer.context.get("forum", ""))
    poster, once = answer.context["poster"], key_from("upload", answer.unique_id, answer.content_url)
    upload = UploadPoster(
        forum_id=forum.id,
        poster=poster,
        person_id=context.person.id,
        once=once,
        upload_url=answer.upload_url,
        content_url=answer.content_url,
        unique_id=answer.unique_id,
        name=answer.name,
    )
    await accept_poster(context.uow, context.person, forum, poster, upload)
    return Reply()


async def not_made(post: Posting) -> Message | None:
    """To the chair who asked."""
    said = "public-poster-no-font" if post.ids[-1] == NO_FONT else "public-poster-not-made"
    return note(post.texts(said))


async def not_there(post: Posting) -> Message | None:
    """To the chair who agreed to have it: it could not be put there."""
    return note(post.texts("public-poster-not-there"))
