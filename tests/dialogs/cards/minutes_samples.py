"""The cards of a meeting's minutes, filled with one text wherever people write something."""

from dataclasses import replace
from datetime import date, datetime

from dialogs.minutes import minutes_card, minutes_form_card
from dialogs.minutes.minutes_buttons import SaveMinutesPart
from dialogs.openings import OpenMinutes
from dialogs.papers import papers_card
from dialogs.texts import Texts
from forum.drafts import DraftState
from forum.ids import MinutesId
from forum.limits import ACTION, DECISION, MINUTES_WORDS, NAME, REMARK, REMARKS, TITLE
from forum.minutes import Heads, Minutes, MinutesAction, MinutesPart
from forum.ports import Message
from forum.use_cases.minutes.minutes_views import MinutesView, SeenItem, SeenTask
from tests.dialogs.cards.full_forum import ID, NOW, FullForum

STARTS = datetime(2030, 4, 9, 18)  # noqa: DTZ001


def minutes_view_of(full: FullForum, **changed: object) -> MinutesView:
    words = full.words
    items = [
        *(SeenItem(n, words[:TITLE], (words[:MINUTES_WORDS],) * 2, words[:DECISION]) for n in range(1, 6)),
        SeenItem(6, "", (words[:MINUTES_WORDS],)),
    ]
    view = MinutesView(
        forum=full.forum,
        id=MinutesId(ID("m")),
        meeting_id=full.meeting.id,
        starts=STARTS,
        version=2,
        state=DraftState.DRAFT,
        revision=3,
        items=items,
        tasks=[SeenTask(n, words[:ACTION], words[:NAME], date(2030, 12, 12)) for n in range(1, 24)],
        heads=Heads(7, 5, 3),
        numbers=Heads(7, 5, 3),
        tells_numbers=True,
        coming=words[:MINUTES_WORDS],
        next_starts=STARTS,
        is_confided=False,
        remark=words[:REMARKS],
        published_on=date(2030, 4, 12),
        corrected_on=date(2030, 4, 13),
        has_files=True,
        folder_url="https://sharepoint.example/f",
        named=[person.name for person in full.people],
        has_more=True,
    )
    return replace(view, **changed)  # pyright: ignore[reportArgumentType]


def minuted_of(full: FullForum) -> tuple[Minutes, MinutesAction]:
    """An action, and the minutes that it is in."""
    minutes = Minutes(MinutesId(ID("m")), full.forum.id, full.meeting.id, 1, STARTS, NOW, confided=False)
    return minutes, MinutesAction(minutes.id, 1, full.words[:ACTION])


def kept_minutes(texts: Texts, full: FullForum) -> dict[str, list[Message]]:
    """Of the cards about files, what they say of minutes."""
    minutes, _ = minuted_of(full)
    minutes.folder_url = "https://sharepoint.example/f"
    back = OpenMinutes(meeting=full.meeting.id).on_card(texts("papers-keep-no"), alone=True)
    return {
        "keep_card": [papers_card.keep_card(texts, minutes, back, full.words)],
        "kept_card": [papers_card.kept_card(texts, minutes)],
    }


def minutes_samples(texts: Texts, full: FullForum) -> dict[str, list[Message]]:
    """By the name of the function, such as "minutes_card"."""
    words, view = full.words, minutes_view_of(full)
    circle = replace(view, tasks=[], heads=None, numbers=Heads(), coming="", is_confided=True, folder_url="")
    empty = replace(view, items=[], tasks=[], heads=None, coming="", next_starts=None, named=[])
    forms = [SaveMinutesPart(record=view.id, part=part, place="1") for part in MinutesPart]
    return {
        "minutes_card": [
            *(minutes_card.minutes_card(texts, replace(view, state=state)) for state in DraftState),
            *(minutes_card.minutes_card(texts, replace(circle, state=state)) for state in DraftState),
            minutes_card.minutes_card(texts, view, problem=words, saved=words, typed=words),
            minutes_card.minutes_card(texts, empty),
        ],
        "minutes_reading_card": [
            minutes_card.minutes_reading_card(texts, view),
            minutes_card.minutes_reading_card(texts, circle),
        ],
        "minutes_ready_card": [
            minutes_card.minutes_ready_card(texts, view),
            minutes_card.minutes_ready_card(texts, replace(empty, corrected_on=None)),
            minutes_card.minutes_ready_card(texts, replace(view, items=[*view.items, *view.items])),
        ],
        "minutes_confirm_card": [minutes_form_card.minutes_confirm_card(texts, each) for each in (view, circle, empty)],
        "minutes_form": [
            *(minutes_form_card.minutes_form(texts, view, values, words) for values in forms),
            minutes_form_card.minutes_form(texts, circle, forms[0]),
        ],
        "minutes_review_card": [minutes_form_card.minutes_review_card(texts, circle, words, words[:REMARK])],
    }
