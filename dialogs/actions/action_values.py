"""From the form for an action to what is promised."""

import json
from collections.abc import Sequence
from datetime import date
from typing import cast

from dialogs.actions.action_forms_card import NO_TOPIC, SOMEBODY_ELSE, CheckAction
from dialogs.actions.owner_names import is_the_bot
from dialogs.actions.owner_offered import is_offered
from dialogs.days.day_rules import Asked
from dialogs.days.plain_dates import names_next_meeting, understand_days
from dialogs.kit.context import Context
from forum.actions import Action
from forum.days import day_of
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import PersonId, SuggestionId
from forum.meetings import MeetingState
from forum.use_cases.actions.action_views import may_read
from forum.use_cases.actions.commitments import Promise, meeting_of_actions
from forum.use_cases.actions.update_rights import owner_has_left
from forum.use_cases.minutes.note_point import current_item

OWNER = {"owner", "other"}
"""The inputs that say who: each needs the other."""
PARTS = ("text", *OWNER, "due", "promised", "topic")


class WhichDay(Exception):
    """The words in `field` of the form may mean either of two days, counted from `today` in the forum's zone."""

    def __init__(self, field: str, days: Sequence[date], today: date) -> None:
        super().__init__(field)
        self.field = field
        self.days = days
        self.today = today


async def as_agreed(context: Context, forum: Forum, action: Action, key: str) -> CheckAction:
    """The form as it was agreed. It leaves out an owner whom the reader may not know, or who has left."""
    named = await may_read(context.uow, forum, action, context.person) and not await owner_has_left(
        context.uow, forum, action
    )
    owner, other = (action.owner_id or SOMEBODY_ELSE, "" if action.owner_id else action.owner_name)
    shown = {
        "text": action.text,
        "owner": owner if named else "",
        "other": other if named else "",
        "due": action.due.isoformat() if action.due else "",
        "promised": action.promised.isoformat() if action.promised else "",
        "topic": action.topic_id or "",
    }
    return CheckAction(forum=action.forum_id, once=key, action=action.id, drawn=json.dumps(shown), **shown)


def renewed(typed: CheckAction, kept: CheckAction) -> CheckAction | None:
    """What somebody changed in the form and, for everything else, what was agreed since it was drawn; None if nothing
    was.

    `kept` is the form as it would be drawn now.
    """
    if typed.drawn == kept.drawn:
        return None
    drawn = _drawn(typed)
    changed = {name for name in PARTS if _typed(typed, name) != drawn.get(name, "")}
    if changed & OWNER:
        changed |= OWNER
    return kept.model_copy(update={name: getattr(typed, name) for name in changed})


def _typed(values: CheckAction, name: str) -> str:
    value = getattr(values, name)
    return "" if value == NO_TOPIC and name == "topic" else value


def _drawn(typed: CheckAction) -> dict[str, str]:
    """What the form contained when it was drawn; nothing if that cannot be read."""
    try:
        drawn = json.loads(typed.drawn or "{}")
    except ValueError:
        return {}
    return cast("dict[str, str]", drawn) if isinstance(drawn, dict) else {}


async def promise_from(context: Context, forum: Forum, values: CheckAction, before: Action | None) -> Promise:
    """The form's words as values. `before` is the action being changed: no owner then means the same as before.

    Raises Invalid, WhichDay.
    """
    owner = owner_from(values.owner, values.other)
    if owner.owner_id and not await is_offered(context, forum, owner.owner_id, before, values):
        raise Invalid("action-needs-owner")
    if before is not None and keeps_owner(values):
        owner = Promise("", before.owner_id, before.owner_name)
    return Promise(
        text=values.text,
        owner_id=owner.owner_id,
        owner_name=owner.owner_name,
        due=await day_from(context, forum, "due", values.due),
        link=values.link,
        promised=await day_from(context, forum, "promised", values.promised),
        topic_id=SuggestionId(values.topic) if values.topic not in ("", NO_TOPIC) else None,
    )


def keeps_owner(values: CheckAction) -> bool:
    """Whether the form names no owner."""
    return not (values.owner or values.other.strip())


def owner_from(owner: str, other: str) -> Promise:
    """A promise without words yet, by the person chosen, or by the name written. Raises Invalid."""
    is_outside = owner in ("", SOMEBODY_ELSE)
    if is_outside and is_the_bot(other):
        raise Invalid("action-not-the-bot")
    return Promise("", None, other) if is_outside else Promise("", PersonId(owner))


async def day_from(context: Context, forum: Forum, field: str, words: str) -> date | None:
    """The value of the field for "due" or "promised"; None if it is empty. Raises Invalid, WhichDay.

    A date field gives an ISO day; clients without one let people type.
    """
    if not words.strip():
        return None
    today = day_of(forum, context.now)
    days = await understand_days(Asked(words, today, await next_meeting_day(context, forum)))
    if not days and field == "due" and names_next_meeting(words):
        raise Invalid("action-no-next-meeting")
    if not days:
        raise Invalid("action-needs-day" if field == "due" else "action-promised-needs-day")
    if len(days) > 1:
        raise WhichDay(field, days, today)
    return days[0]


async def next_meeting_day(context: Context, forum: Forum) -> date | None:
    """Said during a meeting, "the next forum" is the one after it."""
    meeting = await context.next_meeting(forum)
    if meeting is not None and meeting.has_begun(context.now):
        meeting = await context.uow.meetings.next_of(forum.id, meeting.ends_at)
    return meeting.starts.date() if meeting else None


async def topic_discussed(context: Context, forum: Forum) -> str:
    """The id of the item being discussed, "" for none: an action most likely comes from it."""
    meeting = await meeting_of_actions(context.uow, forum, context.now, await context.meeting_of_chat())
    if meeting is None or meeting.state is not MeetingState.SCHEDULED or meeting.ended_at is not None:
        return ""
    return await current_item(context.uow, meeting) or ""
