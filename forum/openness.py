"""What was said in a listening circle stays the circle's, even once the forum has been opened up.

People spoke because nobody outside would learn of it, and nobody can ask each of them afterwards. So whatever was
recorded before a circle was opened is treated as if the forum were still a circle. If the forum was open before that,
its earliest records are treated so too: better to withhold too much than too little.
"""

from datetime import datetime

from forum.actions import Action
from forum.forums import Forum, Openness
from forum.meetings import Meeting


def is_circle(forum: Forum) -> bool:
    """Whether it is a listening circle now."""
    return forum.openness is Openness.LISTENING_CIRCLE


def was_confided(forum: Forum, at: datetime) -> bool:
    """Whether what was recorded `at` (a UTC instant) is a listening circle's: the forum is one, or was opened up
    later.
    """
    return is_circle(forum) or (forum.opened_at is not None and at <= forum.opened_at)


def may_name_owner(forum: Forum, action: Action) -> bool:
    """Whether the channel may read who does this, and what was written about how it goes."""
    return not was_confided(forum, action.recorded_at)


def met_as_circle(forum: Forum, meeting: Meeting) -> bool:
    """Whether people met in confidence, or would now: what is noted later about that meeting is treated so as well."""
    return was_confided(forum, min(meeting.began_at or meeting.starts_at, meeting.starts_at))
