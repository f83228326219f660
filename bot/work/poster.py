"""The poster of a forum's page: made outside any turn, and put where a chair agreed to have it."""

import logging
from dataclasses import dataclass

from dialogs.public.poster import poster_words
from dialogs.public.public_words import address_of
from dialogs.texts.switched_on import Languages
from forum.jobs import MakePoster, UploadPoster
from forum.ports import Clock, OutcomeUnknown, Papers, Refused, Step, UnitOfWork, Uploads, cause
from forum.use_cases.public.hand_out_poster import (
    NO_FONT,
    NOT_MADE,
    poster_made,
    poster_not_made,
    poster_not_uploaded,
    poster_to_upload,
    poster_uploaded,
    poster_wanted,
)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class OnTheWeb:
    """Where our pages are (`public_url`), who runs the forums, and which languages pages speak."""

    public_url: str
    organisation: str
    languages: Languages


class PosterWork:
    """Plans MakePoster and UploadPoster. `web` None: nobody outside reaches our pages."""

    def __init__(self, papers: Papers, uploads: Uploads, clock: Clock, web: OnTheWeb | None) -> None:
        self._papers = papers
        self._uploads = uploads
        self._clock = clock
        self._web = web

    async def make(self, uow: UnitOfWork, job: MakePoster) -> Step | None:
        """Of what the page says now."""
        view = await poster_wanted(uow, job, self._clock.now())
        web = self._web
        if view is None or web is None:
            return None
        texts, address = web.languages.texts(view.forum.locale), address_of(web.public_url, view.page)
        poster = poster_words(texts, view, address, web.organisation, dated=job.dated)

        async def act() -> bytes:
            try:
                return await self._papers.poster(poster)
            except Exception as error:  # whatever the libraries raise: the same words would fail again
                raise Refused(type(error).__name__) from error

        async def settle(uow: UnitOfWork, made: bytes) -> None:
            await poster_made(uow, job, made)

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("the poster of a page was not made: %s", cause(why))
            no_font = isinstance(why, Refused) and why.code == "NoFont"
            await poster_not_made(uow, job, NO_FONT if no_font else NOT_MADE)

        return Step(act, settle, failed, repeatable=True)

    async def upload(self, uow: UnitOfWork, job: UploadPoster) -> Step | None:
        """Puts it where Teams said it may go. Nothing of the URL is logged: anybody who has it may write there."""
        content = await poster_to_upload(uow, job)
        if content is None:
            return None

        async def settle(uow: UnitOfWork, _: None) -> None:
            await poster_uploaded(uow, job)

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("a poster could not be put among somebody's files: %s", cause(why))
            await poster_not_uploaded(uow, job)

        return Step(lambda: self._uploads.upload(job.upload_url, content), settle, failed, repeatable=True)
