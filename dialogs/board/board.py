"""The brief for the board: chairs in private, and the facilitator who reads what leaves a listening circle."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from dialogs.board.board_buttons_card import (
    AddToBrief,
    AskReview,
    MakePaper,
    OpenBrief,
    OpenPart,
    ReviewBrief,
    SavePart,
    SendPapers,
    StartBrief,
)
from dialogs.board.board_card import NEW, brief_card, part_form, review_card
from dialogs.board.board_parts_card import BriefView
from dialogs.kit.fields import whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say, toast
from dialogs.kit.turn import FileAnswer
from forum.board import BoardBrief, BriefPart
from forum.errors import Gone, Invalid
from forum.ids import BriefId
from forum.papers import PaperKind
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.board.brief_names import names_in
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
from forum.use_cases.board.hand_out_papers import Upload, accept_paper, send_papers
from forum.use_cases.board.refresh_brief import add_what_came, come_since
from forum.use_cases.trends.trend_views import numbers_for_board

Move = Callable[[UnitOfWork, Person, BriefId, int], Awaitable[BoardBrief]]
"""A chair's step with the brief as it was shown."""


async def show(talk: Talk, _rest: str) -> Reply:
    """ "board brief": the newest, or the first draft, to a chair in private."""
    forum = await talk.forum()
    return await _shown(talk, await newest_brief(talk.uow, talk.person, forum, talk.now))


async def open_brief(talk: Talk, pressed: OpenBrief) -> Reply:
    """The newest, from a button."""
    forum = await talk.forum_of(pressed.forum)
    return await _shown(talk, await newest_brief(talk.uow, talk.person, forum, talk.now))


async def start(talk: Talk, pressed: StartBrief) -> Reply:
    """The next draft, once."""
    forum = await talk.forum_of(pressed.forum)
    return await _shown(talk, await start_brief(talk.uow, talk.person, forum, pressed.after, talk.now))


async def open_part(talk: Talk, pressed: OpenPart) -> Reply:
    """The form of one part; the whole brief when it is settled."""
    brief, _ = await brief_to_edit(talk.uow, talk.person, BriefId(pressed.brief))
    if brief.is_settled:
        return await _shown(talk, brief)
    values = SavePart(brief=brief.id, part=pressed.part)
    return say(part_form(talk.texts, await view_of(talk.uow, brief, talk.now), values))


async def save(talk: Talk, pressed: SavePart) -> Reply:
    """Kept; back to the whole. What needs mending comes back with everything that was typed."""
    try:
        brief = await save_part(
            talk.uow, talk.person, BriefId(pressed.brief), pressed.part, read_part(pressed), pressed.drawn
        )
    except Invalid as invalid:
        brief, _ = await brief_to_edit(talk.uow, talk.person, BriefId(pressed.brief))
        problem = talk.texts.problem(invalid)
        if brief.is_settled:
            return await _shown(talk, brief, problem=problem)
        return say(part_form(talk.texts, await view_of(talk.uow, brief, talk.now), _typed(pressed), problem))
    return await _shown(talk, brief, saved=talk.texts("board-saved"))


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


async def add(talk: Talk, pressed: AddToBrief) -> Reply:
    """What has come since is put behind what is there."""

    async def added(uow: UnitOfWork, by: Person, brief_id: BriefId, drawn: int) -> BoardBrief:
        return await add_what_came(uow, by, brief_id, drawn, talk.now)

    return await _moved_on(talk, pressed.brief, pressed.drawn, added, talk.texts("board-added"))


async def ask_facilitator(talk: Talk, pressed: AskReview) -> Reply:
    """A facilitator gets it to read."""
    return await _moved_on(talk, pressed.brief, pressed.drawn, ask_review, talk.texts("board-review-asked"))


async def make(talk: Talk, pressed: MakePaper) -> Reply:
    """Its words are final; the papers come by themselves."""
    return await _moved_on(talk, pressed.brief, pressed.drawn, settle_brief, "")


async def _moved_on(talk: Talk, brief_id: str, drawn: int, move: Move, saved: str) -> Reply:
    try:
        brief = await move(talk.uow, talk.person, BriefId(brief_id), drawn)
    except Invalid as invalid:
        brief, _ = await brief_to_edit(talk.uow, talk.person, BriefId(brief_id))
        return await _shown(talk, brief, problem=talk.texts.problem(invalid))
    return await _shown(talk, brief, saved=saved)


async def send(talk: Talk, pressed: SendPapers) -> Reply:
    """The papers are offered again."""
    await send_papers(talk.uow, talk.person, BriefId(pressed.brief), pressed.once)
    return toast(talk.texts("board-state-being_made"))


async def review(talk: Talk, pressed: ReviewBrief) -> Reply:
    """The facilitator has read it."""
    try:
        await review_brief(
            talk.uow, talk.person, BriefId(pressed.brief), pressed.drawn, good=pressed.good, remark=pressed.remark
        )
    except Invalid as invalid:
        brief = await talk.uow.board.get(BriefId(pressed.brief))
        if brief is None or brief.is_settled:
            raise
        problem = talk.texts.problem(invalid)
        return say(review_card(talk.texts, await view_of(talk.uow, brief, talk.now), problem, pressed.remark))
    return say(note(talk.texts("board-review-thanks")))


async def file_answered(talk: Talk, answer: FileAnswer) -> Reply:
    """Somebody agreed to have a paper among their files, or did not. Raises Gone for what no offer of ours said."""
    try:
        brief_id, kind = BriefId(answer.context["brief"]), PaperKind(answer.context["kind"])
    except (KeyError, ValueError) as bad:
        raise Gone from bad
    if not talk.is_private:
        raise Gone
    if not answer.accepted:
        return say(note(talk.texts("board-declined")))
    upload = Upload(answer.upload_url, answer.content_url, answer.unique_id, answer.name)
    await accept_paper(talk.uow, talk.person, brief_id, kind, upload)
    return Reply()


async def view_of(uow: UnitOfWork, brief: BoardBrief, now: datetime) -> BriefView:
    """A brief with its forum, its points, the names in it, and what has come since. `now` is UTC. Raises Gone."""
    forum = await uow.forums.get(brief.forum_id)
    if forum is None:
        raise Gone
    points = await uow.board.points(brief.id)
    named = await names_in(uow, forum, brief, points)
    # The papers of a settled brief have the numbers of their day.
    numbers = None if brief.is_settled else await numbers_for_board(uow, forum, now)
    return BriefView(forum, brief, points, named.all, await come_since(uow, forum, brief, now), numbers)


async def _shown(talk: Talk, brief: BoardBrief, *, problem: str = "", saved: str = "") -> Reply:
    return say(brief_card(talk.texts, await view_of(talk.uow, brief, talk.now), problem=problem, saved=saved))
