"""What is kept about somebody, for their eyes."""

from collections.abc import Sequence

from dialogs.actions.action_more_card import history_words
from dialogs.attendance.needs_card import visit_words
from dialogs.care.care_words import way_words
from dialogs.kit.elements import CardElement
from dialogs.kit.parts import card, fact, heading, line, subheading
from dialogs.kit.people_shown import name_of
from dialogs.kit.titles import title_name
from dialogs.kit.way_back import SayWord
from dialogs.privacy.hold_words import hold_section
from dialogs.privacy.poll_rows import poll_sections
from dialogs.privacy.way_words import way_rows
from dialogs.privacy.whom import whom_to_ask
from dialogs.texts import Texts
from forum.attendance import Answer
from forum.contacts import Wish
from forum.controller import Controller
from forum.days import day_of
from forum.forums import Forum, Membership
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import Message
from forum.public_pages import Interest
from forum.use_cases.privacy.my_data import MyActions, MyData, MyMeetings, MyTopics
from forum.use_cases.privacy.my_opportunities import MyOpportunities

# The newest of each; a subject access request brings everything.
MOST_SHOWN = 20

Sections = dict[str, Sequence[str]]
"""Rows under the text of their title. Nothing is shown if there are no rows."""


def my_data_card(texts: Texts, data: MyData, controller: Controller) -> Message:
    """Everything under the person's name, and what is not here, and why."""
    title = texts("my-data-title")
    return card(
        title,
        heading(title),
        line(texts("my-data-text")),
        *_person(texts, data.person),
        *(
            element
            for name, rows in kept_sections(texts, data, controller).items()
            for element in _section(texts, name, rows)
        ),
        line(texts("my-data-watched", day=texts.day(data.watched_until))) if data.watched_until else None,
        line(texts("my-data-unattributed")),
        line(texts("my-data-notes")),
        line(texts("my-data-rights")),
        line(whom_to_ask(texts, controller)),
        actions=[SayWord(word="privacy").on_card(texts(title_name("privacy")), alone=True)],
        language=texts.locale,
    )


def kept_sections(texts: Texts, data: MyData, controller: Controller) -> Sections:
    """Everything under the person's name, apart from what says who they are."""
    return (
        hold_section(texts, data.holds, [forum for forum, _ in data.parts], controller)
        | _of_meetings(texts, data)
        | poll_sections(texts, data.polls)
        | _of_topics(texts, data.topics)
        | _of_actions(texts, data.actions)
        | _of_opportunities(texts, data.opportunities)
        | {"my-data-trail": _trail(texts, data)}
    )


def _of_meetings(texts: Texts, data: MyData) -> Sections:
    return {
        "my-data-parts": [_part(texts, forum, part) for forum, part in data.parts],
        "my-data-young": _young(texts, data.young),
        "my-data-answers": [
            _answered(texts, data.meetings, meeting, answer) for meeting, answer in data.meetings.answers
        ],
        "my-data-noted": _noted(texts, data.meetings),
        "my-data-needs": _needs(texts, data.meetings),
        "my-data-ways": [row for way in data.ways for row in way_rows(texts, way)],
        "my-data-interests": [_interest(texts, forum, one) for forum, one in data.interests],
        "my-data-wishes": [_wish(texts, forum, wish) for forum, wish in data.wishes],
        "my-data-stopped": [texts.day(meeting.starts) for meeting in data.meetings.stopped],
        "my-data-attendance": [
            f"{texts.day(m.starts)}: {texts(f'my-data-presence-{seen}')}" for m, seen in data.meetings.attendance
        ],
    }


def _young(texts: Texts, young: Sequence[tuple[Forum, Person]]) -> list[str]:
    if not young:
        return []
    each = [texts("my-data-young-one", forum=forum.name, name=name_of(texts, one)) for forum, one in young]
    return [*each, texts("my-data-young-ask")]


def _interest(texts: Texts, forum: Forum, one: Interest) -> str:
    day = texts.day(day_of(forum, one.sent_at))
    if not one.words:
        return texts("my-data-interest-bare", forum=forum.name, day=day)
    return texts("my-data-interest", forum=forum.name, day=day, words=one.words)


def _of_topics(texts: Texts, topics: MyTopics) -> Sections:
    return {
        "my-data-topics": [_linked(title, link) for title, link in topics.signed],
        "my-data-news": _news(texts, topics),
        "my-data-presented": topics.presented,
        "my-data-board": [f"{title}: {answer}" if answer else title for title, answer in topics.answered_for_board],
        "my-data-comments": [f"{texts.day(m.starts)}: {words}" for m, words in topics.comments],
        "my-data-points": [f"{texts.day(m.starts)}: {words}" for m, words in topics.points],
        "my-data-supported": topics.supported,
        "my-data-noted-topics": topics.noted_for,
    }


