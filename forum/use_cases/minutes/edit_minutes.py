"""Change minutes while they are a draft; have a facilitator look at them; publish them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from forum.audit import Deed
from forum.drafts import DraftState, needs_review
from forum.errors import Gone, Invalid
from forum.ids import MinutesId
from forum.jobs import MakeMinutes
from forum.limits import ACTION, DECISION, MINUTES_WORDS, TITLE, within
from forum.minutes import Minutes, MinutesAction, MinutesItem, is_empty
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import one_line
from forum.use_cases.drafts.names_in_text import names_in_text, refuse_young
from forum.use_cases.drafts.review_draft import (
    ask_facilitators,
    check_drawn,
    edited,
    judge,
    tidy,
    was_asked_already,
)
from forum.use_cases.minutes.draft_minutes import minutes_to_edit, numbered
from forum.use_cases.people.note_deed import noted


@dataclass(frozen=True)
class ItemForm:
    """One item as a chair wrote it; left out if all of it is empty. `place` 0: a new one."""

    place: int
    title: str
    words: str
    decision: str


async def save_item(uow: UnitOfWork, by: Person, minutes_id: MinutesId, form: ItemForm, drawn: int) -> Minutes:
    """Keeps it. `drawn` is the revision that the form showed. What was said at a circle's meeting is never kept here.

    Raises Gone, OnlyAChair, Invalid (settled, changed meanwhile, or without a title).
    """
    minutes, forum = await minutes_to_edit(uow, by, minutes_id)
    check_drawn(minutes, drawn)
    items = [replace(item) for item in await uow.minutes.items(minutes.id)]
    before = next((item for item in items if item.place == form.place), None)
    if before is None and form.place:
        raise Gone
    words = "" if needs_review(forum, minutes) else tidy(form.words, MINUTES_WORDS)
    title, decision = within(one_line(form.title), TITLE), tidy(form.decision, DECISION)
    if not title and (words or decision) and not (before and not before.title):
        raise Invalid("minutes-title-needed")
    item = MinutesItem(minutes.id, form.place, title, words, decision, before.topic_id if before else None)
    others = [item if each is before else each for each in items] if before else [*items, item]
    kept = [each for each in others if each.title or each.words or each.decision]
    await uow.minutes.set_items(minutes.id, numbered(kept))
    edited(minutes)
    return minutes


async def save_actions(
    uow: UnitOfWork, by: Person, minutes_id: MinutesId, typed: Mapping[int, str], drawn: int
) -> Minutes:
    """Keeps the words of those at these places (0: a new one) with their owners; an empty one is taken out.

    Raises Gone, OnlyAChair, Invalid (settled, changed meanwhile, or a listening circle).
    """
    minutes, forum = await minutes_to_edit(uow, by, minutes_id)
    check_drawn(minutes, drawn)
    if needs_review(forum, minutes):
        raise Invalid("minutes-themes-only")
    texts = {place: within(one_line(text), ACTION) for place, text in typed.items()}
    actions = [replace(one, text=texts.get(one.place, one.text)) for one in await uow.minutes.actions(minutes.id)]
    actions.append(MinutesAction(minutes.id, 0, texts.get(0, "")))
    kept = [action for action in actions if action.text]
    numbers = [replace(action, place=place) for place, action in enumerate(kept, start=1)]
    await uow.minutes.set_actions(minutes.id, numbers)
    edited(minutes)
    return minutes


async def save_coming(
    uow: UnitOfWork, by: Person, minutes_id: MinutesId, coming: str, drawn: int, *, tells_numbers: bool
) -> Minutes:
    """Keeps what the chairs say about who came, and whether the numbers are told. Raises like `save_actions`."""
    minutes, forum = await minutes_to_edit(uow, by, minutes_id)
    check_drawn(minutes, drawn)
    if needs_review(forum, minutes):
        raise Invalid("minutes-themes-only")
    minutes.coming, minutes.tells_numbers = tidy(coming, MINUTES_WORDS), tells_numbers
    edited(minutes)
    return minutes


async def text_of(uow: UnitOfWork, minutes: Minutes) -> str:
    """All the words that somebody wrote, to look for names in. Owners are told beside them."""
    items, actions = await uow.minutes.items(minutes.id), await uow.minutes.actions(minutes.id)
    said = [text for item in items for text in (item.title, item.words, item.decision)]
    return "\n".join([*said, *(action.text for action in actions), minutes.coming])


async def _check_something_in_it(uow: UnitOfWork, minutes: Minutes) -> None:
    if is_empty(await uow.minutes.items(minutes.id), await uow.minutes.actions(minutes.id)):
        raise Invalid("minutes-nothing-in-it")


async def ask_review(uow: UnitOfWork, by: Person, minutes_id: MinutesId, drawn: int) -> Minutes:
    """Asks the facilitators to read them. They are told each time a chair asks; pressing twice asks once.

    Raises Gone, OnlyAChair, Invalid (nothing in them, or no facilitator).
    """
    minutes, forum = await minutes_to_edit(uow, by, minutes_id)
    if was_asked_already(minutes, drawn):
        return minutes
    check_drawn(minutes, drawn)
    await _check_something_in_it(uow, minutes)
    await ask_facilitators(uow, forum, minutes)
    return minutes


async def review_minutes(
    uow: UnitOfWork, by: Person, minutes_id: MinutesId, drawn: int, now: datetime, *, good: bool, remark: str = ""
) -> Minutes:
    """A facilitator says whether anybody could be recognised.

    Raises Gone (also if they were not given to them), OnlyAFacilitator, Invalid (settled, changed since then, or sent
    back by another).
    """
    minutes = await uow.minutes.get(minutes_id, lock=True)
    forum = await uow.forums.get(minutes.forum_id) if minutes else None
    if minutes is None or forum is None:
        raise Gone
    await judge(uow, by, forum, minutes, drawn, good=good, remark=remark)
    said = "good" if good else "not_good"
    await noted(uow, forum, by.id, Deed.MINUTES_READ, now, said, minutes.starts.date(), once_a_day=True)
    return minutes


async def publish_minutes(uow: UnitOfWork, by: Person, minutes_id: MinutesId, drawn: int, now: datetime) -> Minutes:
    """Their words are final: a job makes the files and publishes them. Twice is the same as once.

    Raises Gone, OnlyAChair, Invalid (changed meanwhile, nothing in them, a facilitator has not agreed yet, a
    circle's minutes name somebody, or any name a member under 18).
    """
    minutes, forum = await minutes_to_edit(uow, by, minutes_id)
    if minutes.is_settled:
        return minutes
    check_drawn(minutes, drawn)
    await _check_something_in_it(uow, minutes)
    words = await text_of(uow, minutes)
    if needs_review(forum, minutes):
        if minutes.state is not DraftState.REVIEWED:
            raise Invalid("minutes-needs-review")
        named = await names_in_text(uow, forum, words)
        if named.surely:
            raise Invalid("minutes-names-in-circle", names="; ".join(named.surely))
    await refuse_young(uow, forum, words)
    minutes.state = DraftState.BEING_MADE
    await noted(uow, forum, by.id, Deed.MINUTES_PUBLISHED, now, minutes.starts.date(), str(minutes.version))
    await uow.jobs.put(MakeMinutes(minutes.id, by.id))
    return minutes
