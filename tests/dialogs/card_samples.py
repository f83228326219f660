"""Every card that there is, filled with one text wherever people write something, and with as much as there can be."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from dialogs.cards import action_forms as af
from dialogs.cards import (
    actions,
    agenda,
    attendance,
    care,
    forums,
    help,
    kit,
    meetings,
    my_data,
    roll,
    setup,
    shaping,
    unsure,
)
from dialogs.cards.forums import OpenSettings
from dialogs.texts import texts_for
from forum.actions import Action, ActionId, Progress
from forum.agenda import Attribution, Outcome, Suggestion, SuggestionId
from forum.attendance import Answer, Presence
from forum.forums import Forum, ForumId, Membership, Openness, Rhythm
from forum.meetings import Meeting, MeetingId, MeetingState, Mode
from forum.outreach import Outreach, Reason
from forum.people import Person, PersonId, Reach
from forum.ports import Message
from forum.use_cases.action_views import ActionsView, SeenAction
from forum.use_cases.agenda_views import AgendaView, ShapingView
from forum.use_cases.attendance_views import PollCounts, PollNames
from forum.use_cases.care_views import CareView, Missed
from forum.use_cases.my_data import MyData
from forum.use_cases.note_contact import NOTE_LIMIT
from forum.use_cases.promises import Promise
from forum.use_cases.roll_views import RollView
from forum.use_cases.schedule_meeting import MeetingForm
from forum.use_cases.suggest_topic import TITLE_LIMIT, WHY_LIMIT

TEXTS = texts_for("en")
NOW = datetime(2030, 4, 9, 17, tzinfo=UTC)
PEOPLE, TOPICS = 60, 40
ID = "00000000-0000-4000-8000-{:0>12}".format


class Samples:
    """The cards with `words` in them. What is kept is cut where the forms cut it; `words` alone is not."""

    def __init__(self, words: str, people: int = 3, topics: int = 3) -> None:
        self.words = words
        self.forum = Forum(
            id=ForumId(ID("f")),
            tenant_id=ID("t"),
            team_id="19:team",
            channel_id="19:channel",
            service_url="https://smba.example/",
            name=words[:100],
            time_zone="Europe/London",
            rhythm=Rhythm(2, 2, 1),
            default_start=time(18),
            default_minutes=90,
            default_venue=words[:200],
            board_name=words[:100],
            openness=Openness.OPEN_FORUM,
            created_at=NOW,
        )
        self.people = [self._person(number) for number in range(people)]
        self.meeting = Meeting(
            id=MeetingId(ID("m")),
            forum_id=self.forum.id,
            starts=datetime.fromisoformat("2030-04-09T18:00"),
            time_zone="Europe/London",
            minutes=90,
            mode=Mode.HYBRID,
            venue=words[:200],
            note=words[:1000],
            organiser_id=PersonId(ID("p")),
            transaction_id=ID("x"),
            created_at=NOW,
            state=MeetingState.SCHEDULED,
            trouble=f"ErrorAccessDenied: {words[:300]}",
            join_url="https://teams.example/join",
        )
        self.topics = [self._topic(number) for number in range(topics)]
        self.seen = [self._action(number) for number in range(topics)]

    def _person(self, number: int) -> Person:
        name = self.words[:60] or "Somebody"
        return Person(PersonId(ID(number)), ID("t"), name, teams_id=f"29:{number}", is_guest=True)

    def _topic(self, number: int) -> Suggestion:
        return Suggestion(
            id=SuggestionId(ID(number)),
            forum_id=self.forum.id,
            title=self.words[:TITLE_LIMIT],
            why=self.words[:WHY_LIMIT],
            attribution=Attribution.NAMED,
            author_id=PersonId(ID(number)),
            code_hash=None,
            created_at=NOW,
            reason=self.words[:500],
            position=number + 1,
            minutes=15,
        )

    def _action(self, number: int) -> SeenAction:
        action = Action(
            id=ActionId(ID(number)),
            forum_id=self.forum.id,
            text=self.words[:500],
            owner_name=self.words[:100],
            owner_id=None,
            due=date(2030, 4, 1),
            recorded_by=PersonId(ID("p")),
            recorded_at=NOW,
            progress=Progress.BLOCKED,
        )
        return SeenAction(action, self.words[:100], self.words[:500], overdue=True, changeable=True)

    def all(self) -> dict[str, list[Message]]:
        """By module and function, e.g. "care.care_card"."""
        parts: list[Callable[[], dict[str, list[Message]]]] = [
            self._agenda,
            self._shaping,
            self._actions,
            self._meetings,
            self._answers,
            self._care,
            self._setup,
            self._rest,
        ]
        return {name: made for part in parts for name, made in part().items()}

    def _agenda(self) -> dict[str, list[Message]]:
        words, forum, [topic, *_] = self.words, self.forum, self.topics
        filled = agenda.SendSuggestion(forum=forum.id, once="once", title=words[:TITLE_LIMIT], why=words[:WHY_LIMIT])
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
            "agenda.suggestion_card": [agenda.suggestion_card(TEXTS, topic, "code", words)],
            "agenda.outcome_card": [agenda.outcome_card(TEXTS, topic, self.meeting) for topic in decided],
        }

    @property
    def view(self) -> AgendaView:
        return AgendaView(
            forum=self.forum,
            topics=self.topics,
            counts=Counter({topic.id: 12 for topic in self.topics}),
            names={topic.id: self.words[:60] for topic in self.topics},
            mine=frozenset(topic.id for topic in self.topics[::2]),
            meeting=self.meeting,
        )

    def _shaping(self) -> dict[str, list[Message]]:
        matters = [seen.action for seen in self.seen]
        view = ShapingView(self.view, self.meeting, matters)
        empty = ShapingView(replace(self.view, topics=[]), self.meeting, [])
        return {
            "shaping.shaping_card": [
                shaping.shaping_card(TEXTS, view, self.words, self.words),
                shaping.shaping_card(TEXTS, empty),
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
                )
            ],
            "attendance.names_card": [attendance.names_card(TEXTS, forum, meeting, names)],
            "attendance.reminder_card": [attendance.reminder_card(TEXTS, forum, meeting)],
            "attendance.unreachable_card": [attendance.unreachable_card(TEXTS, forum, meeting, people)],
            "roll.roll_card": [roll.roll_card(TEXTS, forum, meeting, self.roll, unasked=True)],
            "roll.roll_saved_card": [roll.roll_saved_card(TEXTS, meeting, self.roll)],
            "roll.report_missing_card": [roll.report_missing_card(TEXTS, forum, self.words)],
        }

    @property
    def roll(self) -> RollView:
        ways = [Presence.IN_PERSON, Presence.ONLINE, Presence.APOLOGIES, Presence.ABSENT]
        presence = {person.id: ways[number % 4] for number, person in enumerate(self.people)}
        return RollView(self.people, presence, {}, frozenset(person.id for person in self.people))

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

    @property
    def care(self) -> CareView:
        ways = [Presence.ABSENT, Presence.UNKNOWN, Presence.APOLOGIES]
        missed = [
            Missed(person, ways[number % 3], Answer.UNSURE, self._contact(person), self._contact(person), number == 0)
            for number, person in enumerate(self.people)
        ]
        return CareView(self.forum, self.meeting, missed, others=True)

    def _contact(self, person: Person) -> Outreach:
        said = self.words[:NOTE_LIMIT]
        return Outreach(
            meeting_id=self.meeting.id,
            person_id=person.id,
            facilitator_id=PersonId(ID("s")),
            contacted=True,
            reason=Reason.TRAVEL,
            note=said,
            next_step=said,
            updated_at=NOW + timedelta(days=1),
        )

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
        data = MyData(
            person=replace_reach(person),
            parts=[(forum, part)],
            answers=[(self.meeting, Answer.NO)],
            attendance=[(self.meeting, Presence.ABSENT)],
            topics=self.topics,
            supported=self.topics,
            owned=mine,
            recorded=mine,
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
