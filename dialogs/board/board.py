"""The brief for the board: chairs in private, and the facilitator who reads what leaves a listening circle."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime

from dialogs.board.board_buttons_card import (
    AddToBrief,
    AskReview,
    MakePaper,
    OpenPart,
    ReviewBrief,
    SavePart,
    StartBrief,
)
from dialogs.board.board_card import NEW, brief_card, part_form, review_card
from dialogs.board.board_parts_card import BriefView
from dialogs.kit.context import Context, say
from dialogs.kit.fields import whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.openings import OpenBrief
from forum.board import BoardBrief, BriefPart
from forum.errors import Gone, Invalid
from forum.ids import BriefId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.board.asked_points import asked_point
from forum.use_cases.board.brief_content import due_days
from forum.use_cases.board.brief_names import names_in
from forum.use_cases.board.contact_views import contact_for_chair
from forum.use_cases.board.draft_brief import newest_brief, start_brief
from forum.use_cases.board.edit_brief import (
    FIELDS,
    PartForm,
    PointForm,
    ask_review,
    brief_to_edit,
    review_brief,
    save_part,
    settle_brief,
)
from forum.use_cases.board.refresh_brief import add_what_came, come_since
from forum.use_cases.trends.trend_views import numbers_for_board

Move = Callable[[UnitOfWork, Person, BriefId, int], Awaitable[BoardBrief]]
"""A chair's step with the brief as it was shown."""


async def show(context: Context, _rest: str) -> Reply:
    """ "board brief": the newest, or the first draft, to a chair in private."""
    forum = await context.forum()
    return await _shown(context, await newest_brief(context.uow, context.person, forum, context.now))


async def open_brief(context: Context, pressed: OpenBrief) -> Reply:
    """The newest, from a button."""
    forum = await context.forum_of(pressed.forum)
    return await _shown(context, await newest_brief(context.uow, context.person, forum, context.now))


async def start(context: Context, pressed: StartBrief) -> Reply:
    """The next draft, once."""
    forum = await context.forum_of(pressed.forum)
    return await _shown(context, await start_brief(context.uow, context.person, forum, pressed.after, context.now))


async def open_part(context: Context, pressed: OpenPart) -> Reply:
    """The form for one part; the whole brief if it is settled."""
    brief, _ = await brief_to_edit(context.uow, context.person, BriefId(pressed.brief))
    if brief.is_settled:
        return await _shown(context, brief)
    values = SavePart(brief=brief.id, part=pressed.part)
    return say(part_form(context.texts, await view_of(context.uow, brief, context.now), values))


async def save(context: Context, pressed: SavePart) -> Reply:
    """Saves it; back to the whole. If something needs correcting, it comes back with everything that was typed."""
    try:
        brief = await save_part(
            context.uow, context.person, BriefId(pressed.brief), pressed.part, read_part(pressed), pressed.drawn
        )
    except Invalid as invalid:
        brief, _ = await brief_to_edit(context.uow, context.person, BriefId(pressed.brief))
        problem = context.texts.problem(invalid)
        if brief.is_settled:
            return await _shown(context, brief, problem=problem, typed=typed_words(pressed))
        return say(part_form(context.texts, await view_of(context.uow, brief, context.now), _typed(pressed), problem))
    return await _shown(context, brief, saved=context.texts("board-saved"))


def read_part(pressed: SavePart) -> PartForm:
    """The form's words as values."""
    if pressed.part is not BriefPart.ASKS:
        texts = {name: str(getattr(pressed, name)) for name in FIELDS[pressed.part]}
        return PartForm(texts, tells_why_not=pressed.why_not == "true" if pressed.why_not else None)
    typed: Mapping[str, object] = pressed.model_extra or {}
    places = [name.partition(":")[2] for name in typed if name.startswith("title:")]
    known = sorted(place for place in map(whole, places) if place)
    forms = [PointForm(n, str(typed[f"title:{n}"]), str(typed.get(f"words:{n}", ""))) for n in known]
    new = PointForm(0, str(typed.get(f"title:{NEW}", "")), str(typed.get(f"words:{NEW}", "")))
    return PartForm(points=[*forms, new])


