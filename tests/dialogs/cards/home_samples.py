"""The cards of home and of everything one can do."""

from dataclasses import replace

from dialogs.home import everything_card as everything
from dialogs.home import home_card as home
from dialogs.home import several_card as several
from dialogs.home.several_card import InForum
from dialogs.texts import Texts
from forum.agenda import Outcome
from forum.attendance import Answer
from forum.forums import Membership
from forum.ids import PersonId
from forum.ports import Message
from forum.use_cases.agenda.topic_views import topic_now
from forum.use_cases.home.home_views import ChairsWork, HomeAction, HomeTopic, HomeView
from tests.dialogs.cards.full_forum import ID, NOW, FullForum


def home_samples(texts: Texts, full: FullForum) -> dict[str, list[Message]]:
    """For somebody with every role and everything waiting, and for a member with nothing."""
    part = Membership(full.forum.id, PersonId(ID(1)), is_chair=True, is_facilitator=True)
    chair, member = chairs_view(full, part), replace(part, is_chair=False, is_facilitator=False)
    nothing = replace(
        chair, part=member, meeting=None, answer=None, questions=0, dates=False, topics=[], more_topics=0, actions=[]
    )
    settled = replace(nothing, more_actions=0, roll_of=None, care=0, chairs=None)
    answered = replace(settled, meeting=full.meeting, answer=Answer.ONLINE)
    places = [
        InForum(full.forum, full.meeting, Answer.NO),
        InForum(full.forum, full.meeting, Answer.NO, is_asked=False),
        InForum(full.forum, None, None),
    ]
    return {
        "home_card": [
            home.home_card(texts, chair, [full.words[:60], full.words], several=True),
            home.home_card(texts, settled),
            home.home_card(texts, answered),
            home.home_card(texts, replace(answered, is_asked=False)),
        ],
        "forums_home_card": [several.forums_home_card(texts, places * 4)],
        "nowhere_card": [several.nowhere_card(texts, full.words[:60], has_actions=True)],
        "everything_card": [everything.everything_card(texts, full.forum, one) for one in (part, member)],
        "nothing_much_card": [everything.nothing_much_card(texts, several=True)],
    }


def chairs_view(full: FullForum, part: Membership) -> HomeView:
    """Everything waits."""
    topics = [HomeTopic(topic_now(topic), full.meeting, is_over=False) for topic in full.topics[:2]]
    taken_up = [replace(one, topic=replace(one.topic, outcome=Outcome.ACCEPTED)) for one in topics]
    day = NOW.date()
    return HomeView(
        forum=full.forum,
        part=part,
        meeting=full.meeting,
        answer=None,
        is_asked=True,
        questions=2,
        dates=True,
        topics=[*topics, *taken_up[:1]],
        more_topics=12,
        actions=[HomeAction(full.words[:500], day, overdue=True), HomeAction(full.words[:500], None, overdue=False)],
        more_actions=2,
        roll_of=full.meeting,
        has_met=True,
        care=3,
        chairs=ChairsWork(full.meeting, full.meeting, 4, 2, 3, full.meeting, full.meeting, 1),
    )
