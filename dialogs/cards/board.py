"""The brief for the board: reviewed and edited by the chairs, looked at by a facilitator, handed out as papers."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.buttons import new_key
from dialogs.cards.board_answers import OpenAnswers
from dialogs.cards.board_buttons import (
    AskReview,
    MakePaper,
    OpenBrief,
    OpenKeep,
    OpenPart,
    ReviewBrief,
    SavePart,
    SendPapers,
    StartBrief,
)
from dialogs.cards.kit import AnyButton, CardElement, card, group, heading, line, link, subheading, text_input, tick
from dialogs.texts import Texts
from forum.board import MOST_POINTS, BoardBrief, BoardPoint, BriefPart, BriefState, WhyNot, trend_of
from forum.forums import Forum
from forum.papers import PaperKind
from forum.ports import Message
from forum.use_cases.draft_brief import PART_LIMIT, WORDS_LIMIT
from forum.use_cases.edit_brief import FIELDS, REMARK_LIMIT, TITLE_LIMIT, needs_review
from forum.use_cases.keep_in_channel import may_be_kept

NEW = "new"


@dataclass(frozen=True)
class BriefView:
    """A brief with what it asks, for a chair or a facilitator. `named` are the people whose names stand in it."""

    forum: Forum
    brief: BoardBrief
    points: Sequence[BoardPoint]
    named: Sequence[str] = ()


def brief_card(texts: Texts, view: BriefView, *, problem: str = "", saved: str = "") -> Message:
    """For a chair, in private: all of it, with a button for each part while it is a draft."""
    brief = view.brief
    title = texts("board-title", forum=view.forum.name, number=brief.number)
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(saved, bold=True) if saved else None,
        line(texts(f"board-state-{brief.state}")),
        line(texts("board-remark", remark=brief.remark), bold=True) if brief.remark else None,
        _named(texts, view),
        *brief_parts(texts, view),
        None if brief.is_settled else line(texts("board-names"), subtle=True),
        actions=_settled_buttons(texts, view) if brief.is_settled else _draft_buttons(texts, view),
        language=texts.locale,
    )


def _named(texts: Texts, view: BriefView) -> CardElement | None:
    if not view.named or view.brief.is_settled:
        return None
    return line(texts("board-named", names=texts.join(list(view.named))), warning=True, bold=True)


def brief_parts(texts: Texts, view: BriefView) -> list[CardElement]:
    """Everything that the papers will say."""
    brief, nothing = view.brief, line(texts("board-empty"), subtle=True)
    parts = [
        (texts("board-themes"), _lines(brief.themes)),
        (texts("board-done"), _lines(brief.done)),
        (texts("board-due"), _lines(brief.due)),
        (texts("board-coming"), [*_lines(brief.coming), *_sittings(texts, brief)]),
        (texts("board-asks"), [each for point in view.points for each in _point(texts, point)]),
    ]
    return [group(subheading(title), *(said or [nothing])) for title, said in parts]


def _lines(text: str) -> list[CardElement]:
    return [line(text)] if text else []


def _sittings(texts: Texts, brief: BoardBrief) -> list[CardElement]:
    told = [sitting_words(texts, brief), trend_words(texts, brief), why_not_words(texts, brief.told_why_not)]
    return [line(words) for words in told if words]


def sitting_words(texts: Texts, brief: BoardBrief) -> str:
    """ "9 April: 12; 11 June: fewer than 5", with the years."""
    if not brief.sittings:
        return ""
    told = [f"{texts.day(it.day)}: {came_words(texts, it.came)}" for it in brief.sittings]
    return texts("board-sittings", told="; ".join(told))


def trend_words(texts: Texts, brief: BoardBrief) -> str:
    """How the later meetings compare with the earlier ones; empty where that cannot be told."""
    trend = trend_of(brief.sittings)
    if trend is None:
        return ""
    return texts("board-trend", lately=trend.lately, before=trend.before, count=trend.meetings)


def why_not_words(texts: Texts, why_not: WhyNot | None) -> str:
    """Why people could not come, each reason with how many gave it; empty where nothing is told."""
    if why_not is None:
        return ""
    parts = [f"{texts(f'care-reason-{reason}')} ({count})" for reason, count in why_not.parts]
    whole = texts("trends-reasons-whole", count=why_not.whole) if why_not.whole is not None else ""
    said = texts("board-why-not-told", until=texts.day(why_not.until), told="; ".join(parts)) if parts else ""
    return " ".join(words for words in (said, whole) if words)


def came_words(texts: Texts, came: int | None) -> str:
    """A number of people, where it may be told."""
    return texts("board-few") if came is None else str(came)


def _point(texts: Texts, point: BoardPoint) -> list[CardElement]:
    title = line(texts("board-point", place=point.place, title=point.title), bold=True)
    return [title, line(point.words)] if point.words else [title]


def _draft_buttons(texts: Texts, view: BriefView) -> list[AnyButton]:
    brief = view.brief
    parts: list[AnyButton] = [
        OpenPart(brief=brief.id, part=part).on_card(texts(f"board-edit-{part}"), alone=True) for part in BriefPart
    ]
    if needs_review(view.forum) and brief.state is not BriefState.REVIEWED:
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
        SendPapers(brief=brief.id, once=new_key()).on_card(texts("board-send"), alone=True),
        *([OpenKeep(brief=brief.id).on_card(texts("board-keep"), alone=True)] if may_be_kept(forum, brief) else []),
        StartBrief(forum=forum.id, after=brief.number).on_card(texts("board-next"), alone=True),
    ]


def part_form(texts: Texts, view: BriefView, values: SavePart, problem: str = "") -> Message:
    """One part to be edited. What is in `values` goes before what is kept."""
    part, title = values.part, texts(f"board-edit-{values.part}")
    save = SavePart(brief=view.brief.id, part=part, drawn=view.brief.revision)
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
    return [line(said), line(texts("board-why-not-small"), subtle=True), box]


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
    """For a facilitator, in private: can anybody be known by it? `remark` is what was typed already."""
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


def paper_link_card(texts: Texts, name: str, kind: PaperKind, url: str) -> Message:
    """On one's own machine, where there is no Teams to put a file anywhere: a link to it."""
    title = texts(f"board-paper-{kind}")
    return card(
        title, heading(title), link(name, url), line(texts("board-paper-local"), subtle=True), language=texts.locale
    )
