"""What people type and press here, and what jobs say."""

from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import chairs, facilitators, members
from dialogs.kit.router import Router
from dialogs.kit.subject import of_point
from dialogs.kit.turn import Arrival
from dialogs.minutes import items, minutes_document, minutes_posts, points
from dialogs.minutes.items_card import EndMeeting, NowItem, ShareNotes
from dialogs.minutes.minutes_buttons import (
    AddToMinutes,
    AskMinutesReview,
    CorrectMinutes,
    OpenMinutesPart,
    OpenPublishMinutes,
    PublishMinutes,
    ReviewMinutes,
    SaveMinutesPart,
)
from dialogs.minutes.points_card import ChangePoint, OpenPoint, OpenPointForm, OpenPoints, RemovePoint, SavePoint
from dialogs.openings import OpenMinutes
from forum.message_kinds import InChannel, InPrivate


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(points.note, "note", "point", who=members, takes_rest=True)
    router.words(items.show, "items", "notes", who=members)
    router.words(items.go_to, "item", who=members, takes_rest=True)
    router.words(items.end_word, "end meeting", "meeting ended", who=chairs)
    router.press(OpenPointForm, points.open_form, who=members)
    router.press(SavePoint, points.save, who=members)
    router.press(OpenPoints, points.open_list, who=members)
    router.press(OpenPoint, points.edit, who=members, choose="point-choose", point=of_point)
    router.press(ChangePoint, points.change, who=members, point=of_point)
    router.press(RemovePoint, points.remove, who=members, point=of_point)
    router.press(NowItem, items.now, who=chairs)
    router.press(ShareNotes, items.share, who=chairs)
    router.press(EndMeeting, items.end, who=chairs)
    _document(router)
    router.arrival(Arrival.MEETING_BEGAN, items.began)
    router.arrival(Arrival.MEETING_ENDED, items.ended)


def _document(router: Router) -> None:
    """The minutes, put together after the meeting."""
    there = "minutes-in-private"
    router.words(minutes_document.show, "minutes", who=members, private=there)
    router.press(OpenMinutes, minutes_document.open_minutes, who=chairs, private=there)
    router.press(OpenMinutesPart, minutes_document.open_part, who=chairs, private=there)
    router.press(SaveMinutesPart, minutes_document.save, who=chairs, private=there)
    router.press(AddToMinutes, minutes_document.add, who=chairs, private=there)
    router.press(AskMinutesReview, minutes_document.ask_facilitator, who=chairs, private=there)
    router.press(ReviewMinutes, minutes_document.review, who=facilitators, private=there)
    router.press(OpenPublishMinutes, minutes_document.confirm, who=chairs, private=there)
    router.press(PublishMinutes, minutes_document.publish, who=chairs, private=there)
    router.press(CorrectMinutes, minutes_document.correct, who=chairs, private=there)


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_channel(InChannel.NOTES, items.notes)
    posts.in_channel(InChannel.MINUTES, minutes_posts.published)
    posts.in_private(InPrivate.MINUTES_REVIEW, minutes_posts.review)
    posts.in_private(InPrivate.MINUTES_REVIEWED, minutes_posts.reviewed)
    posts.in_private(InPrivate.MINUTES_NOT_MADE, minutes_posts.not_made)
    posts.in_private(InPrivate.NOTES_READY, items.notes_ready)
