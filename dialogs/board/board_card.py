"""The brief for the board: edited by the chairs, reviewed by a facilitator, handed out as papers."""

from dialogs.board.board_answers_card import OpenAnswers
from dialogs.board.board_buttons_card import (
    AddToBrief,
    AskReview,
    MakePaper,
    OpenPart,
    ReviewBrief,
    SavePart,
    StartBrief,
)
from dialogs.board.board_parts_card import BriefView, brief_parts, why_not_words
from dialogs.board.contact_card import contact_part
from dialogs.kit.buttons import new_key
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import typed_before
from dialogs.kit.parts import card, heading, line, text_input, tick
from dialogs.openings import OpenBrief
from dialogs.papers.papers_buttons import OpenKeep, SendPapers
from dialogs.texts import Texts
from forum.board import MOST_POINTS, BriefPart, BriefState, is_empty
from forum.drafts import may_be_kept, needs_review
from forum.limits import REMARK as REMARK_LIMIT
from forum.ports import Message
from forum.small_numbers import SMALL
from forum.use_cases.board.brief_content import PART_LIMIT, WORDS_LIMIT
from forum.use_cases.board.edit_brief import FIELDS, TITLE_LIMIT

NEW = "new"


def brief_card(
    texts: Texts, view: BriefView, *, problem: str = "", saved: str = "", typed: str = "", by_mail: bool = False
) -> Message:
    """For a chair, in private: all of it, with a button for each part while it is a draft. `typed` was not saved;
    `by_mail`: email is set up here.
    """
    brief = view.brief
    title = texts("board-title", forum=view.forum.name, number=brief.number)
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        typed_before(texts, typed),
        line(saved, bold=True) if saved else None,
        line(texts(f"board-state-{brief.state}")),
        line(texts("board-remark", remark=brief.remark), bold=True) if brief.remark else None,
        _since(texts, view),
        _named(texts, view),
        *brief_parts(texts, view),
        contact_part(texts, view.contact, by_mail=by_mail) if view.contact else None,
        None if brief.is_settled else line(texts("board-names"), subtle=True),
        line(texts("board-nothing-in-it")) if is_empty(brief, view.points) and not brief.is_settled else None,
        actions=_settled_buttons(texts, view) if brief.is_settled else _draft_buttons(texts, view),
        language=texts.locale,
    )


def _since(texts: Texts, view: BriefView) -> CardElement | None:
    if not view.has_more:
        return None
    days = [texts.day(day) for day in view.met_since]
    said = texts("board-since-met", days=texts.join(days)) if days else texts("board-since-more")
    return line(said, bold=True)


def _named(texts: Texts, view: BriefView) -> CardElement | None:
    if not view.named or view.brief.is_settled:
        return None
    return line(texts("board-named", names=texts.join(list(view.named))), warning=True, bold=True)


def _draft_buttons(texts: Texts, view: BriefView) -> list[AnyButton]:
    """The only way on from a draft without a word in it is to write one."""
    brief = view.brief
    parts: list[AnyButton] = [
        OpenPart(brief=brief.id, part=part).on_card(texts(f"board-edit-{part}"), alone=True) for part in BriefPart
    ]
    if view.has_more:
        add = AddToBrief(brief=brief.id, drawn=brief.revision)
        parts.append(add.on_card(texts("board-add"), alone=True))
    if is_empty(brief, view.points):
        return parts
    if needs_review(view.forum, brief) and brief.state is not BriefState.REVIEWED:
        words = texts("board-ask-review" if brief.state is BriefState.DRAFT else "board-ask-again")
        return [*parts, AskReview(brief=brief.id, drawn=brief.revision).on_card(words, main=True, alone=True)]
    make = MakePaper(brief=brief.id, drawn=brief.revision).on_card(texts("board-make"), main=True, alone=True)
    return [*parts, make]


