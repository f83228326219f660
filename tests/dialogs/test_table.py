"""Every name that databases and cards have ever held is still understood."""

from pathlib import Path

import pytest

from almanac.advisor import Almanac
from dialogs.board.contact_letters import LETTERS
from dialogs.kit.posts import Posting
from dialogs.kit.rights import anybody
from dialogs.kit.router import Router
from dialogs.people.joining_card import AskToJoin
from dialogs.table import build_letters, build_posts, build_router, printed
from forum.jobs import Job
from forum.message_kinds import BY_TEXT, InChannel, InPrivate, ToBoard
from forum.ports import Message

RECORDED = [line.split() for line in Path(__file__).parent.parent.joinpath("fixtures/spellings.txt").open()]
"""Buttons, messages and jobs that cards and databases have held so far. Lines may be added, but never changed."""


def recorded(kind: str) -> set[str]:
    return {what for of, what in RECORDED if of == kind}


def test_every_message_has_a_name_and_a_maker() -> None:
    posts = build_posts(Almanac())
    assert posts.standing == set(InChannel)
    assert posts.private == set(InPrivate)


def test_every_spelling_that_was_ever_stored_is_understood() -> None:
    posts = build_posts(Almanac())
    assert recorded("button") <= build_router().verbs
    assert recorded("channel") <= posts.standing
    assert recorded("private") <= posts.private
    assert recorded("mail") <= build_letters().kinds
    assert build_letters().kinds_by_text == BY_TEXT <= build_letters().kinds
    assert recorded("board") <= set(ToBoard) == set(LETTERS)
    assert recorded("job") <= Job.kinds.keys()


def test_a_name_comes_before_the_ids() -> None:
    assert InChannel.MEETING.of("m1") == "meeting:m1"
    assert InPrivate.SHAPING.of("m1", 3) == "shaping:m1:3"


def test_two_that_answer_the_same_are_found_at_the_start() -> None:
    async def ask(*_: object) -> None: ...

    async def make(_: Posting) -> Message | None: ...

    router, posts = Router(), build_posts(Almanac())
    router.otherwise(ask)  # pyright: ignore[reportArgumentType]
    with pytest.raises(ValueError, match="two handlers for everything else"):
        router.otherwise(ask)  # pyright: ignore[reportArgumentType]
    router.press(AskToJoin, ask, who=anybody)  # pyright: ignore[reportArgumentType]
    with pytest.raises(ValueError, match="two handlers for the button"):
        router.press(AskToJoin, ask, who=anybody)  # pyright: ignore[reportArgumentType]
    router.words(ask, "help", who=anybody)  # pyright: ignore[reportArgumentType]
    with pytest.raises(ValueError, match="two handlers for the word"):
        router.words(ask, "help", who=anybody)  # pyright: ignore[reportArgumentType]
    with pytest.raises(ValueError, match="two makers"):
        posts.in_channel(InChannel.SETUP, make)
    with pytest.raises(ValueError, match="two makers"):
        posts.in_private(InPrivate.ROLL, make)


def test_the_whole_table_can_be_read() -> None:
    lines = printed(Almanac()).splitlines()
    router = build_router()
    assert len(lines) >= len(router.vocabulary) + len(router.verbs) + len(InChannel) + len(InPrivate)
    answer = ["press", "poll.answer", "members", "dialogs.attendance.attendance.answer"]
    assert answer in [line.split() for line in lines]
