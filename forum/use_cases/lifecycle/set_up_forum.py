"""Set up a forum, or change its settings."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from forum.audit import Deed
from forum.conversation import Address
from forum.forums import Forum, Membership
from forum.ids import ForumId, PersonId
from forum.jobs import Forget, Show
from forum.keys import key_from
from forum.message_kinds import InChannel
from forum.openness import is_circle
from forum.people import Person
from forum.ports import UnitOfWork
from forum.roles import Entrusted
from forum.use_cases.care.care_nudges import put_nudges_of_others
from forum.use_cases.lifecycle.change_openness import change_openness
from forum.use_cases.lifecycle.change_roles import change_roles
from forum.use_cases.lifecycle.follow_members import members_changed
from forum.use_cases.lifecycle.forum_form import ForumForm, checked
from forum.use_cases.meetings.propose_next import arrange_first_proposal
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair


def forum_id(tenant_id: str, team_id: str) -> ForumId:
    """One forum to a team: pressing "set up" twice, or two people pressing it, makes one."""
    return ForumId(key_from("forum", tenant_id, team_id))


async def set_up_forum(
    uow: UnitOfWork, by: Person, team_id: str, channel: Address, form: ForumForm, now: datetime
) -> Forum:
    """The person who sets it up is a chair until others are named; afterwards only a chair changes it.

    Raises OnlyAChair if the forum exists and `by` does not chair it, and Invalid for a form that no forum can live with
    (`forum_form`) or for opening up a listening circle with undecided topics.
    """
    forum = await uow.forums.get(forum_id(by.tenant_id, team_id))
    if forum is not None:
        await require_chair(uow, forum, by)
    form = checked(form)
    if forum is None:
        forum = _new(by, team_id, channel, form, now)
        await uow.forums.add(forum)
        await noted(uow, forum, by.id, Deed.FORUM_SET_UP, now)
        await arrange_first_proposal(uow, forum, now)
    else:
        await _change(uow, forum, by, form, now)
        await uow.jobs.put_unless_waiting(Forget())
    await give_parts(uow, forum, by, Parts(form.chairs, form.facilitators, form.members), now)
    await put_nudges_of_others(uow, forum, now)
    await uow.jobs.put_unless_waiting(Show(forum.id, InChannel.SETUP.of(forum.id)))
    return forum


def _new(by: Person, team_id: str, channel: Address, form: ForumForm, now: datetime) -> Forum:
    return Forum(
        id=forum_id(by.tenant_id, team_id),
        tenant_id=by.tenant_id,
        team_id=team_id,
        channel_id=channel.conversation_id,
        service_url=channel.service_url,
        name=form.name,
        time_zone=form.time_zone,
        rhythm=form.rhythm,
        default_start=form.default_start,
        default_minutes=form.default_minutes,
        default_venue=form.default_venue,
        board_name=form.board_name,
        openness=form.openness,
        created_at=now,
        reminder_days=form.reminder_days,
        cut_off_days=form.cut_off_days,
        digest_days=form.digest_days,
        locale=by.locale or "en",
        rest_days=form.rest_days,
        notes_months=form.notes_months,
        support=form.support,
    )


SETTINGS = (
    *("name", "time_zone", "rhythm", "default_start", "default_minutes", "default_venue", "board_name"),
    *("reminder_days", "cut_off_days", "digest_days", "rest_days", "notes_months", "support"),
)
"""What the form sets beside the roles and whether it is a listening circle."""


async def _change(uow: UnitOfWork, forum: Forum, by: Person, form: ForumForm, now: datetime) -> None:
    if forum.openness is not form.openness:
        await change_openness(uow, forum, form.openness, now)
        await noted(uow, forum, by.id, Deed.MADE_CIRCLE if is_circle(forum) else Deed.OPENED_UP, now)
    changed = [name for name in SETTINGS if getattr(forum, name) != getattr(form, name)]
    for name in changed:
        setattr(forum, name, getattr(form, name))
    if changed:
        await noted(uow, forum, by.id, Deed.SETTINGS_CHANGED, now, *changed)


@dataclass(frozen=True)
class Parts:
    """Who does what in a forum."""

    chairs: frozenset[PersonId]
    facilitators: frozenset[PersonId]
    members: frozenset[PersonId]

    def holding(self, role: Entrusted) -> frozenset[PersonId]:
        """Those who have one of the `ROLES`."""
        if role is Entrusted.CHAIR:
            return self.chairs
        return self.facilitators if role is Entrusted.FACILITATOR else self.members


async def give_parts(
    uow: UnitOfWork, forum: Forum, by: Person, wanted: Parts, now: datetime, welcomed: Collection[PersonId] = ()
) -> None:
    """Gives roles to all of them, and to nobody else. If nobody is named as a chair, `by` is. The caller has checked
    that `by` may.

    Invitations and counts follow. `welcomed` are told in a message of their own.
    """
    chairs = wanted.chairs or {by.id}
    before = {part.person_id for part in await uow.forums.memberships(forum.id)}
    parts = [
        Membership(
            forum_id=forum.id,
            person_id=person,
            is_member=person in wanted.members,
            is_chair=person in chairs,
            is_facilitator=person in wanted.facilitators,
        )
        for person in before | chairs | wanted.facilitators | wanted.members
    ]
    await change_roles(uow, forum, by, parts, now, welcomed)
    await members_changed(uow, forum, now)
