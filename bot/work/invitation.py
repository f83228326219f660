"""The invitation in people's calendars shows the agenda."""

import logging

from bot.metrics import Metrics
from bot.work.counting import counted
from dialogs.agenda.invitation import agenda_part
from dialogs.texts import texts_for
from forum.ids import MeetingId
from forum.jobs import UpdateInvitation
from forum.ports import Clock, InvitationPart, Invitations, OutcomeUnknown, Refused, Step, UnitOfWork, cause
from forum.use_cases.agenda.invite_to_agenda import agenda_for_invitation, invitation_untouched

log = logging.getLogger(__name__)


class InvitationWork:
    """Plans UpdateInvitation."""

    def __init__(self, invitations: Invitations, clock: Clock, metrics: Metrics) -> None:
        self._invitations = invitations
        self._clock = clock
        self._metrics = metrics

    async def update(self, uow: UnitOfWork, job: UpdateInvitation) -> Step | None:
        """Brings it up to date with the newest version, as long as the meeting has not begun. The body is read afresh
        each time.
        """
        wanted = await agenda_for_invitation(uow, MeetingId(job.meeting_id), self._clock.now())
        if wanted is None:
            return None
        part: InvitationPart = agenda_part(texts_for(wanted.forum.locale), wanted.version)
        meeting_id, version = wanted.version.meeting_id, wanted.version.version
        mailbox, event_id, is_online = wanted.mailbox, wanted.event_id, wanted.is_online

        async def settle(uow: UnitOfWork, stands: bool) -> None:
            if not stands:
                await invitation_untouched(uow, meeting_id, version)

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("an invitation has not got its agenda: %s", cause(why))
            await invitation_untouched(uow, meeting_id, version)

        async def put() -> bool:
            return await self._invitations.put_agenda(mailbox, event_id, part, is_online=is_online)

        return Step(counted(self._metrics.calendar_call, put), settle, failed, repeatable=True)
