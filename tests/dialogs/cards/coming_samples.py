"""The cards of meetings and of who is coming, filled with one text wherever people write something."""

from collections import Counter
from dataclasses import replace

from dialogs.attendance import answer_for_card as answer_for
from dialogs.attendance import attendance_card as attendance
from dialogs.attendance import names_card as names
from dialogs.attendance import needs_card as visits
from dialogs.attendance import roll_card as roll
from dialogs.attendance import roll_page_card as roll_page
from dialogs.attendance import roll_saved_card as roll_saved
from dialogs.attendance import unknown_attendees_card as strangers
from dialogs.attendance.attendance_card import CardReader
from dialogs.kit.by_hand import by_hand_of
from dialogs.meetings import calendar_trouble_card as outlook
from dialogs.meetings import meetings_card as meetings
from dialogs.meetings import notices_card as notices
from dialogs.texts import texts_for
from forum.attendance import Answer, KnownAs, UnknownAttendee
from forum.errors import Invalid
from forum.meetings import CalendarState, MeetingState, Mode
from forum.needs import Along, Need, Needs
from forum.ports import Message
from forum.use_cases.attendance.ask_again import Before
from forum.use_cases.attendance.attendance_views import PollCounts, PollNames
from forum.use_cases.attendance.name_unknown_attendees import UnknownAttendeesView
from forum.use_cases.attendance.needs_views import TheirNeeds
from forum.use_cases.attendance.take_roll import Asked
from forum.use_cases.people.by_hand import ByHand
from tests.dialogs.cards.full_forum import MANY, NOW, FullForum

TEXTS = texts_for("en")
TOO_LONG = Invalid("roll-name-too-long", limit=100)


