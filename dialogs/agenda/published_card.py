"""The published agenda."""

from collections.abc import Sequence

from dialogs.agenda.agenda_card import support_line
from dialogs.agenda.agenda_items_card import first_of, item_footer
from dialogs.agenda.suggest_card import OpenSuggestForm
from dialogs.kit.bars import bar_row
from dialogs.kit.elements import CardElement
from dialogs.kit.looks import date_block, row
from dialogs.kit.parts import card, group, heading, line, subheading
from dialogs.openings import OpenCommentForm
from dialogs.texts import Texts
from forum.forums import Forum
from forum.meetings import Meeting
from forum.openness import is_circle
from forum.ports import Message
from forum.published import AgendaChange, ChangeKind
from forum.use_cases.agenda.matters_arising import MatterArising
from forum.use_cases.agenda.published_views import PublishedItem, PublishedView
from forum.wall_clock import wall_clock

# More would not be read, and would take room from the agenda itself.
MOST_CHANGES = 12
MOST_BESIDE = 20
"""Items with their minutes in a column of their own; of more, Teams does not take a card."""


def published_card(texts: Texts, view: PublishedView, arising: Sequence[MatterArising], *, said: str = "") -> Message:
    """The agenda in the channel: what changed last, items with minutes, then matters arising.

    Once the meeting is over, nothing more can be suggested for it or said about it. `said` is for the chair who has
    just published it.
    """
    meeting = view.meeting
    shown, more = first_of(texts, view.items)
    beside = len(shown) <= MOST_BESIDE
    when = f"{texts.day(meeting.starts)}, {texts.span(meeting.starts, meeting.time_zone, meeting.minutes)}"
    return card(
        texts("published-summary", forum=view.forum.name, when=when),
        line(said, bold=True) if said else None,
        date_block(texts, meeting.starts.date(), texts("published-title", forum=view.forum.name), when),
        _minutes(texts, view),
        *_changed(texts, view),
        *(_item(texts, item, place, beside=beside) for place, item in enumerate(shown, start=1)),
        *more,
        *matters_lines(texts, arising),
        group(line(texts("published-next")), line(texts("published-comment"))) if meeting.is_ahead else None,
        support_line(texts, view.forum) if is_circle(view.forum) else None,
        actions=[
            OpenSuggestForm(forum=view.forum.id).on_card(texts("button-suggest"), alone=True),
            OpenCommentForm(meeting=meeting.id).on_card(texts("button-comment"), alone=True),
        ]
        if meeting.is_ahead
        else [],
        language=texts.locale,
    )


def agenda_changed_card(texts: Texts, view: PublishedView) -> Message:
    """A short post for those who have read the agenda already."""
    title = texts("agenda-changed-title", forum=view.forum.name)
    return card(
        title,
        heading(title),
        line(texts("agenda-changed-when", day=texts.day(view.meeting.starts))),
        *change_lines(texts, view.changes),
        line(texts("agenda-changed-whole")),
        language=texts.locale,
    )


def invitation_untouched_card(texts: Texts, forum: Forum, meeting: Meeting) -> Message:
    """For a chair: the invitation was left as it is."""
    title = texts("invitation-untouched-title")
    return card(
        title,
        heading(title),
        line(texts("invitation-untouched-text", forum=forum.name, day=texts.day(meeting.starts))),
        line(texts("invitation-untouched-way-on")),
        line(texts("invitation-untouched-why"), subtle=True),
        language=texts.locale,
    )


def _minutes(texts: Texts, view: PublishedView) -> CardElement | None:
    """How much of the meeting is planned; nothing if no item has a fixed time."""
    total, length = sum(shown.item.minutes or 0 for shown in view.items), view.meeting.minutes
    if not total:
        return None
    over = total - length
    said = texts("published-over", over=over) if over > 0 else texts("published-planned", left=-over)
    return bar_row(texts("published-total", total=total, length=length), said, (min(total, length),), length)


def _changed(texts: Texts, view: PublishedView) -> list[CardElement]:
    if not view.changes:
        return []
    day = wall_clock(view.version.published_at, view.meeting.time_zone)
    return [line(texts("published-changed", day=texts.day(day)), bold=True), *change_lines(texts, view.changes)]


def change_lines(texts: Texts, changes: Sequence[AgendaChange]) -> list[CardElement]:
    """Each change as a sentence; if there are many, the first ones, which matter most, and how many more there are."""
    hidden = len(changes) - MOST_CHANGES
    return [
        *(line(_said(texts, change)) for change in changes[:MOST_CHANGES]),
        *([line(texts("published-changes-more", count=hidden))] if hidden > 0 else []),
    ]


def _said(texts: Texts, change: AgendaChange) -> str:
    item, before = change.item, change.before
    return texts(
        f"published-change-{change.kind}",
        title=item.title,
        place=change.place,
        minutes=item.minutes or 0,
        before=(before and before.minutes) or 0,
        kind=texts(f"kind-{item.kind}") if change.kind is ChangeKind.KIND else "",
    )


def _item(texts: Texts, shown: PublishedItem, place: int, *, beside: bool) -> CardElement:
    """`beside`: its minutes stand on the right, for which a very long agenda has no room."""
    item = shown.item
    author = texts("topic-from", name=shown.name) if shown.name else ""
    words = line(texts("published-item", position=place, title=item.title), bold=True)
    why = [shown.why] if shown.why else []
    minutes = texts("published-minutes", minutes=item.minutes) if item.minutes else ""
    said = [item_footer(texts, item.kind, shown.presenter), author, "" if beside else minutes]
    return row(words, *why, " · ".join(filter(None, said)), beside=(beside and minutes) or None, separated=True)


def matters_lines(texts: Texts, arising: Sequence[MatterArising]) -> list[CardElement]:
    """The open actions under a title of their own."""
    if not arising:
        return []
    shown, more = first_of(texts, arising)
    return [subheading(texts("matters-arising")), *(line(matter_words(texts, it)) for it in shown), *more]


def matter_words(texts: Texts, it: MatterArising) -> str:
    """ "Sam: list of placements, by 12 December"; a listening circle's agenda names no owner in the channel."""
    due = texts.short_day(it.due) if it.due else ""
    if it.owner is None:
        return texts("action-line-unnamed", text=it.text, due=due) if due else it.text
    owner = it.owner or texts("nameless-person")
    if not due:
        return texts("action-line-no-date", owner=owner, text=it.text)
    return texts("action-line", owner=owner, text=it.text, due=due)
