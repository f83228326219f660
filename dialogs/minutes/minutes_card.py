"""A meeting's minutes as a whole: for the chairs who edit them, and for everybody once they are published."""

from dialogs.kit.buttons import new_key
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import typed_before
from dialogs.kit.looks import row
from dialogs.kit.parts import card, group, heading, line, link, subheading
from dialogs.minutes.minutes_buttons import (
    AddToMinutes,
    AskMinutesReview,
    CorrectMinutes,
    OpenMinutesPart,
    OpenPublishMinutes,
)
from dialogs.minutes.minutes_words import (
    dates_line,
    decision_line,
    item_heading,
    minutes_title,
    sections_after,
)
from dialogs.openings import OpenMinutes
from dialogs.papers.papers_buttons import OpenKeep, SendPapers
from dialogs.texts import Texts
from forum.drafts import DraftState
from forum.minutes import MinutesPart
from forum.ports import Message
from forum.use_cases.minutes.minutes_views import MinutesView, SeenItem

MOST_DECISIONS = 8
"""On the card in the channel."""
SAFE = ("https://", "http://127.0.0.1:")
"""Where Microsoft's folders are, and the stand-in's on this machine."""


def minutes_card(texts: Texts, view: MinutesView, *, problem: str = "", saved: str = "", typed: str = "") -> Message:
    """For a chair, in private: all of it, with buttons to change it while it is a draft. `typed` was not saved."""
    title, is_draft = minutes_title(texts, view), not view.is_settled
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        typed_before(texts, typed),
        line(saved, bold=True) if saved else None,
        line(texts(f"minutes-state-{view.state}")),
        line(texts("minutes-corrects"), subtle=True) if is_draft and view.version > 1 else None,
        line(dates_line(texts, view), bold=True) if dates_line(texts, view) and not is_draft else None,
        line(texts("minutes-remark", remark=view.remark), bold=True) if view.remark else None,
        line(texts("minutes-has-more"), bold=True) if view.has_more else None,
        named_line(texts, view),
        *minutes_parts(texts, view, may_change=is_draft),
        line(texts("minutes-nothing-in-it")) if view.is_empty and is_draft else None,
        actions=_draft_buttons(texts, view) if is_draft else _settled_buttons(texts, view),
        language=texts.locale,
    )


def minutes_reading_card(texts: Texts, view: MinutesView) -> Message:
    """For anybody in the forum, in private, once they are published."""
    title = minutes_title(texts, view)
    return card(
        title,
        heading(title),
        line(dates_line(texts, view), subtle=True),
        *minutes_parts(texts, view),
        _folder(texts, view),
        language=texts.locale,
    )


def minutes_ready_card(texts: Texts, view: MinutesView) -> Message:
    """The one card in the channel: that they are ready, and what was decided."""
    title = texts("minutes-ready-title", forum=view.forum.name, day=texts.day(view.starts))
    decided = [item for item in view.items if item.decision]
    more = len(decided) - MOST_DECISIONS
    return card(
        title,
        heading(title),
        line(dates_line(texts, view), bold=view.corrected_on is not None, subtle=view.corrected_on is None),
        *([subheading(texts("minutes-decisions"))] if decided else []),
        *(row(item.title or texts("minutes-whole"), line(item.decision)) for item in decided[:MOST_DECISIONS]),
        line(texts("minutes-decisions-more", count=more)) if more > 0 else None,
        line(texts("minutes-ready-how")),
        _folder(texts, view),
        language=texts.locale,
    )


def minutes_parts(texts: Texts, view: MinutesView, *, may_change: bool = False) -> list[CardElement]:
    """Everything that the files will say."""
    parts = [_item(texts, view, item, may_change=may_change) for item in view.items]
    for after in sections_after(texts, view):
        said = [texts("minutes-point", words=words) if after.points else words for words in after.lines]
        parts.append(group(subheading(after.title), *map(line, said)))
    return parts


def _item(texts: Texts, view: MinutesView, item: SeenItem, *, may_change: bool) -> CardElement:
    title = item_heading(texts, item)
    change = OpenMinutesPart(record=view.id, part=MinutesPart.ITEM, place=str(item.place))
    decision = decision_line(texts, item)
    return row(
        line(title, bold=True),
        *(line(texts("minutes-point", words=words)) for words in item.lines),
        *([line(decision)] if decision else []),
        beside=change.on_card(texts("minutes-change"), alone=True, about=title) if may_change else None,
        separated=True,
    )


def named_line(texts: Texts, view: MinutesView) -> CardElement | None:
    """Whose names are in a draft."""
    if not view.named or view.is_settled:
        return None
    return line(texts("minutes-named", names=texts.join(list(view.named))), warning=True, bold=True)


def _folder(texts: Texts, view: MinutesView) -> CardElement | None:
    return link(texts("minutes-folder"), view.folder_url) if view.folder_url.startswith(SAFE) else None


def _draft_buttons(texts: Texts, view: MinutesView) -> list[AnyButton]:
    def part(which: MinutesPart, name: str) -> AnyButton:
        return OpenMinutesPart(record=view.id, part=which).on_card(texts(name), alone=True)

    buttons = [part(MinutesPart.ITEM, "minutes-add-item")]
    if not view.is_confided:
        buttons += [
            part(MinutesPart.ACTIONS, "minutes-tasks-change"),
            part(MinutesPart.COMING, "minutes-coming-change"),
        ]
    if view.has_more:
        add = AddToMinutes(record=view.id, drawn=view.revision)
        buttons.append(add.on_card(texts("minutes-add"), alone=True))
    return buttons if view.is_empty else [*buttons, _onwards(texts, view)]


def _onwards(texts: Texts, view: MinutesView) -> AnyButton:
    if view.is_confided and view.state is not DraftState.REVIEWED:
        words = texts("minutes-ask-review" if view.state is DraftState.DRAFT else "minutes-ask-again")
        return AskMinutesReview(record=view.id, drawn=view.revision).on_card(words, main=True, alone=True)
    ask = OpenPublishMinutes(record=view.id, drawn=view.revision)
    return ask.on_card(texts("minutes-publish"), main=True, alone=True)


def _settled_buttons(texts: Texts, view: MinutesView) -> list[AnyButton]:
    if view.state is DraftState.BEING_MADE:
        return [OpenMinutes(meeting=view.meeting_id).on_card(texts("minutes-look-again"), alone=True)]
    send = SendPapers(brief=view.id, once=new_key()).on_card(texts("papers-send"), alone=True)
    keep = OpenKeep(brief=view.id).on_card(texts("papers-keep"), alone=True)
    return [
        CorrectMinutes(record=view.id).on_card(texts("minutes-correct"), alone=True),
        *([send] if view.has_files else []),
        *([] if view.is_confided else [keep]),
    ]
