"""The cards about answers and changes made in Outlook, filled with one text wherever people write something."""

from dataclasses import replace

from dialogs.outlook import from_outlook_card as from_outlook
from dialogs.outlook import take_over_card as take_over
from dialogs.outlook import whose_answer_card as whose_answer
from dialogs.people import same_person_card as same_person
from dialogs.texts import Texts
from forum.attendance import Answer
from forum.meetings import Mode
from forum.outlook import OpenReply, Replied
from forum.ports import Message
from forum.use_cases.attendance.ask_again import Before
from forum.use_cases.outlook.follow_outlook import NO_ENTRY
from tests.dialogs.cards.full_forum import NOW, FullForum


def outlook_samples(texts: Texts, full: FullForum) -> dict[str, list[Message]]:
    """By the name of the function, such as "care_card"."""
    words, forum, meeting = full.words, full.forum, full.meeting
    back = full.people[0]
    outside = replace(back, teams_id=None)
    befores = [Before(NOW.replace(tzinfo=None), Mode.HYBRID), Before.of(meeting)]
    unclear = [
        "outlook-unclear-all_day",
        "outlook-unclear-series",
        "outlook-unclear-zone",
        "outlook-unclear-place",
        "schedule-needs-venue",
        "schedule-length",
        "schedule-in-the-past",
        "schedule-too-far",
    ]
    return {
        "which_way_card": [from_outlook.which_way_card(texts, forum, meeting, Answer.ONLINE)],
        "changed_card": [
            from_outlook.changed_card(texts, forum, meeting, words[:100], before, 90) for before in befores
        ],
        "cancelled_there_card": [from_outlook.cancelled_there_card(texts, forum, meeting, words[:100])],
        "gone_card": [from_outlook.gone_card(texts, forum, meeting, words[:100])],
        "unclear_card": [from_outlook.unclear_card(texts, forum, meeting, words[:100], problem) for problem in unclear],
        "same_person_card": [
            same_person.same_person_card(texts, forum, one, full.people[0]) for one in (back, outside)
        ],
        "is_it_you_card": [
            same_person.is_it_you_card(
                texts,
                forum,
                one,
                (
                    same_person.PersonSays(old="old", new="new", same="yes"),
                    same_person.PersonSays(old="old", new="new", same="no"),
                ),
            )
            for one in (back, outside)
        ],
        "whose_answer_card": [
            whose_answer.whose_answer_card(
                texts,
                forum,
                meeting,
                OpenReply("r", meeting.id, "a", words[:100], shared, replied, NOW),
                full.people[:count],
            )
            for shared in (True, False)
            for replied in Replied
            for count in (1, 2, 4, 60, 61)
        ],
        "take_over_card": [take_over.take_over_card(texts, forum, meeting, words[:100])],
        "unread_card": [from_outlook.unread_card(texts, forum, code) for code in (*NO_ENTRY, "ErrorInvalidUser")],
    }
