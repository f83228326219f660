"""The home card of somebody in several forums, or in none."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.forums.forums_card import ChooseForum
from dialogs.home.everything_card import does
from dialogs.home.home_buttons import ShowEverything, nobody_reads, word_button
from dialogs.home.home_card import meeting_when
from dialogs.kit.parts import card, heading, line
from dialogs.texts import Texts
from forum.attendance import Answer
from forum.forums import Forum
from forum.meetings import Meeting
from forum.ports import Message

MOST_SHOWN = 5
HOME = "help"
"""What is kept as said: choosing a forum then leads to its home card."""


@dataclass(frozen=True)
class InForum:
    """One of somebody's forums, its next meeting, and their answer, which can be given while `is_asked`."""

    forum: Forum
    meeting: Meeting | None
    answer: Answer | None
    is_asked: bool = True


def forums_home_card(texts: Texts, forums: Sequence[InForum], hello: str = "") -> Message:
    """The next meeting of each forum, and a button for each."""
    title = hello or texts("home-several")
    parts = [part for one in forums[:MOST_SHOWN] for part in (line(one.forum.name, bold=True), line(_next(texts, one)))]
    chooser = [ChooseForum(forum=one.forum.id, said=HOME).on_card(one.forum.name) for one in forums[:MOST_SHOWN]]
    return card(
        title,
        heading(title),
        line(texts("home-several-choose")),
        *parts,
        *nobody_reads(texts),
        actions=[*chooser, ShowEverything().on_card(texts("do-everything"), alone=True)],
        language=texts.locale,
    )


def _next(texts: Texts, one: InForum) -> str:
    if one.meeting is None:
        return texts("home-no-meeting")
    when = meeting_when(texts, one.meeting)
    own = texts("home-answered", answer=texts(f"answer-{one.answer}")) if one.answer else texts("home-not-answered")
    return texts("home-several-next", when=when, own=own if one.is_asked else texts("home-begun"))


def nowhere_card(texts: Texts, hello: str, *, has_actions: bool) -> Message:
    """For somebody without a part in any forum. `has_actions`: one of them is theirs to do all the same."""
    title = hello or texts("home-nowhere")
    words = [*(["actions"] if has_actions else []), "my data", "privacy"]
    return card(
        title,
        heading(title),
        line(texts("welcome-nowhere")),
        line(texts("welcome-why"), subtle=True) if hello else None,
        line(texts("nobody-reads"), subtle=True),
        actions=[word_button(texts, None, word, does(word)) for word in words],
        language=texts.locale,
    )
