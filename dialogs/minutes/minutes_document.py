"""The minutes as a document: chairs in private, the facilitator who reads a circle's, and whoever reads them later."""

from collections.abc import Awaitable, Callable, Mapping

from dialogs.kit.context import Context, say
from dialogs.kit.fields import whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.minutes.minutes_buttons import (
    AddToMinutes,
    AskMinutesReview,
    CorrectMinutes,
    OpenMinutesPart,
    OpenPublishMinutes,
    PublishMinutes,
    ReviewMinutes,
    SaveMinutesPart,
)
from dialogs.minutes.minutes_card import minutes_card, minutes_reading_card
from dialogs.minutes.minutes_form_card import minutes_confirm_card, minutes_form, minutes_review_card
from dialogs.minutes.minutes_words import decision_wording
from dialogs.openings import OpenMinutes
from dialogs.texts import texts_for
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId, MinutesId
from forum.minutes import Minutes, MinutesPart
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.minutes.draft_minutes import (
    add_what_came,
    come_since,
    correct_minutes,
    meeting_to_minute,
    minutes_of,
    minutes_to_edit,
)
from forum.use_cases.minutes.edit_minutes import (
    ItemForm,
    ask_review,
    publish_minutes,
    review_minutes,
    save_actions,
    save_coming,
    save_item,
)
from forum.use_cases.minutes.minutes_content import Wording
from forum.use_cases.minutes.minutes_views import MinutesView, minutes_view, published_minutes
from forum.use_cases.people.roles import is_chair

Move = Callable[[UnitOfWork, Person, MinutesId, int], Awaitable[Minutes]]
"""A chair's step with the minutes as they were shown."""


async def show(context: Context, _rest: str) -> Reply:
    """ "minutes": for a chair those of the last meeting, as a draft at first; for others what was published last."""
    forum = await context.forum()
    if await is_chair(context.uow, forum, context.person):
        meeting = await meeting_to_minute(context.uow, forum, context.now)
        minutes, _ = await minutes_of(context.uow, context.person, meeting.id, wording_of(forum), context.now)
        return await _shown(context, minutes)
    view = await published_minutes(context.uow, forum, owners=True)
    return say(minutes_reading_card(context.texts, view) if view else note(context.texts("minutes-none-yet")))


async def open_minutes(context: Context, pressed: OpenMinutes) -> Reply:
    """Those of one meeting, from a button."""
    meeting = await context.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    words = wording_of(await context.forum_of(meeting.forum_id))
    minutes, _ = await minutes_of(context.uow, context.person, meeting.id, words, context.now)
    return await _shown(context, minutes)


async def open_part(context: Context, pressed: OpenMinutesPart) -> Reply:
    """The form for one part; the whole if its words are settled."""
    minutes, _ = await minutes_to_edit(context.uow, context.person, MinutesId(pressed.record))
    if minutes.is_settled:
        return await _shown(context, minutes)
    values = SaveMinutesPart(record=minutes.id, part=pressed.part, place=pressed.place)
    return say(minutes_form(context.texts, await _view(context, minutes), values))


async def save(context: Context, pressed: SaveMinutesPart) -> Reply:
    """Saves it; back to the whole. If something needs correcting, it comes back with everything that was typed."""
    try:
        minutes = await _save(context, pressed)
    except Invalid as invalid:
        minutes, _ = await minutes_to_edit(context.uow, context.person, MinutesId(pressed.record))
        problem = context.texts.problem(invalid)
        if minutes.is_settled:
            return await _shown(context, minutes, problem=problem, typed=typed_words(pressed))
        return say(minutes_form(context.texts, await _view(context, minutes), _typed(pressed), problem))
    return await _shown(context, minutes, saved=context.texts("minutes-saved"))


async def _save(context: Context, pressed: SaveMinutesPart) -> Minutes:
    uow, by, minutes_id, drawn = context.uow, context.person, MinutesId(pressed.record), pressed.drawn
    if pressed.part is MinutesPart.ITEM:
        form = ItemForm(whole(pressed.place) or 0, pressed.title, pressed.words, pressed.decision)
        return await save_item(uow, by, minutes_id, form, drawn)
    if pressed.part is MinutesPart.ACTIONS:
        return await save_actions(uow, by, minutes_id, _tasks(pressed), drawn)
    tells = pressed.numbers != "false"
    return await save_coming(uow, by, minutes_id, pressed.coming, drawn, tells_numbers=tells)


def _tasks(pressed: SaveMinutesPart) -> dict[int, str]:
    """By their places. A field that was emptied is not sent at all."""
    sent: Mapping[str, object] = pressed.model_extra or {}
    return {place: str(sent.get(f"text:{place}", "")) for place in range(pressed.shown + 1)}


