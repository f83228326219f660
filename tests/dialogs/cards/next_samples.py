"""The cards about the next date and about joining, as full as they can be."""

from datetime import date, datetime, time

from dialogs.advice.advice_card import NOTHING_KNOWN, Advice
from dialogs.dates import next_meeting_card as next_meeting
from dialogs.meetings import notices_card
from dialogs.people import joining_card as joining
from dialogs.texts import Texts
from forum.advice import Alternative, Clash
from forum.jobs import AT_SET_UP
from forum.meetings import Mode
from forum.ports import Message
from forum.use_cases.meetings.propose_next import MOST_ASKED
from forum.use_cases.meetings.schedule_meeting import MeetingForm
from tests.dialogs.cards.full_forum import FullForum


def next_samples(texts: Texts, full: FullForum) -> dict[str, list[Message]]:
    """By the name of the function."""
    words, forum = full.words, full.forum
    local = Clash("local", "", 6, called=words[:200])
    nearby = [Alternative(datetime.fromisoformat(f"2030-06-{day}T18:00"), (local,)) for day in (12, 13, 18)]
    form = MeetingForm(date(2030, 6, 11), time(18), 90, Mode.HYBRID, words[:200])
    online = MeetingForm(date(2030, 6, 11), time(18), 90, Mode.ONLINE)
    return {
        "next_card": [
            next_meeting.next_card(
                texts, forum, form, Advice([local] * 6, nearby), since=full.meeting.id, number=MOST_ASKED
            ),
            next_meeting.next_card(texts, forum, online, NOTHING_KNOWN, since=AT_SET_UP, number=1),
        ],
        "beside_card": [
            joining.beside_card(
                texts, [joining.Beside(forum, [one.name for one in full.people[:3]], may_ask=True)] * 9
            ),
            joining.beside_card(texts, [joining.Beside(forum, [], may_ask=False)]),
        ],
        "wants_in_card": [joining.wants_in_card(texts, forum, full.people[0])],
        "let_in_card": [joining.let_in_card(texts, forum)],
        "found_card": [notices_card.found_card(texts, forum, full.meeting)],
    }
