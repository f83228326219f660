"""Adding people who have no Teams, one at a time or from a list. Nothing is saved before a chair has seen it."""

import csv
from io import StringIO

from dialogs.correspondence.add_people_card import AddPeople, LookAtPeople, Preview, add_form, preview_card
from dialogs.correspondence.list_reader import Reading, read_list, region_of
from dialogs.correspondence.outside import asked_words, read_contact, show_outside
from dialogs.correspondence.outside_card import OpenAddForm
from dialogs.kit.buttons import new_key
from dialogs.kit.context import Context, say, toast
from dialogs.kit.fields import whole
from dialogs.kit.people_shown import names_of
from dialogs.kit.reply import Reply
from forum.errors import Invalid
from forum.forums import Forum
from forum.keys import key_from
from forum.limits import TooLong
from forum.public_pages import InterestId
from forum.typed_text import one_line
from forum.use_cases.correspondence.add_people import MOST_AT_ONCE, add_people
from forum.use_cases.correspondence.first_contact import ask_first
from forum.use_cases.correspondence.look_at_list import look_at_list
from forum.use_cases.public.take_interest import drop_interest

LONGEST_LIST = 15_000
"""Letters: two hundred people with everything about them. It comes back on the preview, which Teams has to take."""
_HEADING = ["Name", "Email", "Phone", "Language"]


async def open_form(context: Context, pressed: OpenAddForm) -> Reply:
    """Empty."""
    forum = await context.forum_of(pressed.forum)
    return say(add_form(context.texts, forum, LookAtPeople(forum=forum.id, once=new_key())))


async def look(context: Context, pressed: LookAtPeople) -> Reply:
    """What was understood, or the form again with what needs correcting."""
    forum = await context.forum_of(pressed.forum)
    if len(pressed.list) > LONGEST_LIST:
        return _too_much(context, pressed.list)
    try:
        written = _with_one(pressed, forum)
        reading = _read(written, forum)
    except Invalid as invalid:
        return say(add_form(context.texts, forum, pressed, invalid))
    view = await _preview(context, forum, written, reading, pressed.once or new_key())
    return say(preview_card(context.texts, view, whole(pressed.page) or 0))


def _too_much(context: Context, written: str) -> Reply:
    """The form stays as it is: one with all of this on it would be more than Teams takes."""
    return toast(context.texts.problem(TooLong(LONGEST_LIST, len(written), "list-too-much")))


def _with_one(pressed: LookAtPeople, forum: Forum) -> str:
    """The list, with the person in the form's fields as its last line. Raises Invalid."""
    fields = (pressed.name, pressed.email, pressed.phone, pressed.language.removeprefix("none"))
    if not any(field.strip() for field in fields):
        return pressed.list
    if not (name := one_line(pressed.name)):
        raise Invalid("person-needs-name")
    contact = read_contact(pressed.email, pressed.phone, pressed.language, forum)
    rows = StringIO()
    csv.writer(rows, lineterminator="\n").writerows(
        [_HEADING, [name, contact.email, contact.phone, contact.locale]],
    )
    return f"{pressed.list.rstrip()}\n{rows.getvalue()}".strip()


def _read(written: str, forum: Forum) -> Reading:
    reading = read_list(written, region_of(forum.time_zone))
    if not reading.people and not reading.unread:
        raise Invalid("list-empty")
    if len(reading.people) > MOST_AT_ONCE:
        raise Invalid("list-too-long", limit=MOST_AT_ONCE)
    return reading


async def _preview(context: Context, forum: Forum, written: str, reading: Reading, once: str) -> Preview:
    seen = await look_at_list(context.uow, context.person, forum, reading.people)
    ways = context.ways
    return Preview(forum, written, reading, seen, _mark(reading), once, ways.by_mail, ways.by_text)


def _mark(reading: Reading) -> str:
    """What the list says about whom: if it is changed after the preview, somebody looks at it again."""
    parts = (part for one in reading.people for part in (one.name, one.email, one.phone, one.locale))
    return key_from("list", *parts)


async def add(context: Context, pressed: AddPeople) -> Reply:
    """Adds those that were shown. If the list was changed since, it is shown first."""
    forum = await context.forum_of(pressed.forum)
    if len(pressed.list) > LONGEST_LIST:
        return _too_much(context, pressed.list)
    try:
        reading = _read(pressed.list, forum)
    except Invalid as invalid:
        empty = LookAtPeople(forum=forum.id, once=pressed.once, list=pressed.list)
        return say(add_form(context.texts, forum, empty, invalid))
    if _mark(reading) != pressed.seen:
        view = await _preview(context, forum, pressed.list, reading, pressed.once)
        return say(preview_card(context.texts, view, said=context.texts("add-changed")))
    # The key belongs to this very list: another one that is added under the same card is another press.
    key = f"{pressed.once}:{pressed.seen}"
    added = await add_people(context.uow, context.person, forum, reading.people, key, context.now)
    if added:
        # The key of a form that came from somebody's own wish to take part is that wish's.
        await drop_interest(context.uow, context.person, forum, InterestId(pressed.once), context.now)
    asked: list[str] = []
    if pressed.ask == "true" and context.ways:
        ids = [person.id for person in added]
        asked += await ask_first(context.uow, context.person, forum, ids, context.now, context.ways)
    said = [context.texts("add-done", names=names_of(context.texts, added), count=len(added))]
    said += [asked_words(context, len(asked))] if asked else []
    return await show_outside(context, forum, " ".join(said))
