"""The cards of the brief for the board, filled with one text wherever people write something."""

from dataclasses import replace
from datetime import date, timedelta

from dialogs.board import board_answers_card as board_answers
from dialogs.board import board_card as board
from dialogs.board.board_answers_card import LeaveAnswer, SaveAnswer
from dialogs.board.board_buttons_card import SavePart
from dialogs.board.board_parts_card import BriefView
from dialogs.openings import OpenBrief
from dialogs.papers import papers_card
from dialogs.texts import Texts
from forum.board import MOST_POINTS, BoardBrief, BriefPart, BriefState, Sitting, WhyNot
from forum.contacts import Reason
from forum.ids import BriefId
from forum.limits import REMARK as REMARK_LIMIT
from forum.limits import REMARKS as REMARKS_LIMIT
from forum.ports import Message
from forum.trends import Age, ForumNumbers, OpportunityNumbers, TopicNumbers
from forum.use_cases.board.answer_board import ANSWER_LIMIT, WAIVED_LIMIT, WHO_LIMIT
from forum.use_cases.board.asked_points import AskedPoint
from forum.use_cases.board.board_answer_views import AnswersView
from forum.use_cases.board.brief_content import PART_LIMIT, WORDS_LIMIT
from forum.use_cases.board.contact_views import ContactView
from forum.use_cases.board.edit_brief import TITLE_LIMIT
from tests.dialogs.cards.full_forum import ID, NOW, FullForum, copied
from tests.dialogs.cards.minutes_samples import kept_minutes

BRIEF = BriefId(ID("b"))


NUMBERS = ForumNumbers(
    TopicNumbers(raised=12, taken_up=7, closed=4, days=21),
    dict.fromkeys(Age, 30),
    OpportunityNumbers(passed_on=4, taken_up=19, told=True),
)


def _sitting(day: date, n: int) -> Sitting:
    return Sitting(day, None) if n == 2 else Sitting(day, n * 7, n * 6, n, n * 8)


def brief_of(full: FullForum, **changed: object) -> BoardBrief:
    words = full.words[:PART_LIMIT]
    sittings = tuple(_sitting(date(2030, 1, 8) + timedelta(weeks=9 * n), n) for n in range(6))
    brief = BoardBrief(BRIEF, full.forum.id, 1, NOW, words, words, words, words, sittings, made_at=NOW)
    brief.why_not = WhyNot(tuple((reason, 5) for reason in Reason), 60, NOW.date())
    return copied(brief, remark=full.words[:REMARKS_LIMIT], **changed)


def points_of(words: str) -> list[AskedPoint]:
    open_ = AskedPoint(1, words[:TITLE_LIMIT], words[:WORDS_LIMIT], waived=words[:WAIVED_LIMIT])
    answered = replace(
        open_, answer=words[:ANSWER_LIMIT], answered_by=words[:WHO_LIMIT], answered_on=date(2030, 4, 2), waived=""
    )
    return [open_, *(replace(answered, place=place) for place in range(2, MOST_POINTS + 1))]


def board_samples(texts: Texts, full: FullForum) -> dict[str, list[Message]]:
    """By the name of the function, such as "brief_card"."""
    words, points = full.words, points_of(full.words)
    views = [
        BriefView(full.forum, brief_of(full, state=state), points, [p.name for p in full.people])
        for state in BriefState
    ]
    circle = copied(full.forum, openness="listening_circle")
    draft = replace(views[0], points=points[:3])
    forms = [board.part_form(texts, draft, SavePart(brief=BRIEF, part=part), words) for part in BriefPart]
    values = SaveAnswer(brief=BRIEF, point="1", answer=words[:ANSWER_LIMIT], who=words[:WHO_LIMIT], on="2030-04-02")
    brief, back = views[-1].brief, OpenBrief(forum=full.forum.id).on_card(texts("papers-keep-no"), alone=True)
    agendas = [full.meeting, copied(full.meeting, id="m2")]
    asked = AnswersView(full.forum, brief, points, brief, brief, (3, 4), agendas, to_confirm=3)
    minutes = kept_minutes(texts, full)
    return {
        "brief_card": [board.brief_card(texts, view, problem=words, saved=words, typed=words) for view in views]
        + [board.brief_card(texts, replace(views[0], has_more=True, numbers=NUMBERS))]
        + [board.brief_card(texts, replace(view, contact=ContactView(full.forum, None))) for view in views]
        + [
            board.brief_card(texts, replace(view, forum=circle, points=(), met_since=[NOW.date()] * 6, has_more=True))
            for view in views[:3]
        ],
        "part_form": [*forms, board.part_form(texts, views[0], SavePart(brief=BRIEF, part=BriefPart.ASKS))],
        "review_card": [board.review_card(texts, views[0], words, words[:REMARK_LIMIT])],
        "paper_link_card": [
            papers_card.paper_link_card(texts, words[:100], words[:100], "http://127.0.0.1:3978/papers/b/pdf")
        ],
        "keep_card": [papers_card.keep_card(texts, brief, back, words), *minutes["keep_card"]],
        "kept_card": [
            papers_card.kept_card(texts, copied(brief, folder_url="https://sharepoint.example/f")),
            *minutes["kept_card"],
        ],
        "answers_card": [
            board_answers.answers_card(texts, asked, saved=words, typed=LeaveAnswer(**values.model_dump())),
            board_answers.answers_card(texts, AnswersView(full.forum, brief, [])),
        ],
        "answer_form": [board_answers.answer_form(texts, point, values, words, asked.agendas) for point in points[:2]],
        "answer_changed_card": [board_answers.answer_changed_card(texts, words[:TITLE_LIMIT], words[:ANSWER_LIMIT])],
        "board_says_card": [
            board_answers.board_says_card(texts, full.forum, NOW, points),
            board_answers.board_says_card(texts, copied(full.forum, board_name=""), None, points),
        ],
    }