def _settled_buttons(texts: Texts, view: BriefView) -> list[AnyButton]:
    brief, forum = view.brief, view.forum
    if brief.state is BriefState.BEING_MADE:
        return [OpenBrief(forum=forum.id).on_card(texts("board-look-again"), alone=True)]
    return [
        OpenAnswers(forum=forum.id).on_card(texts("board-answers"), main=True, alone=True),
        SendPapers(brief=brief.id, once=new_key()).on_card(texts("papers-send"), alone=True),
        *([OpenKeep(brief=brief.id).on_card(texts("papers-keep"), alone=True)] if may_be_kept(forum, brief) else []),
        StartBrief(forum=forum.id, after=brief.number).on_card(texts("board-next"), alone=True),
    ]


def part_form(texts: Texts, view: BriefView, values: SavePart, problem: str = "") -> Message:
    """One part to edit. `values` take precedence over what is kept."""
    part, title = values.part, texts(f"board-edit-{values.part}")
    asked = len(view.points) if part is BriefPart.ASKS else 0
    save = SavePart(brief=view.brief.id, part=part, drawn=view.brief.revision, asked=asked)
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(texts(f"board-how-{part}")),
        *(_asks(texts, view, values) if part is BriefPart.ASKS else _texts(texts, view, values)),
        *(_why_not(texts, view, values) if part is BriefPart.COMING else []),
        line(texts("board-names"), subtle=True),
        actions=[
            save.on_card(texts("board-save"), main=True),
            OpenBrief(forum=view.forum.id).on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def _texts(texts: Texts, view: BriefView, values: SavePart) -> list[CardElement]:
    given = values.model_fields_set
    return [
        text_input(
            name,
            texts(f"board-{name}"),
            value=str(getattr(values if name in given else view.brief, name)),
            long=True,
            limit=PART_LIMIT,
        )
        for name in FIELDS[values.part]
    ]


def _why_not(texts: Texts, view: BriefView, values: SavePart) -> list[CardElement]:
    """The reasons as the board would read them, and whether it does."""
    said = why_not_words(texts, view.brief.why_not)
    if not said:
        return []
    told = values.why_not == "true" if values.why_not else view.brief.tells_why_not
    box = tick("why_not", texts("board-why-not"), texts("board-why-not-tick"), on=told)
    return [line(said), line(texts("board-why-not-small", small=SMALL), subtle=True), box]


def _asks(texts: Texts, view: BriefView, values: SavePart) -> list[CardElement]:
    typed = values.model_extra or {}
    rows: list[CardElement] = []
    kept = [(str(point.place), point.title, point.words) for point in view.points]
    blank = [(NEW, "", "")] if len(kept) < MOST_POINTS else []
    for place, title, words in [*kept, *blank]:
        number = place if place != NEW else str(len(kept) + 1)
        rows.append(
            text_input(
                f"title:{place}",
                texts("board-ask-title", number=number),
                value=str(typed.get(f"title:{place}", title)),
                limit=TITLE_LIMIT,
            )
        )
        rows.append(
            text_input(
                f"words:{place}",
                texts("board-ask-words", number=number),
                value=str(typed.get(f"words:{place}", words)),
                long=True,
                limit=WORDS_LIMIT,
            )
        )
    return rows


def review_card(texts: Texts, view: BriefView, problem: str = "", remark: str = "") -> Message:
    """For a facilitator, in private: can anybody be recognised from it? `remark` is what was already typed."""
    brief = view.brief
    title = texts("board-review-title", forum=view.forum.name)
    judged = ReviewBrief(brief=brief.id, drawn=brief.revision, good=True)
    back = ReviewBrief(brief=brief.id, drawn=brief.revision, good=False)
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(texts("board-review-how")),
        _named(texts, view),
        *brief_parts(texts, view),
        text_input("remark", texts("board-review-remark"), value=remark, long=True, limit=REMARK_LIMIT),
        line(texts("board-review-why"), subtle=True),
        actions=[
            judged.on_card(texts("board-review-good"), main=True),
            back.on_card(texts("board-review-back")),
        ],
        language=texts.locale,
    )
