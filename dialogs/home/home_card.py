"""The home card: what is next for one person, in private."""

from collections.abc import Sequence

from dialogs.agenda.agenda_card import support_line
from dialogs.agenda.suggest_card import OpenSuggestForm
from dialogs.attendance.attendance_card import answer_buttons
from dialogs.home.chairs_part import chairs_part
from dialogs.home.everything_card import does
from dialogs.home.home_buttons import ShowEverything, nobody_reads, word_button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.looks import date_block, row
from dialogs.kit.parts import buttons, card, fact, heading, line
from dialogs.texts import Texts
from forum.agenda import Outcome
from forum.attendance import Answer
from forum.meetings import Meeting, Mode
from forum.openness import is_circle
from forum.ports import Message
from forum.use_cases.home.home_views import HomeAction, HomeTopic, HomeView

MOST_BUTTONS = 6
"""At the bottom: Teams shows no more of them well."""


def home_card(texts: Texts, view: HomeView, said: Sequence[str] = (), *, several: bool = False) -> Message:
    """What is next, each with its button; nothing that is empty. `said` comes first, the title among it if there is to
    be another than the forum's name. `several`: the reader belongs to other forums, too.
    """
    hello = [heading(said[0]), *map(line, said[1:])] if said else []
    return card(
        texts("home-summary", forum=view.forum.name),
        *hello,
        *_meeting(texts, view),
        *_asked(texts, view),
        *_topics(texts, view),
        *_actions(texts, view),
        *_care(texts, view),
        *chairs_part(texts, view),
        *nobody_reads(texts),
        support_line(texts, view.forum),
        actions=_bottom(texts, view, several=several),
        language=texts.locale,
    )


def _meeting(texts: Texts, view: HomeView) -> list[CardElement]:
    """Under the forum's name: the next meeting with the reader's answer, or the answers to choose from."""
    meeting = view.meeting
    if meeting is None:
        return [heading(view.forum.name), line(texts("home-no-meeting"))]
    in_person = meeting.venue and meeting.mode is not Mode.ONLINE
    where = meeting.venue if in_person else texts(f"mode-{meeting.mode}")
    block = date_block(texts, meeting.starts, view.forum.name, meeting_when(texts, meeting), where)
    if not view.is_asked:
        see = word_button(texts, view.forum, "meeting", does("meeting"))
        return [block, row(texts("home-begun"), beside=see)]
    if view.answer is None:
        return [block, line(texts("home-coming"), bold=True), buttons(*answer_buttons(texts, meeting))]
    change = word_button(texts, view.forum, "meeting", "home-change-answer")
    return [block, row(texts("home-answered", answer=texts(f"answer-{view.answer}")), beside=change)]


def meeting_when(texts: Texts, meeting: Meeting) -> str:
    """ "Tuesday 9 April 2030, 18:00 to 19:30"."""
    return f"{texts.day(meeting.starts)}, {texts.span(meeting.starts, meeting.time_zone, meeting.minutes)}"


def _asked(texts: Texts, view: HomeView) -> list[CardElement]:
    """What everybody was asked, as long as the reader has not answered."""
    found: list[CardElement] = []
    if view.dates:
        dates = word_button(texts, view.forum, "date poll", "home-say-dates")
        found.append(row(texts("home-dates"), beside=dates, separated=True))
    if view.questions:
        answer = word_button(texts, view.forum, "polls", "home-answer")
        found.append(row(texts("home-questions", count=view.questions), beside=answer, separated=True))
    return found


def _topics(texts: Texts, view: HomeView) -> list[CardElement]:
    if not view.topics:
        return []
    shown = [fact(mine.topic.title, _state(texts, mine)) for mine in view.topics]
    more = [line(texts("home-more", count=view.more_topics))] if view.more_topics else []
    title = line(texts("home-topics"), bold=True)
    see = word_button(texts, None, "my topics", "home-my-topics")
    return [row(title, *shown, *more, beside=see, separated=True)]


def _state(texts: Texts, mine: HomeTopic) -> str:
    topic = mine.topic
    if topic.outcome is not Outcome.ACCEPTED:
        return texts(f"home-topic-{topic.outcome}")
    name = "home-topic-discussed" if mine.is_over else "home-topic-accepted"
    return texts(name, day=texts.short_day(mine.meeting.starts) if mine.meeting else "", position=topic.position or 0)


def _actions(texts: Texts, view: HomeView) -> list[CardElement]:
    if not view.actions:
        return []
    more = [line(texts("home-more", count=view.more_actions))] if view.more_actions else []
    title = line(texts("home-actions"), bold=True)
    shown = [line(_action(texts, one), bold=one.overdue) for one in view.actions]
    see = word_button(texts, view.forum, "actions", "home-my-actions")
    return [row(title, *shown, *more, beside=see, separated=True)]


def _action(texts: Texts, action: HomeAction) -> str:
    if action.due is None:
        return action.text
    name = "home-action-overdue" if action.overdue else "home-action"
    return texts(name, text=action.text, day=texts.short_day(action.due))


def _care(texts: Texts, view: HomeView) -> list[CardElement]:
    if not view.care:
        return []
    see = word_button(texts, view.forum, "care", "home-open-care")
    return [row(texts("home-care", count=view.care), beside=see, separated=True)]


def _bottom(texts: Texts, view: HomeView, *, several: bool) -> list[AnyButton]:
    """What people do most. What has a button above is left out."""
    forum, part = view.forum, view.part
    chairs, organises = view.chairs, part.is_chair or part.is_facilitator
    suggest = OpenSuggestForm(forum=forum.id).on_card(texts("button-suggest"), alone=True)
    wanted = [
        ("schedule", bool(chairs and view.meeting is None and chairs.unsettled is None)),
        ("agenda", not (chairs and chairs.agenda_of)),
        ("roll", organises and view.has_met and view.roll_of is None and not is_circle(forum)),
        ("board brief", bool(chairs and forum.board_name and chairs.brief_about is None)),
        ("care", part.is_facilitator and not view.care),
        ("needs", view.is_asked and not organises and view.answer is not Answer.NO),
    ]
    words = [word_button(texts, forum, word, does(word)) for word, is_wanted in wanted if is_wanted]
    another = [word_button(texts, None, "forums", does("forums"))] if several else []
    everything = ShowEverything(forum=forum.id).on_card(texts("do-everything"), alone=True)
    room = MOST_BUTTONS - 2 - len(another)
    return [suggest, *words[:room], *another, everything]
