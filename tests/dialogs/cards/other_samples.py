"""The cards of setting up, help and anything else, filled with one text wherever people write
something.
"""

from dataclasses import replace

from dialogs.forums import delivery_unknown_card as unsure
from dialogs.forums import forums_card as forums
from dialogs.forums import setup_card as setup
from dialogs.forums import setup_form_card as setup_form
from dialogs.forums import setup_state
from dialogs.forums.forums_card import OpenSettings
from dialogs.forums.restored_card import restored_card
from dialogs.kit import parts as kit
from dialogs.people import forum_people_card as forum_people
from dialogs.people import roles_card as roles_of
from dialogs.privacy import my_data_card as my_data
from dialogs.privacy.notice import Section, notice
from dialogs.privacy.notice_card import notice_card
from dialogs.texts import texts_for
from dialogs.understanding import understanding_card as meant
from forum.actions import ActionChange
from forum.attendance import Answer, Presence
from forum.bounds import CUT_OFF_DAYS
from forum.contacts import Way, Wish
from forum.controller import Controller
from forum.date_polls import Choice, DateAnswer, Names
from forum.errors import Invalid
from forum.forums import Membership, Openness
from forum.holds import LegalHold
from forum.ids import HoldId
from forum.people import Reach
from forum.polls import Ballot, BallotKind
from forum.ports import Message
from forum.roles import ROLES, Entrusted, role_change
from forum.topic_news import TopicNews
from forum.use_cases.actions.action_history import HistoryLine
from forum.use_cases.attendance.reminders_view import RemindersView
from forum.use_cases.lifecycle.set_up_forum import Parts
from forum.use_cases.people.note_readers import Successor
from forum.use_cases.people.role_views import RoleNews, SeenChange
from forum.use_cases.privacy.legal_holds import Shown
from forum.use_cases.privacy.my_data import MyActions, MyData, MyMeetings, MyTopics
from forum.use_cases.privacy.my_polls import DatesNoted, MyPolls
from forum.use_cases.privacy.my_ways import Way as WayOutside
from tests.dialogs.cards.board_samples import points_of
from tests.dialogs.cards.date_samples import date_poll_of
from tests.dialogs.cards.full_forum import ID, NOW, copied
from tests.dialogs.cards.minutes_samples import minuted_of
from tests.dialogs.cards.outside_samples import OutsideSamples
from tests.dialogs.cards.public_samples import interest_of
from tests.dialogs.cards.question_samples import poll_of

TEXTS = texts_for("en")