def _typed(pressed: SaveMinutesPart) -> SaveMinutesPart:
    """As it was sent; a field that was emptied stays empty."""
    emptied = dict.fromkeys(("title", "words", "decision", "coming"), "")
    tasks = {f"text:{place}": text for place, text in _tasks(pressed).items()}
    return SaveMinutesPart.model_validate({**emptied, **tasks, **pressed.model_dump(exclude_unset=True)})


def typed_words(pressed: SaveMinutesPart) -> str:
    """Everything that was typed into a part, for a chair who can no longer save it."""
    words = (pressed.title, pressed.words, pressed.decision, pressed.coming, *_tasks(pressed).values())
    return "\n".join(each for each in words if each.strip())


async def add(context: Context, pressed: AddToMinutes) -> Reply:
    """Appends what has come since to what is there."""

    async def added(uow: UnitOfWork, by: Person, minutes_id: MinutesId, drawn: int) -> Minutes:
        _, forum = await minutes_to_edit(uow, by, minutes_id)
        return await add_what_came(uow, by, minutes_id, wording_of(forum), drawn, context.now)

    return await _moved_on(context, pressed.record, pressed.drawn, added, context.texts("minutes-added"))


async def ask_facilitator(context: Context, pressed: AskMinutesReview) -> Reply:
    """Facilitators get it to read."""
    return await _moved_on(context, pressed.record, pressed.drawn, ask_review, context.texts("minutes-review-asked"))


async def confirm(context: Context, pressed: OpenPublishMinutes) -> Reply:
    """What publishing means; the whole if it has been done, or if something has changed since it was shown."""
    minutes, _ = await minutes_to_edit(context.uow, context.person, MinutesId(pressed.record))
    if minutes.is_settled:
        return await _shown(context, minutes)
    if minutes.revision != pressed.drawn:
        return await _shown(context, minutes, problem=context.texts("minutes-look-once-more"))
    return say(minutes_confirm_card(context.texts, await _view(context, minutes)))


async def publish(context: Context, pressed: PublishMinutes) -> Reply:
    """A job makes the files, and publishes them."""

    async def published(uow: UnitOfWork, by: Person, minutes_id: MinutesId, drawn: int) -> Minutes:
        return await publish_minutes(uow, by, minutes_id, drawn, context.now)

    return await _moved_on(context, pressed.record, pressed.drawn, published, "")


async def correct(context: Context, pressed: CorrectMinutes) -> Reply:
    """The next version as a draft."""
    minutes = await correct_minutes(context.uow, context.person, MinutesId(pressed.record))
    return await _shown(context, minutes)


async def _moved_on(context: Context, minutes_id: str, drawn: int, move: Move, saved: str) -> Reply:
    try:
        minutes = await move(context.uow, context.person, MinutesId(minutes_id), drawn)
    except Invalid as invalid:
        minutes, _ = await minutes_to_edit(context.uow, context.person, MinutesId(minutes_id))
        return await _shown(context, minutes, problem=context.texts.problem(invalid))
    return await _shown(context, minutes, saved=saved)


async def review(context: Context, pressed: ReviewMinutes) -> Reply:
    """The facilitator has read it."""
    minutes_id = MinutesId(pressed.record)
    try:
        await review_minutes(
            context.uow,
            context.person,
            minutes_id,
            pressed.drawn,
            context.now,
            good=pressed.good,
            remark=pressed.remark,
        )
    except Invalid as invalid:
        minutes = await context.uow.minutes.get(minutes_id)
        if minutes is None or minutes.is_settled:
            raise
        forum = await context.forum_of(minutes.forum_id)
        view = await minutes_view(context.uow, forum, minutes, owners=False, reviews=True)
        return say(minutes_review_card(context.texts, view, context.texts.problem(invalid), pressed.remark))
    return say(note(context.texts("minutes-review-thanks")))


def wording_of(forum: Forum) -> Wording:
    """What is put together speaks the language of the forum, whoever asks for it."""
    return decision_wording(texts_for(forum.locale))


async def _view(context: Context, minutes: Minutes) -> MinutesView:
    forum = await context.forum_of(minutes.forum_id)
    more = await come_since(context.uow, forum, minutes, wording_of(forum), context.now)
    return await minutes_view(context.uow, forum, minutes, owners=True, reviews=True, has_more=more is not None)


async def _shown(context: Context, minutes: Minutes, *, problem: str = "", saved: str = "", typed: str = "") -> Reply:
    view = await _view(context, minutes)
    return say(minutes_card(context.texts, view, problem=problem, saved=saved, typed=typed))
