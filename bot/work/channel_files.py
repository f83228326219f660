"""Papers in the channel's files, once a chair has asked for it."""

import logging

from dialogs.papers.paper_names import file_name
from dialogs.texts import texts_for
from forum.jobs import KeepPapersInChannel
from forum.ports import ChannelFiles, Messenger, OutcomeUnknown, Refused, Step, UnitOfWork, cause
from forum.use_cases.drafts.keep_in_channel import keeping_wanted, papers_kept, papers_not_kept

log = logging.getLogger(__name__)

TOLD = {"FilesNotAllowed": "allowed", "FolderNotFound": "folder"}
"""What the chair is told about a refusal; "other" for any other."""


class ChannelFilesWork:
    """Plans KeepPapersInChannel."""

    def __init__(self, messenger: Messenger, files: ChannelFiles) -> None:
        self._messenger = messenger
        self._files = files

    async def keep(self, uow: UnitOfWork, job: KeepPapersInChannel) -> Step | None:
        """Uploads both files. A file of that name is replaced, so doing it twice leaves one."""
        wanted = await keeping_wanted(uow, job)
        if wanted is None:
            return None
        forum, document, papers = wanted
        texts = texts_for(forum.locale)
        files = [(file_name(texts, forum, document, kind), content) for kind, content in papers]
        service_url, team_id, channel_id = forum.service_url, forum.team_id, forum.channel_id

        async def act() -> str:
            group_id = await self._messenger.group_of(service_url, team_id)
            return await self._files.keep(group_id, channel_id, files)

        async def settle(uow: UnitOfWork, folder_url: str) -> None:
            await papers_kept(uow, job, folder_url)

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            code = why.code if isinstance(why, Refused) else "unknown"
            log.warning("papers were not put into a channel's files: %s", cause(why))
            await papers_not_kept(uow, job, TOLD.get(code, "other"))

        return Step(act, settle, failed, repeatable=True)
