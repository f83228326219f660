"""Noting an action: the form, what was understood, and what was saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from dialogs.actions.action_buttons_card import EditAction
from dialogs.kit.buttons import Button
from dialogs.kit.elements import CardElement
from dialogs.kit.fields import day
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import card, choice_input, date_input, fact, heading, line, link, text_input
from dialogs.kit.people_shown import NOTHING, Known
from dialogs.kit.picking import is_long, person_inputs
from dialogs.meetings.meetings_card import KeepAsItIs
from dialogs.texts import Texts
from forum.errors import Invalid
from forum.ids import ActionId
from forum.people import Person
from forum.ports import Message
from forum.use_cases.actions.commitments import NAME_LIMIT, TEXT_LIMIT, Promise

# The choice that stands for somebody outside the forum, and the one for no topic.
SOMEBODY_ELSE = "other"
NO_TOPIC = "none"
PLACES = {
    "action-needs-text": "text",
    "action-too-long": "text",
    "action-needs-owner": "owner",
    "action-owner-left": "owner",
    "action-owner-left-name": "owner",
    "action-which-owner": "owner",
    "action-unknown-owner": "owner",
    "action-perhaps-owner": "owner",
    "action-not-the-bot": "owner",
    "action-needs-day": "due",
    "action-in-the-past": "due",
    "action-unread-day": "due",
    "action-which-day": "due",
    "action-no-next-meeting": "due",
    "action-needs-new-day": "due",
    "action-promised-needs-day": "promised",
    "action-promised-in-the-past": "promised",
}
"""Which input each possible mistake is about."""


class OpenActionForm(Button):
    """Show the empty form."""

    verb: ClassVar[str] = "action.open"
    forum: str


class CheckAction(Button):
    """From the form to what was understood. `action` is set if an existing one is changed, and `drawn` then holds
    what the form showed; `due` and `promised` are ISO days, or words if a client has no field for days. `vouch`
    proves that `owner` was named in the message that the form was made from.
    """

    verb: ClassVar[str] = "action.check"
    as_sent: ClassVar[frozenset[str]] = frozenset({"drawn"})
    forum: str
    once: str
    action: str = ""
    text: str = ""
    owner: str = ""
    other: str = ""
    due: str = ""
    link: str = ""
    promised: str = ""
    topic: str = ""
    drawn: str = ""
    find: str = ""
    vouch: str = ""


class FindOwner(CheckAction):
    """The form again; the list shows people whose names contain what was typed."""

    verb: ClassVar[str] = "action.find"


class SaveAction(CheckAction):
    """Save it: the checked values travel in the button and are checked again."""

    verb: ClassVar[str] = "action.save"


class ReviseAction(CheckAction):
    """Back to the filled form."""

    verb: ClassVar[str] = "action.revise"


@dataclass(frozen=True)
class Naming:
    """How the owner is shown. `by_themselves`: the reader is the owner. `unchanged`: the owner, whom the reader may not
    know, stays.
    """

    named: bool
    by_themselves: bool = False
    unchanged: bool = False


def action_form(
    texts: Texts,
    values: CheckAction,
    people: Sequence[Person],
    wrong: Sequence[Invalid] = (),
    kept: Sequence[CardElement] = (),
    known: Known = NOTHING,
) -> Message:
    """The one form for an action, new or changed. `people` are those to choose the owner from, `known` tells namesakes
    apart; `kept` says what was agreed meanwhile.
    """
    title = texts("action-change-title" if values.action else "action-title")
    return card(
        title,
        heading(title),
        *with_errors(texts, [*kept, *_inputs(texts, values, people, wrong, known)], wrong, PLACES),
        line(texts("action-with-link")) if values.link else None,
        actions=[
            CheckAction(**_kept(values)).on_card(texts("action-check"), main=True),
            *([FindOwner(**_kept(values)).on_card(texts("find"))] if is_long(people) else []),
            KeepAsItIs().on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def _inputs(
    texts: Texts, values: CheckAction, people: Sequence[Person], wrong: Sequence[Invalid], known: Known
) -> list[CardElement]:
    owner = values.owner or (SOMEBODY_ELSE if values.other else "")
    stays = values.action and not owner and all(PLACES.get(one.problem) != "owner" for one in wrong)
    return [
        text_input(
            "text",
            texts("action-what"),
            value=values.text,
            required=texts("action-needs-text"),
            hint=texts("action-what-hint"),
            limit=TEXT_LIMIT,
        ),
        *person_inputs(
            texts,
            "owner",
            texts("action-who-stays" if stays else "action-who"),
            people,
            owner,
            values.find,
            known,
            besides=[(SOMEBODY_ELSE, texts("action-somebody-else"))],
            guests=True,
        ),
        text_input("other", texts("action-other"), value=values.other, limit=NAME_LIMIT),
        date_input("due", texts("action-by-when"), value=day(values.due)),
        date_input("promised", texts("action-promised"), value=day(values.promised)),
    ]


def _kept(values: CheckAction) -> dict[str, str]:
    """What the form has no field for."""
    return values.model_dump(include={"forum", "once", "action", "link", "topic", "drawn", "vouch"})


def confirm_action_card(
    texts: Texts, values: CheckAction, promise: Promise, naming: Naming, topics: Sequence[tuple[str, str]] = ()
) -> Message:
    """What was understood, before it is saved. `topics` (id, title): what it may have come from."""
    title = texts("action-confirm-change-title" if values.action else "action-confirm-title")
    # The day that was understood is kept, whatever the words would mean tomorrow.
    kept = values.model_dump(exclude={"find", "topic"} if topics else {"find"}) | {
        "due": promise.due.isoformat() if promise.due else "",
        "promised": promise.promised.isoformat() if promise.promised else "",
    }
    # "None of these" is chosen in so many words: some clients take the first of a list where nothing is chosen.
    choices = [(NO_TOPIC, texts("action-no-topic")), *topics]
    tells = naming.named and promise.owner_id and not (naming.by_themselves or naming.unchanged)
    return card(
        title,
        heading(title),
        *promise_facts(texts, promise, naming),
        choice_input("topic", texts("action-from-topic"), choices, value=values.topic or NO_TOPIC) if topics else None,
        line(texts("action-confirm-tells", name=promise.owner_name or texts("nameless-person"))) if tells else None,
        actions=[
            SaveAction(**kept).on_card(texts("action-save"), main=True),
            ReviseAction(**kept).on_card(texts("action-change")),
            KeepAsItIs().on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def promise_facts(texts: Texts, promise: Promise, naming: Naming) -> list[CardElement]:
    """What, who, by when as a full date."""
    promised = [fact(texts("action-promised-label"), texts.day(promise.promised))] if promise.promised else []
    return [
        fact(texts("action-what-label"), promise.text),
        fact(texts("action-who-label"), _who(texts, promise, naming)),
        fact(texts("action-due-label"), texts.day(promise.due) if promise.due else texts("action-no-day")),
        *promised,
    ]


def _who(texts: Texts, promise: Promise, naming: Naming) -> str:
    if naming.unchanged:
        return texts("action-who-unchanged")
    if not naming.named:
        return texts("action-who-kept")
    if promise.owner_id:
        return promise.owner_name or texts("nameless-person")
    return texts("action-outside", name=promise.owner_name)


def saved_action_card(
    texts: Texts, action: ActionId, promise: Promise, naming: Naming, *, changed: bool = False
) -> Message:
    """What was saved, with a way to correct it."""
    title = texts("action-changed-title" if changed else "action-saved-title")
    return card(
        f"{title}: {promise.text}",
        heading(title),
        *promise_facts(texts, promise, naming),
        link(texts("open-message"), promise.link) if promise.link else None,
        line(texts("action-saved-text")),
        actions=[EditAction(action=action).on_card(texts("action-change"), alone=True)],
        language=texts.locale,
    )
