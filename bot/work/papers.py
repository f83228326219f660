"""Papers of briefs and of minutes: made outside any turn, put where somebody agreed to have them, and shown there."""

import logging
from collections.abc import Callable
from functools import partial

from bot.work.private import PrivateWork
from dialogs.board.board_paper import paper_of
from dialogs.minutes.minutes_paper import minutes_paper
from dialogs.texts import texts_for
from forum.board import BoardBrief, BoardPaper
from forum.forums import Forum
from forum.ids import ForumId, PersonId
from forum.jobs import MakeMinutes, MakePapers, RemakePapers, ShowFile, UploadPaper
from forum.keys import about, private
from forum.minutes import Minutes, MinutesPaper
from forum.papers import Paper, PaperKind
from forum.ports import Clock, FileThere, Message, OutcomeUnknown, Papers, Refused, Step, UnitOfWork, Uploads, cause
from forum.use_cases.board.hand_out_papers import papers_made, papers_not_made, papers_wanted
from forum.use_cases.drafts.documents import Document
from forum.use_cases.drafts.hand_out import upload_done, upload_failed, upload_wanted
from forum.use_cases.drafts.remake_papers import papers_again_wanted
from forum.use_cases.minutes.publish_minutes import minutes_made, minutes_not_made, minutes_wanted, views_of

log = logging.getLogger(__name__)


Make = Callable[[PaperKind, bytes], BoardPaper | MinutesPaper]


def _of_minutes(minutes: Minutes, names_owners: bool, kind: PaperKind, content: bytes) -> MinutesPaper:
    return MinutesPaper(minutes.id, kind, names_owners, content)


class PaperWork:
    """Plans MakePapers, MakeMinutes, RemakePapers, UploadPaper and ShowFile."""

    def __init__(self, papers: Papers, uploads: Uploads, private: PrivateWork, clock: Clock) -> None:
        self._papers = papers
        self._uploads = uploads
        self._private = private
        self._clock = clock

    async def make(self, uow: UnitOfWork, job: MakePapers) -> Step | None:
        """Makes both files, or neither."""
        now = self._clock.now()
        settled = await papers_wanted(uow, job, now)
        if settled is None:
            return None
        paper, brief_id = paper_of(texts_for(settled.forum.locale), settled, now), settled.brief.id

        async def act() -> list[BoardPaper]:
            return [BoardPaper(brief_id, kind, await self._made(paper, kind)) for kind in PaperKind]

        async def settle(uow: UnitOfWork, made: list[BoardPaper]) -> None:
            await papers_made(uow, job, paper, made, now)

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.error("the papers for a board were not made: %s", cause(why))
            await papers_not_made(uow, job)

        return Step(act, settle, failed, repeatable=True)

    async def make_minutes(self, uow: UnitOfWork, job: MakeMinutes) -> Step | None:
        """Makes every file of the minutes, or none, and publishes them."""
        now = self._clock.now()
        settled = await minutes_wanted(uow, job)
        if settled is None:
            return None
        texts, minutes_id = texts_for(settled.forum.locale), settled.minutes_id
        papers = [(names_owners, minutes_paper(texts, view, now)) for names_owners, view in settled.views]

        async def act() -> list[MinutesPaper]:
            return [
                MinutesPaper(minutes_id, kind, names_owners, await self._made(paper, kind))
                for names_owners, paper in papers
                for kind in PaperKind
            ]

        async def settle(uow: UnitOfWork, made: list[MinutesPaper]) -> None:
            await minutes_made(uow, job, made, now)

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.error("the papers of minutes were not made: %s", cause(why))
            await minutes_not_made(uow, job)

        return Step(act, settle, failed, repeatable=True)

    async def remake(self, uow: UnitOfWork, job: RemakePapers) -> Step | None:
        """From the words that are kept now."""
        wanted = await papers_again_wanted(uow, job)
        if wanted is None:
            return None
        papers = await self._words_of(uow, *wanted)

        async def act() -> list[BoardPaper | MinutesPaper]:
            return [make(kind, await self._made(paper, kind)) for paper, make in papers for kind in PaperKind]

        async def settle(uow: UnitOfWork, made: list[BoardPaper | MinutesPaper]) -> None:
            if await papers_again_wanted(uow, job) is not None:
                for one in made:
                    await (uow.board.keep_paper(one) if isinstance(one, BoardPaper) else uow.minutes.keep_paper(one))

        async def failed(_uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.error("papers were not made again: %s", cause(why))

        return Step(act, settle, failed, repeatable=True)

    async def _words_of(self, uow: UnitOfWork, forum: Forum, document: Document) -> list[tuple[Paper, Make]]:
        """Those of a brief are kept as they went into its files."""
        if isinstance(document, BoardBrief):
            page = await uow.board_contacts.page(document.id)
            return [(page.paper, partial(BoardPaper, document.id))] if page else []
        texts, made_at = texts_for(forum.locale), document.made_at or self._clock.now()
        views = await views_of(uow, forum, document)
        return [
            (minutes_paper(texts, view, made_at), partial(_of_minutes, document, names_owners))
            for names_owners, view in views
        ]

    async def _made(self, paper: Paper, kind: PaperKind) -> bytes:
        try:
            return await self._papers.make(paper, kind)
        except Exception as error:  # whatever the libraries raise: the same words would fail again
            raise Refused("PaperNotMade", type(error).__name__) from error

    async def upload(self, uow: UnitOfWork, job: UploadPaper) -> Step | None:
        """Puts it where Teams said it may go. Nothing of the URL is logged: anybody who has it may write there."""
        content = await upload_wanted(uow, job)
        if content is None:
            return None

        async def settle(uow: UnitOfWork, _: None) -> None:
            await upload_done(uow, job)

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("a paper could not be put among somebody's files: %s", cause(why))
            await upload_failed(uow, job)

        return Step(lambda: self._uploads.upload(job.upload_url, content), settle, failed, repeatable=True)

    async def show(self, uow: UnitOfWork, job: ShowFile) -> Step | None:
        """Shows the file in the chat of the person who now has it."""
        person = await uow.people.get(PersonId(job.person_id))
        forum = await uow.forums.get(ForumId(job.forum_id))
        key = private(about("file", job.once), job.person_id)
        if person is None or forum is None or not person.teams_id or person.is_under_18:
            return None
        if await uow.posts.get(key) is not None:
            return None
        said = texts_for(person.locale or forum.locale)("papers-file-there", name=job.name)
        there = FileThere(job.name, job.url, job.unique_id, job.name.rpartition(".")[2])
        return self._private.send(job, key, person, person.service_url or forum.service_url, Message(said, file=there))