class OtherSamples(OutsideSamples):
    """By the name of the function, such as "care_card"."""

    def other_samples(self) -> dict[str, list[Message]]:
        """All of them."""
        return {name: made for part in (self._setup, self._rest, self._understood) for name, made in part().items()}

    def _setup(self) -> dict[str, list[Message]]:
        words, forum, people = self.words, self.forum, self.people
        roles = setup.Roles(people, people, people, self._changes())
        everybody = frozenset(person.id for person in people)
        parts = Parts(everybody, everybody, everybody)
        values = setup_state.SaveSetUp(
            name=words[:100],
            venue=words[:200],
            board=words[:100],
            time_zone=words[:50],
            reminders=words[:20],
            cut_off=words[:3],
        )
        return {
            "form_card": [
                setup_form.form_card(
                    TEXTS,
                    setup_state.FormState(people, values, is_new=new),
                    Invalid("setup-cut-off-wrong", **CUT_OFF_DAYS.words),
                )
                for new in (True, False)
            ],
            "forum_card": [
                setup.forum_card(TEXTS, one, roles, said)
                for one, said in ((forum, ""), (replace(forum, opened_at=NOW), ""), (forum, words))
            ],
            "people_card": [
                forum_people.people_card(
                    TEXTS, forum_people.PeopleView(forum, people, parts, role, 1, find), said=words
                )
                for role in ROLES
                for find in ("", words[:100])
            ],
            "roles_card": [roles_of.roles_card(TEXTS, self._role_news())],
            "settings_card": [forums.settings_card(TEXTS, forum, roles)],
            "choose_card": [forums.choose_card(TEXTS, [forum] * 9)],
        }

    def _changes(self) -> list[SeenChange]:
        """As many changes as there can be, for everybody."""
        return [
            SeenChange(person.name, role, given, person.name, NOW.date())
            for person in self.people
            for role, given in ((Entrusted.CHAIR, True), (Entrusted.FACILITATOR, False))
        ]

    def _role_news(self) -> RoleNews:
        """Everything has changed, for everybody and for the reader."""
        [by, *_] = self.people
        changes = [
            role_change(ID("b"), self.forum.id, person.id, role, given=given, by_id=by.id, at=NOW)
            for person in self.people
            for role in Entrusted
            for given in (True, False)
            if given or role is not Entrusted.NOTES
        ]
        known = {person.id: person for person in self.people}
        heirs = [Successor(person, ID("h")) for person in self.people]
        return RoleNews(self.forum, by, by, NOW, changes, known, heirs, NOW)

    def _notice(self, openness: Openness) -> list[Section]:
        controller = Controller(self.words[:32], self.words[:200])
        return notice(TEXTS, controller, replace(self.forum, openness=openness, support=self.words[:200]))

    def _rest(self) -> dict[str, list[Message]]:
        words, forum, [person, *_] = self.words, self.forum, self.people
        part = Membership(forum.id, person.id, is_chair=True, is_facilitator=True)
        mine = [(seen.text, seen.link) for seen in self.seen]
        poll = poll_of(words, forum, BallotKind.NAMED)
        dates = date_poll_of(self.words, self.forum, Names.CHAIRS)
        held = LegalHold(HoldId("1"), None, person.id, words[:500], words[:80], NOW, None)
        data = MyData(
            person=copied(person, reach=Reach.BLOCKED),
            parts=[(forum, part)],
            wishes=[(forum, Wish(forum.id, person.id, True, Way.THROUGH, words[:100]))],
            ways=[WayOutside(forum, one.way, one.links) for one in map(self._outside, range(6))],
            interests=[(forum, interest_of(forum, words))],
            watched_until=NOW,
            done=3,
            done_to=2,
            young=[(forum, one) for one in self.people[:3]],
            holds=[Shown(held, forum, None), Shown(copied(held, until=NOW.date()), None, person)],
            meetings=MyMeetings(
                answers=[(self.meeting, Answer.NO)],
                from_outlook=frozenset({self.meeting.id}),
                noted_answers=[],
                visits=[],
                stopped=[],
                attendance=[(self.meeting, Presence.ABSENT)],
            ),
            polls=MyPolls(
                ballots=[(poll, Ballot(poll.id, person.id, (0, 9)))],
                dropped=[poll],
                asked=[poll],
                date_answers=[(dates, DateAnswer(dates.id, person.id, (Choice.IF_NEED_BE,) * len(dates.starts)))],
                dates_asked=[dates],
                dates_stopped=[dates] * 40,
                dates_noted=[DatesNoted(dates, self.people[1], person, (Choice.NO,) * len(dates.starts))],
            ),
            topics=MyTopics(
                signed=[(topic.title, topic.link) for topic in self.topics],
                news=[(topic.title, TopicNews(topic.id, 1, topic.outcome, NOW)) for topic in self.topics],
                presented=[],
                answered_for_board=[(one.title, one.answer) for one in points_of(words)],
                comments=[],
                points=[(self.meeting, words[:1000])],
                supported=[topic.title for topic in self.topics],
            ),
            actions=MyActions(
                owned=mine,
                said=[(seen.text, HistoryLine(ActionChange.DONE, NOW.date(), words=words[:500])) for seen in self.seen],
                recorded=mine,
                minuted=[minuted_of(self)] * 2,
            ),
        )
        return {
            "my_data_card": [my_data.my_data_card(TEXTS, data, Controller("Anytown Council"))],
            "notice_card": [notice_card(TEXTS, self._notice(openness), in_private=True) for openness in Openness],
            "unsure_card": [unsure.unsure_card(TEXTS, forum, "agenda:1")],
            "refused_card": [unsure.refused_card(TEXTS, forum, "published:1")],
            "restored_card": [restored_card(TEXTS, forum, NOW, NOW)],
            "still_named_card": [unsure.still_named_card(TEXTS, forum, "digest")],
            "note": [kit.note(words)],
            "card": [
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

    def _understood(self) -> dict[str, list[Message]]:
        words, forum = self.words, self.forum
        three = ["action_new", "reschedule", "when"]
        return {
            "lost_card": [meant.lost_card(TEXTS, forum, words), meant.lost_card(TEXTS, None, "")],
            "choice_card": [meant.choice_card(TEXTS, forum, words, three)],
            "several_card": [meant.several_card(TEXTS, forum, words, [words[:200]] * 12)],
            "topic_card": [meant.topic_card(TEXTS, forum, words)],
            "answer_card": [meant.answer_card(TEXTS, forum, self.meeting, [Answer.ONLINE])],
            "line_card": [meant.line_card(TEXTS, words)],
            "also_nobody_reads": [meant.also_nobody_reads(TEXTS, kit.note(words))],
            "reminders_card": [meant.reminders_card(TEXTS, forum, one) for one in self._reminders()],
        }

    def _reminders(self) -> list[RemindersView]:
        days, meeting = [NOW.date(), NOW.date()], self.meeting
        return [
            RemindersView(meeting, days, None, stopped=False, at_rest=False),
            RemindersView(meeting, days, None, stopped=True, at_rest=False),
            RemindersView(meeting, days, Answer.NO, stopped=False, at_rest=False),
            RemindersView(meeting, [], None, stopped=False, at_rest=True),
        ]
