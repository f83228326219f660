"""Papers of briefs and of minutes: made outside any turn, put where somebody agreed to have them, and shown there."""

import logging

from bot.work.private import PrivateWork
from dialogs.board.board_paper import paper_of
from dialogs.minutes.minutes_paper import minutes_paper
from dialogs.texts import texts_for
from forum.board import BoardPaper
from forum.ids import ForumId, PersonId
from forum.jobs import MakeMinutes, MakePapers, ShowFile, UploadPaper
from forum.keys import about, private
from forum.minutes import MinutesPaper
from forum.papers import Paper, PaperKind
from forum.ports import Clock, FileThere, Message, OutcomeUnknown, Papers, Refused, Step, UnitOfWork, Uploads, cause
from forum.use_cases.board.hand_out_papers import papers_made, papers_not_made, papers_wanted
from forum.use_cases.drafts.hand_out import upload_done, upload_failed, upload_wanted
from forum.use_cases.minutes.publish_minutes import minutes_made, minutes_not_made, minutes_wanted

log = logging.getLogger(__name__)


class PaperWork:
    """Plans MakePapers, MakeMinutes, UploadPaper and ShowFile."""

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
        if person is None or forum is None or not person.teams_id or await uow.posts.get(key) is not None:
            return None
        said = texts_for(person.locale or forum.locale)("papers-file-there", name=job.name)
        there = FileThere(job.name, job.url, job.unique_id, job.name.rpartition(".")[2])
        return self._private.send(job, key, person, person.service_url or forum.service_url, Message(said, file=there))