def _of_actions(texts: Texts, actions: MyActions) -> Sections:
    return {
        "my-data-owned": [_linked(text, link) for text, link in actions.owned],
        "my-data-said": _said(texts, actions),
        "my-data-recorded": [_linked(text, link) for text, link in actions.recorded],
        "my-data-minuted": _minuted(texts, actions),
    }


def _of_opportunities(texts: Texts, opportunities: MyOpportunities) -> Sections:
    told = [f"{title}: {texts('count-people', count=count)}" for title, count in opportunities.counts]
    return {"my-data-passed-on": opportunities.posted, "my-data-took-up": told}


def _trail(texts: Texts, data: MyData) -> list[str]:
    counts = {"my-data-trail-by": data.done, "my-data-trail-about": data.done_to}
    return [texts(name, count=count) for name, count in counts.items() if count]


def _answered(texts: Texts, meetings: MyMeetings, meeting: Meeting, answer: Answer) -> str:
    said = f"{texts.day(meeting.starts)}: {texts(f'answer-{answer}')}"
    return texts("my-data-from-outlook", said=said) if meeting.id in meetings.from_outlook else said


def _news(texts: Texts, topics: MyTopics) -> list[str]:
    said = [texts(f"topic-news-{news.outcome}", position=news.position or 0) for _, news in topics.news]
    return [f"{title}: {words} ({texts.day(news.at)})" for (title, news), words in zip(topics.news, said, strict=True)]


def _said(texts: Texts, actions: MyActions) -> list[str]:
    return [
        texts("my-data-said-one", text=text, said=history_words(texts, one), day=texts.day(one.on))
        for text, one in actions.said
    ]


def _minuted(texts: Texts, actions: MyActions) -> list[str]:
    """What several versions say in the same words is there once."""
    return list(dict.fromkeys(f"{texts.day(minutes.starts)}: {one.text}" for minutes, one in actions.minuted))


def _person(texts: Texts, person: Person) -> list[CardElement]:
    shown = [
        fact(texts("my-data-name"), name_of(texts, person)),
        fact(texts("my-data-mail"), person.email or texts("my-data-no-mail")),
        fact(texts("my-data-microsoft"), person.entra_id or texts("my-data-no-microsoft")),
        fact(*language_fact(texts, person)),
        line(texts(f"my-data-reach-{person.reach}")),
    ]
    return [*shown, line(texts("my-data-guest"))] if person.is_guest else shown


def language_fact(texts: Texts, person: Person) -> tuple[str, str]:
    """In which language we write to them."""
    return texts("my-data-language"), texts.language(person.locale or texts.locale)


def _linked(words: str, link: str) -> str:
    return f"{words} ({link})" if link else words


def _part(texts: Texts, forum: Forum, part: Membership) -> str:
    held = {
        "my-data-member": part.is_member,
        "my-data-chair": part.is_chair,
        "my-data-facilitator": part.is_facilitator,
    }
    return f"{forum.name}: {texts.join([texts(role) for role, holds in held.items() if holds])}"


def _wish(texts: Texts, forum: Forum, wish: Wish) -> str:
    said = [texts("my-data-dont-ask")] if wish.dont_ask else []
    return f"{forum.name}: {' · '.join([*said, way_words(texts, wish)] if wish.way else said)}"


def _noted(texts: Texts, meetings: MyMeetings) -> list[str]:
    return [
        texts(
            "my-data-noted-one",
            day=texts.day(meeting.starts),
            by=name_of(texts, by),
            name=name_of(texts, person),
            answer=texts(f"answer-{answer}"),
        )
        for meeting, person, by, answer in meetings.noted_answers
    ]


def _needs(texts: Texts, meetings: MyMeetings) -> list[str]:
    return [
        f"{texts.day(meeting.starts)}: {' · '.join(visit_words(texts, visit))}" for meeting, visit in meetings.visits
    ]


def _section(texts: Texts, title: str, rows: Sequence[str]) -> list[CardElement]:
    if not rows:
        return []
    hidden = len(rows) - MOST_SHOWN
    return [
        subheading(texts(title)),
        *(line(row) for row in rows[:MOST_SHOWN]),
        *([line(texts("my-data-more", count=hidden))] if hidden > 0 else []),
    ]
