"""The forms for a meeting's minutes: each part, the facilitator's reading, and the last look before publishing."""

from dialogs.kit.elements import CardElement
from dialogs.kit.parts import card, heading, line, text_input, tick
from dialogs.minutes.minutes_buttons import PublishMinutes, ReviewMinutes, SaveMinutesPart
from dialogs.minutes.minutes_card import minutes_parts, named_line
from dialogs.minutes.minutes_words import number_lines
from dialogs.openings import OpenMinutes
from dialogs.texts import Texts
from forum.limits import ACTION, DECISION, MINUTES_WORDS, REMARK, TITLE
from forum.minutes import MinutesPart
from forum.ports import Message
from forum.use_cases.minutes.minutes_views import MinutesView, SeenItem

MOST_IN_FORM = 20
"""Actions that have an input of their own; further ones stay as they are."""


def minutes_confirm_card(texts: Texts, view: MinutesView) -> Message:
    """For a chair: what publishing means, before it is done."""
    title = texts("minutes-confirm-title", day=texts.day(view.starts))
    how = "minutes-confirm-circle" if view.is_confided else "minutes-confirm-owners" if view.names_owners else ""
    publish = PublishMinutes(record=view.id, drawn=view.revision)
    return card(
        title,
        heading(title),
        line(texts("minutes-confirm-correction" if view.version > 1 else "minutes-confirm-how")),
        line(texts(how)) if how else None,
        named_line(texts, view),
        line(texts("minutes-confirm-record"), subtle=True),
        actions=[
            publish.on_card(texts("minutes-publish"), main=True, alone=True),
            OpenMinutes(meeting=view.meeting_id).on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def minutes_form(texts: Texts, view: MinutesView, values: SaveMinutesPart, problem: str = "") -> Message:
    """One part to edit. `values` take precedence over what is kept."""
    shown = min(len(view.tasks), MOST_IN_FORM)
    save = SaveMinutesPart(record=view.id, part=values.part, place=values.place, drawn=view.revision, shown=shown)
    draw = {MinutesPart.ITEM: _item_inputs, MinutesPart.ACTIONS: _task_inputs, MinutesPart.COMING: _coming_inputs}
    title = texts(f"minutes-edit-{values.part}")
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        *draw[values.part](texts, view, values),
        line(texts("minutes-names"), subtle=True),
        actions=[
            save.on_card(texts("minutes-save"), main=True),
            OpenMinutes(meeting=view.meeting_id).on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def _item_inputs(texts: Texts, view: MinutesView, values: SaveMinutesPart) -> list[CardElement]:
    kept = next((item for item in view.items if str(item.place) == values.place), SeenItem(0, ""))
    given = values.model_fields_set

    def value(name: str, stored: str) -> str:
        return str(getattr(values, name)) if name in given else stored

    words = text_input(
        "words",
        texts("minutes-words"),
        value=value("words", "\n".join(kept.lines)),
        long=True,
        limit=MINUTES_WORDS,
    )
    return [
        line(texts("minutes-how-circle" if view.is_confided else "minutes-how-item")),
        text_input("title", texts("minutes-item-title"), value=value("title", kept.title), limit=TITLE),
        *([] if view.is_confided else [words]),
        text_input(
            "decision", texts("minutes-decided"), value=value("decision", kept.decision), long=True, limit=DECISION
        ),
    ]


def _task_inputs(texts: Texts, view: MinutesView, values: SaveMinutesPart) -> list[CardElement]:
    typed = values.model_extra or {}
    tasks = view.tasks[:MOST_IN_FORM]
    rows = [(str(task.place), task_label(texts, task.place, task.owner), task.text) for task in tasks]
    left = len(view.tasks) - MOST_IN_FORM
    return [
        line(texts("minutes-how-actions")),
        *(
            text_input(f"text:{place}", label, value=str(typed.get(f"text:{place}", text)), limit=ACTION)
            for place, label, text in [*rows, ("0", texts("minutes-task-new"), "")]
        ),
        *([line(texts("minutes-tasks-left", count=left))] if left > 0 else []),
    ]


def task_label(texts: Texts, place: int, owner: str) -> str:
    """Of one action's input: who does it is not changed here."""
    return texts("minutes-task-of", place=place, owner=owner) if owner else texts("minutes-task-place", place=place)


def _coming_inputs(texts: Texts, view: MinutesView, values: SaveMinutesPart) -> list[CardElement]:
    given = values.model_fields_set
    said = number_lines(texts, view)
    on = values.numbers == "true" if values.numbers else view.tells_numbers
    coming = values.coming if "coming" in given else view.coming
    return [
        line(texts("minutes-how-coming")),
        *map(line, said),
        *([tick("numbers", texts("minutes-numbers"), texts("minutes-numbers-tick"), on=on)] if said else []),
        text_input("coming", texts("minutes-coming-words"), value=coming, long=True, limit=MINUTES_WORDS),
    ]


def minutes_review_card(texts: Texts, view: MinutesView, problem: str = "", remark: str = "") -> Message:
    """For a facilitator, in private: can anybody be recognised from it? `remark` is what was already typed."""
    title = texts("minutes-review-title", forum=view.forum.name)
    good = ReviewMinutes(record=view.id, drawn=view.revision, good=True)
    back = ReviewMinutes(record=view.id, drawn=view.revision, good=False)
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(texts("minutes-review-how")),
        named_line(texts, view),
        *minutes_parts(texts, view),
        text_input("remark", texts("minutes-review-remark"), value=remark, long=True, limit=REMARK),
        line(texts("minutes-review-why"), subtle=True),
        actions=[
            good.on_card(texts("minutes-review-good"), main=True),
            back.on_card(texts("minutes-review-back")),
        ],
        language=texts.locale,
    )
