"""What jobs say about the brief for the board. None: it is no longer worth saying."""

from dialogs.agenda.outcomes import outcome_after
from dialogs.board.board import view_of
from dialogs.board.board_answers_card import answer_changed_card, board_says_card
from dialogs.board.board_card import brief_card, review_card
from dialogs.kit.posts import Posting
from forum.board import BoardBrief, BriefState
from forum.ids import BriefId, SuggestionId
from forum.message_kinds import InPrivate
from forum.ports import Message
from forum.use_cases.agenda.merge_topics import authors_concerned
from forum.use_cases.board.asked_points import asked_point
from forum.use_cases.board.correct_board_answer import was_told
from forum.use_cases.drafts.review_draft import review_news
from forum.use_cases.people.roles import is_chair, is_facilitator


async def _brief(post: Posting) -> BoardBrief | None:
    brief = await post.uow.board.get(BriefId(post.ids[0]))
    return brief if brief and brief.forum_id == post.forum.id else None


async def review(post: Posting) -> Message | None:
    """To a facilitator: what to read, unless it has changed since."""
    brief = await _brief(post)
    if brief is None or brief.state is not BriefState.IN_REVIEW or str(brief.revision) != post.ids[1]:
        return None
    if not await is_facilitator(post.uow, post.forum, post.reader):
        return None
    return review_card(post.texts, await view_of(post.uow, brief, post.now))


async def reviewed(post: Posting) -> Message | None:
    """To a chair: what the facilitator said, with the brief."""
    brief = await _brief(post)
    if brief is None or review_news(brief) != InPrivate.BOARD_REVIEWED.of(*post.ids):
        return None
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    said = "board-reviewed-good" if brief.state is BriefState.REVIEWED else "board-reviewed-back"
    return brief_card(post.texts, await view_of(post.uow, brief, post.now), saved=post.texts(said))


async def not_made(post: Posting) -> Message | None:
    """To the chair who wanted the papers: something went wrong."""
    brief = await _brief(post)
    if brief is None or brief.is_settled or not await is_chair(post.uow, post.forum, post.reader):
        return None
    return brief_card(post.texts, await view_of(post.uow, brief, post.now), problem=post.texts("board-not-made"))


async def board(post: Posting) -> Message | None:
    """In the channel: what the board was asked, and what it says."""
    brief = await _brief(post)
    points = await post.uow.board.points(brief.id) if brief else ()
    if brief is None or not any(point.is_answered for point in points):
        return None
    asked = [asked_point(point, to_chairs=False) for point in points]
    return board_says_card(post.texts, post.forum, brief.made_at, asked)


async def answer_changed(post: Posting) -> Message | None:
    """To people who asked for the topic: the new answer, unless a newer one has been noted since."""
    topic = await post.uow.agenda.get(SuggestionId(post.ids[0]))
    if topic is None or post.reader.id not in await authors_concerned(post.uow, topic):
        return None
    told = await post.uow.news.of([topic.id])
    if not told or str(told[-1].number) != post.ids[1]:
        return None
    if not await was_told(post.uow, topic, told[-1].number - 1, post.reader.id):
        return await outcome_after(post)
    return answer_changed_card(post.texts, topic.title, topic.reason)
