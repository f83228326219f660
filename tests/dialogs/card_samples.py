"""Every card that there is, filled with one text wherever people write something."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from dialogs.cards import action_forms as af
from dialogs.cards import (
    actions,
    agenda,
    answer_for,
    attendance,
    care,
    forums,
    help,
    kit,
    meetings,
    my_data,
    outcomes,
    roll,
    setup,
    shaping,
    unsure,
    visits,
)
from dialogs.cards.forums import OpenSettings
from dialogs.texts import texts_for
from forum.agenda import Outcome, Suggestion
from forum.attendance import Answer, Presence
from forum.forums import Membership
from forum.meetings import Mode
from forum.people import Person, Reach
from forum.polls import Ballot, BallotKind
from forum.ports import Message
from forum.use_cases.action_views import ActionsView
from forum.use_cases.agenda_views import ShapingView
from forum.use_cases.ask_again import Before
from forum.use_cases.attendance_views import PollCounts, PollNames
from forum.use_cases.my_data import MyData
from forum.use_cases.promises import Promise
from forum.use_cases.schedule_meeting import MeetingForm
from forum.use_cases.suggest_topic import TITLE_LIMIT, WHY_LIMIT
from forum.use_cases.topic_views import MyTopic
from forum.use_cases.visit_views import Told
from forum.visits import Along, Need, Visit
from tests.dialogs.full_forum import FullForum
from tests.dialogs.question_samples import poll_of, question_samples

TEXTS = texts_for("en")


class Samples(FullForum):
    """The cards of a forum full of one text."""

    def all(self) -> dict[str, list[Message]]:
        """By module and function, e.g. "care.care_card"."""
        parts: list[Callable[[], dict[str, list[Message]]]] = [
            self._agenda,
            self._shaping,
            self._actions,
            self._meetings,
            self._answers,
            self._visits,
            lambda: question_samples(TEXTS, self.words, self.forum, self.people),
            self._care,
            self._setup,
            self._rest,
        ]
        return {name: made for part in parts for name, made in part().items()}

    def _agenda(self) -> dict[str, list[Message]]:
        words, forum, [topic, *_] = self.words, self.forum, self.topics
        filled = agenda.SendSuggestion(
            forum=forum.id, once="once", title=words[:TITLE_LIMIT], why=words[:WHY_LIMIT], link=topic.link
        )
        decided = [replace_outcome(topic, outcome) for outcome in Outcome]
        return {
            "agenda.agenda_card": [
                agenda.agenda_card(TEXTS, self.view, refresh_for=["29:1"]),
                agenda.agenda_card(TEXTS, replace(self.view, topics=[], meeting=None)),
            ],
            "agenda.edit_form": [agenda.edit_form(TEXTS, topic, "code", words)],
            "agenda.offer_form": [agenda.offer_form(TEXTS, forum)],
            "agenda.suggest_form": [
                agenda.suggest_form(TEXTS, forum, filled, words),
                agenda.suggest_form(TEXTS, forum),
            ],
            "agenda.suggestion_card": [
                agenda.suggestion_card(TEXTS, topic, "code", words, stays=stays) for stays in (True, False)
            ],
            "outcomes.outcome_card": [outcomes.outcome_card(TEXTS, topic, self.meeting, topic) for topic in decided],
            "outcomes.merged_card": [outcomes.merged_card(TEXTS, topic, topic)],
            "outcomes.similar_card": [outcomes.similar_card(TEXTS, filled, topic, 12)],
            "outcomes.my_topics_card": [
                outcomes.my_topics_card(
                    TEXTS, [MyTopic(topic, forum, self.meeting, topic, over) for topic in decided * 3], forum
                )
                for over in (True, False)
            ],
        }

    def _shaping(self) -> dict[str, list[Message]]:
        matters = [seen.action for seen in self.seen]
        view = ShapingView(self.view, self.meeting, matters)
        from_before = [
            replace_outcome(topic, outcome)
            for topic, outcome in zip(self.topics, (Outcome.ACCEPTED, Outcome.TO_BOARD), strict=False)
        ]
        later = ShapingView(replace(self.view, topics=from_before), self.meeting, matters)
        empty = ShapingView(replace(self.view, topics=[]), self.meeting, [])
        return {
            "shaping.shaping_card": [
                shaping.shaping_card(TEXTS, view, self.words, self.words),
                shaping.shaping_card(TEXTS, empty),
                shaping.shaping_card(TEXTS, later),
            ],
            "shaping.published_card": [shaping.published_card(TEXTS, self.view, matters)],
        }

    def _actions(self) -> dict[str, list[Message]]:
        words, forum, [seen, *_], [person, *_] = self.words, self.forum, self.seen, self.people
        values = af.CheckAction(forum=forum.id, once="key", text=words[:500], other=words[:100], due="2030-05-01")
        promise, naming = (
            Promise(words[:500], None, words[:100], date(2030, 5, 1)),
            af.Naming(named=True, by_themselves=False),
        )
        listed = ActionsView(forum, self.seen, self.seen, self.meeting)
        return {
            "action_forms.action_form": [af.action_form(TEXTS, values, self.people, words)],
            "action_forms.confirm_action_card": [af.confirm_action_card(TEXTS, values, promise, naming)],
            "action_forms.saved_action_card": [af.saved_action_card(TEXTS, seen.action, named=True)],
            "actions.actions_card": [
                actions.actions_card(TEXTS, listed, problem=words, saved=words),
                actions.actions_card(TEXTS, ActionsView(forum, [])),
            ],
            "actions.moved_on_card": [actions.moved_on_card(TEXTS)],
            "actions.one_action_card": [actions.one_action_card(TEXTS, seen, words, words)],
            "actions.overdue_card": [actions.overdue_card(TEXTS, forum, seen)],
            "actions.owner_reminder_card": [actions.owner_reminder_card(TEXTS, seen, seen.action)],
            "actions.yours_card": [actions.yours_card(TEXTS, forum, seen, person, self.meeting)],
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
        form = MeetingForm(date(2030, 4, 9), time(18), 90, Mode.HYBRID, words[:200], words[:1000])
        return {
            "meetings.schedule_form": [
                meetings.schedule_form(TEXTS, forum, values, words),
                meetings.schedule_form(TEXTS, forum, meetings.empty_values(forum, None)),
            ],
            "meetings.confirm_card": [meetings.confirm_card(TEXTS, forum, values, form, 12)],
            "meetings.cancel_form": [meetings.cancel_form(TEXTS, forum, meeting)],
            "meetings.cancelled_card": [meetings.cancelled_card(TEXTS, forum, meeting)],
            "meetings.moved_card": [meetings.moved_card(TEXTS, forum, meeting)],
            "meetings.trouble_card": [
                meetings.trouble_card(TEXTS, forum, meeting, can_go_without=can) for can in (True, False)
            ],
        }

    def _answers(self) -> dict[str, list[Message]]:
        forum, meeting, people = self.forum, self.meeting, self.people
        counts = PollCounts(Counter(dict.fromkeys(Answer, 9)), waiting=3)
        names = PollNames(dict.fromkeys(Answer, people), people, people)
        return {
            "attendance.meeting_card": [
                attendance.meeting_card(
                    TEXTS, forum, meeting, counts, Answer.ONLINE, for_chair=True, refresh_for=["29:1"]
                ),
                attendance.meeting_card(TEXTS, forum, meeting, counts, Answer.NO, for_chair=True, in_private=True),
                attendance.meeting_card(TEXTS, forum, meeting, counts, None, in_private=True),
            ],
            "attendance.names_card": [attendance.names_card(TEXTS, forum, meeting, names, can_answer=True)],
            "attendance.reminder_card": [attendance.reminder_card(TEXTS, forum, meeting)],
            "attendance.unreachable_card": [attendance.unreachable_card(TEXTS, forum, meeting, people)],
            "roll.roll_card": [roll.roll_card(TEXTS, forum, meeting, self.roll, unasked=True)],
            "roll.roll_saved_card": [roll.roll_saved_card(TEXTS, meeting, self.roll)],
            "roll.report_missing_card": [roll.report_missing_card(TEXTS, forum, self.words)],
        }

    def _answers_for_others(self) -> dict[str, list[Message]]:
        forum, meeting, [person, *_] = self.forum, self.meeting, self.people
        values = answer_for.SaveAnswerFor(meeting=meeting.id, person=person.id, answer="no")
        before = Before(meeting.starts, Mode.IN_PERSON)
        return {
            "answer_for.answer_for_form": [
                answer_for.answer_for_form(TEXTS, forum, meeting, self.people, values, self.words)
            ],
            "answer_for.noted_for_card": [answer_for.noted_for_card(TEXTS, forum, meeting, person, Answer.NO)],
            "answer_for.ask_again_card": [
                answer_for.ask_again_card(TEXTS, forum, meeting, before, answer) for answer in Answer
            ],
        }

    def _visits(self) -> dict[str, list[Message]]:
        forum, meeting, said = self.forum, self.meeting, self.words[:200]
        told = [
            Told(
                person,
                Visit(meeting.id, person.id, tuple(Need), said, said, said, Along.BRINGS, said, meeting.starts_at),
            )
            for person in self.people
        ]
        kept = visits.kept_needs(meeting, told[0].visit)
        return {
            **self._answers_for_others(),
            "visits.needs_form": [
                visits.needs_form(TEXTS, forum, meeting, kept, self.words, for_organiser=True),
                visits.needs_form(TEXTS, forum, meeting, visits.kept_needs(meeting, None)),
            ],
            "visits.needs_saved_card": [
                visits.needs_saved_card(TEXTS, meeting, told[0].visit, late=True),
                visits.needs_saved_card(TEXTS, meeting, None, late=False),
            ],
            "visits.needs_card": [
                visits.needs_card(TEXTS, forum, meeting, told, unasked=True),
                visits.needs_card(TEXTS, forum, meeting, []),
            ],
        }

    def _care(self) -> dict[str, list[Message]]:
        words, view = self.words, self.care
        [missed, *_] = view.missed
        values = care.kept_values(view, missed)
        return {
            "care.care_card": [
                care.care_card(TEXTS, view, said=words, unasked=True),
                care.care_card(TEXTS, replace(view, missed=[], others=False)),
            ],
            "care.contact_form": [care.contact_form(TEXTS, view, missed, values, words, reminded=True)],
            "care.care_nobody_card": [care.care_nobody_card(TEXTS, self.forum)],
        }

    def _setup(self) -> dict[str, list[Message]]:
        words, forum, people = self.words, self.forum, self.people
        roles = setup.Roles(people, people, people)
        values = setup.SaveSetUp(
            name=words[:100],
            venue=words[:200],
            board=words[:100],
            time_zone=words[:50],
            reminders=words[:20],
            cut_off=words[:3],
        )
        return {
            "setup.form_card": [
                setup.form_card(TEXTS, setup.FormState(people, values, is_new=new), words) for new in (True, False)
            ],
            "setup.forum_card": [setup.forum_card(TEXTS, forum, roles)],
            "forums.settings_card": [forums.settings_card(TEXTS, forum, roles)],
            "forums.choose_card": [forums.choose_card(TEXTS, [forum] * 9)],
        }

    def _rest(self) -> dict[str, list[Message]]:
        words, forum, [person, *_] = self.words, self.forum, self.people
        part = Membership(forum.id, person.id, is_chair=True, is_facilitator=True)
        mine = [seen.action for seen in self.seen]
        poll = poll_of(words, forum, BallotKind.NAMED)
        data = MyData(
            person=replace_reach(person),
            parts=[(forum, part)],
            answers=[(self.meeting, Answer.NO)],
            attendance=[(self.meeting, Presence.ABSENT)],
            topics=self.topics,
            supported=self.topics,
            owned=mine,
            recorded=mine,
            ballots=[(poll, Ballot(poll.id, person.id, (0, 9)))],
            dropped=[poll],
            asked=[poll],
        )
        return {
            "help.help_card": [help.help_card(TEXTS, forum, part), help.help_card(TEXTS, None, None)],
            "help.lost_card": [help.lost_card(TEXTS, forum, words), help.lost_card(TEXTS, None, "")],
            "help.welcome_card": [help.welcome_card(TEXTS, words[:60], forum), help.welcome_card(TEXTS, words, None)],
            "my_data.my_data_card": [my_data.my_data_card(TEXTS, data)],
            "unsure.unsure_card": [unsure.unsure_card(TEXTS, forum, "agenda:1")],
            "kit.note": [kit.note(words)],
            "kit.card": [
                kit.card(
                    words,
                    kit.heading(words),
                    kit.subheading(words),
                    kit.line(words, warning=True),
                    kit.fact(words, words),
                    kit.text_input("text", words[:100], value=words, required=words[:100], hint=words[:100]),
                    actions=[OpenSettings(forum=forum.id).on_card(words[:100])],
                )
            ],
        }


def replace_outcome(topic: Suggestion, outcome: Outcome) -> Suggestion:
    """A copy: the originals are shared."""
    return Suggestion(**{**vars_of(topic), "outcome": outcome})


def replace_reach(person: Person) -> Person:
    return Person(**{**vars_of(person), "reach": Reach.BLOCKED})


def vars_of(thing: object) -> dict[str, object]:
    return {name: value for name, value in vars(thing).items() if not name.startswith("_sa_")}