class ComingSamples(FullForum):
    """By the name of the function, such as "care_card"."""

    def coming_samples(self) -> dict[str, list[Message]]:
        """All of them."""
        return {
            name: made
            for part in (self._meetings, self._answers, self._answers_for_others, self._visits)
            for name, made in part().items()
        }

    def _meetings(self) -> dict[str, list[Message]]:
        words, forum, meeting = self.words, self.forum, self.meeting
        values = meetings.CheckMeeting(
            forum=forum.id,
            once="key",
            day="2030-04-09",
            start="18:00",
            minutes="90",
            venue=words[:200],
            note=words[:1000],
        )
        unheard = replace(meeting, state=MeetingState.SCHEDULING)
        busy = replace(unheard, calendar=CalendarState.BUSY, own_link=meeting.join_url or "", join_url=None)
        return {
            "trouble_card": [
                outlook.trouble_card(TEXTS, forum, meeting),
                outlook.trouble_card(TEXTS, forum, unheard, link=words[:1000], problem=words),
            ],
            "waiting_card": [
                outlook.waiting_card(TEXTS, forum, meeting),
                outlook.waiting_card(TEXTS, forum, busy, link=words[:1000], problem=words),
            ],
            "link_form": [
                outlook.link_form(TEXTS, meeting, unasked=True, link=words[:1000], problem=words),
                outlook.link_form(TEXTS, busy),
            ],
            "link_saved_card": [outlook.link_saved_card(TEXTS, one, one.own_link) for one in (meeting, busy)],
            "schedule_form": [
                meetings.schedule_form(TEXTS, forum, values, Invalid("schedule-needs-venue"), another=True),
                meetings.schedule_form(TEXTS, forum, meetings.empty_values(forum, None)),
            ],
            "cancel_form": [
                meetings.cancel_form(TEXTS, forum, meeting),
                meetings.cancel_form(TEXTS, forum, meeting, words[:500], Invalid("cancel-moved-meanwhile")),
            ],
            "already_cancelled_card": [
                notices.already_cancelled_card(TEXTS, meeting, words[:1000]),
                notices.already_cancelled_card(TEXTS, replace(meeting, note=""), ""),
            ],
            "cancelled_card": [notices.cancelled_card(TEXTS, forum, meeting)],
            "moved_card": [notices.moved_card(TEXTS, forum, meeting)],
        }

    def _answers(self) -> dict[str, list[Message]]:
        forum, meeting, people = self.forum, self.meeting, self.people
        counts = PollCounts(Counter(dict.fromkeys(Answer, 9)), waiting=3)
        told = [ByHand(person, ["", "+447700900123"][place % 2]) for place, person in enumerate(people)]
        answered = PollNames(dict.fromkeys(Answer, people), people, people, by_hand=told)
        return {
            "meeting_card": [
                attendance.meeting_card(TEXTS, forum, meeting, counts, now, reader, refresh_for=refresh_for)
                for now in (NOW, meeting.joined_from)
                for reader, refresh_for in (
                    (CardReader(Answer.ONLINE, sees_names=True), ["29:1"]),
                    (CardReader(Answer.NO, sees_names=True), ()),
                    (CardReader(), ()),
                    (CardReader(Answer.NO, can_comment=True), ()),
                    (CardReader(), MANY),
                    (CardReader(Answer.NO, from_outlook=True), ()),
                )
            ],
            "names_card": [names.names_card(TEXTS, forum, meeting, answered, people[0], can_answer=True)],
            "reminder_card": [attendance.reminder_card(TEXTS, forum, meeting)],
            "unreachable_card": [
                attendance.unreachable_card(TEXTS, forum, meeting, people),
                attendance.unreachable_card(
                    TEXTS, forum, meeting, [], by_hand_of(TEXTS, forum, meeting, told, people[0])
                ),
            ],
            "strangers_card": [
                strangers.strangers_card(TEXTS, self.strangers(known), unasked=True) for known in KnownAs
            ],
            "roll_card": [roll.roll_card(TEXTS, forum, meeting, self.roll, unasked=True)],
            "roll_for": [
                roll_page.roll_for(TEXTS, forum, meeting, self.roll, unasked=True),
                roll_page.roll_for(TEXTS, forum, meeting, self.roll, said=roll.Said(self.words, self.words, TOO_LONG)),
            ],
            "roll_page": [
                roll_page.roll_page(
                    TEXTS, forum, meeting, self.roll, asked=asked, number=1, find=find, said=roll.Said(self.words)
                )
                for asked in Asked
                for find in ("", self.words[:100])
            ],
            "roll_saved_card": [
                roll_saved.roll_saved_card(TEXTS, replace(meeting, mode=mode), self.roll) for mode in Mode
            ],
            "report_missing_card": [roll.report_missing_card(TEXTS, forum, self.words)],
        }

    def strangers(self, known: KnownAs) -> UnknownAttendeesView:
        """As many names as people."""
        names = [
            UnknownAttendee(str(number), self.meeting.id, self.words[:100], known) for number in range(len(self.people))
        ]
        return UnknownAttendeesView(self.forum, self.meeting, names, self.people)

    def _answers_for_others(self) -> dict[str, list[Message]]:
        forum, meeting, [person, *_] = self.forum, self.meeting, self.people
        values = answer_for.SaveAnswerFor(meeting=meeting.id, person=person.id, answer="no")
        before = Before(meeting.starts, Mode.IN_PERSON)
        return {
            "answer_for_form": [
                answer_for.answer_for_form(TEXTS, forum, meeting, self.people, values, Invalid("answer-for-whom"))
            ],
            "noted_for_card": [answer_for.noted_for_card(TEXTS, forum, meeting, person, Answer.NO)],
            "ask_again_card": [answer_for.ask_again_card(TEXTS, forum, meeting, before, answer) for answer in Answer],
            "called_off_card": [
                answer_for.called_off_card(TEXTS, forum, meeting, titles)
                for titles in ([], [topic.title for topic in self.topics])
            ],
        }

    def _visits(self) -> dict[str, list[Message]]:
        forum, meeting, said = self.forum, self.meeting, self.words[:200]
        told = [
            TheirNeeds(
                person,
                Needs(meeting.id, person.id, tuple(Need), said, said, said, Along.BRINGS, said, meeting.starts_at),
            )
            for person in self.people
        ]
        kept = visits.kept_needs(meeting, told[0].visit)
        return {
            **self._answers_for_others(),
            "needs_form": [
                visits.needs_form(TEXTS, forum, meeting, kept, Invalid("needs-which-language"), for_organiser=True),
                visits.needs_form(TEXTS, forum, meeting, visits.kept_needs(meeting, None), late=True),
            ],
            "needs_saved_card": [
                visits.needs_saved_card(TEXTS, meeting, told[0].visit, late=True),
                visits.needs_saved_card(TEXTS, meeting, None, late=False),
            ],
            "needs_card": [
                visits.needs_card(TEXTS, forum, meeting, told, unasked=True),
                visits.needs_card(TEXTS, forum, meeting, []),
            ],
        }