def _typed(pressed: SavePart) -> SavePart:
    """As it was sent; a field that was emptied is not sent at all, and stays empty."""
    points = [f"{field}:{place}" for field in ("title", "words") for place in range(1, pressed.asked + 1)]
    emptied = dict.fromkeys(FIELDS.get(pressed.part, points), "")
    return SavePart.model_validate({**emptied, **pressed.model_dump(exclude_unset=True)})


def typed_words(pressed: SavePart) -> str:
    """Everything that was typed into a part, for a chair who can no longer save it."""
    form = read_part(pressed)
    asks = [words for point in form.points for words in (point.title, point.words)]
    return "\n".join(words for words in (*form.texts.values(), *asks) if words.strip())


async def add(context: Context, pressed: AddToBrief) -> Reply:
    """Appends what has come since to what is there."""

    async def added(uow: UnitOfWork, by: Person, brief_id: BriefId, drawn: int) -> BoardBrief:
        return await add_what_came(uow, by, brief_id, drawn, context.now)

    return await _moved_on(context, pressed.brief, pressed.drawn, added, context.texts("board-added"))


async def ask_facilitator(context: Context, pressed: AskReview) -> Reply:
    """Facilitators get it to read."""
    return await _moved_on(context, pressed.brief, pressed.drawn, ask_review, context.texts("board-review-asked"))


async def make(context: Context, pressed: MakePaper) -> Reply:
    """Its words are final; the papers come by themselves."""

    async def settled(uow: UnitOfWork, by: Person, brief_id: BriefId, drawn: int) -> BoardBrief:
        return await settle_brief(uow, by, brief_id, drawn, context.now)

    return await _moved_on(context, pressed.brief, pressed.drawn, settled, "")


async def _moved_on(context: Context, brief_id: str, drawn: int, move: Move, saved: str) -> Reply:
    try:
        brief = await move(context.uow, context.person, BriefId(brief_id), drawn)
    except Invalid as invalid:
        brief, _ = await brief_to_edit(context.uow, context.person, BriefId(brief_id))
        return await _shown(context, brief, problem=context.texts.problem(invalid))
    return await _shown(context, brief, saved=saved)


async def review(context: Context, pressed: ReviewBrief) -> Reply:
    """The facilitator has read it."""
    try:
        await review_brief(
            context.uow,
            context.person,
            BriefId(pressed.brief),
            pressed.drawn,
            context.now,
            good=pressed.good,
            remark=pressed.remark,
        )
    except Invalid as invalid:
        brief = await context.uow.board.get(BriefId(pressed.brief))
        if brief is None or brief.is_settled:
            raise
        problem = context.texts.problem(invalid)
        return say(review_card(context.texts, await view_of(context.uow, brief, context.now), problem, pressed.remark))
    return say(note(context.texts("board-review-thanks")))


async def view_of(uow: UnitOfWork, brief: BoardBrief, now: datetime) -> BriefView:
    """A brief with its forum, its points, the names in it, and what has come since. `now` is UTC. Raises Gone."""
    forum = await uow.forums.get(brief.forum_id)
    if forum is None:
        raise Gone
    points = await uow.board.points(brief.id)
    named = await names_in(uow, forum, brief, points)
    # The papers of a settled brief have the numbers of their day.
    numbers = None if brief.is_settled else await numbers_for_board(uow, forum, now)
    since = await come_since(uow, forum, brief, now)
    asked = [asked_point(point, to_chairs=False) for point in points]
    days = await due_days(uow, forum)
    return BriefView(forum, brief, asked, named.all, since.met, since.is_any, numbers, days)


async def _shown(context: Context, brief: BoardBrief, *, problem: str = "", saved: str = "", typed: str = "") -> Reply:
    view = await view_of(context.uow, brief, context.now)
    contact = await contact_for_chair(context.uow, context.person, view.forum, context.now)
    shown = replace(view, contact=contact)
    texts, by_mail = context.texts, context.by_mail
    return say(brief_card(texts, shown, problem=problem, saved=saved, typed=typed, by_mail=by_mail))
