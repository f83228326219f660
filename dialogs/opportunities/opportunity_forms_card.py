"""The form for an opportunity, and how it will look before anybody sees it."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.kit.buttons import Button, new_key
from dialogs.kit.elements import CardElement
from dialogs.kit.fields import clock, day
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import card, date_input, heading, line, text_input, time_input
from dialogs.meetings.meetings_card import KeepAsItIs
from dialogs.opportunities.opportunity_card import opportunity_body
from dialogs.texts import Texts
from forum.errors import Invalid
from forum.forums import Forum
from forum.limits import HOW_TO_APPLY, LINK, OPPORTUNITY, TITLE, WHO_FOR
from forum.ports import Message
from forum.use_cases.opportunities.opportunity_views import OpportunityView

_PLACES = {
    "opportunity-needs-title": "title",
    "opportunity-title-too-long": "title",
    "opportunity-needs-what": "what",
    "opportunity-what-too-long": "what",
    "opportunity-who-too-long": "who_for",
    "opportunity-needs-day": "day",
    "opportunity-day-unread": "day",
    "opportunity-which-day": "day",
    "opportunity-day-passed": "day",
    "opportunity-in-the-past": "day",
    "opportunity-too-late": "day",
    "opportunity-clock-unread": "clock",
    "opportunity-skipped": "clock",
    "opportunity-link-wrong": "link",
    "opportunity-needs-how": "link",
    "opportunity-how-too-long": "how",
}
"""Beside which input each mistake is shown."""


class CheckOpportunity(Button):
    """From the form to the preview. `opportunity` is set if an existing one is changed. `day` is an ISO day, or words
    if a client has no field for days.
    """

    verb: ClassVar[str] = "opportunity.check"
    forum: str
    once: str
    opportunity: str = ""
    title: str = ""
    what: str = ""
    who_for: str = ""
    day: str = ""
    clock: str = ""
    link: str = ""
    how: str = ""


class PostOpportunity(CheckOpportunity):
    """The preview: the checked values travel in the button and are checked again."""

    verb: ClassVar[str] = "opportunity.post"


class ReviseOpportunity(CheckOpportunity):
    """Back from the preview to the filled form."""

    verb: ClassVar[str] = "opportunity.revise"


def empty_opportunity(forum: Forum, title: str = "", day: str = "", clock: str = "") -> CheckOpportunity:
    """The form's first values: what was typed after the word."""
    return CheckOpportunity(forum=forum.id, once=new_key(), title=title, day=day, clock=clock)


def opportunity_form(
    texts: Texts, forum: Forum, values: CheckOpportunity, wrong: Invalid | Sequence[Invalid] | None = None
) -> Message:
    """The one form, also to change one."""
    title = texts("opportunity-form-title", forum=forum.name)
    sends = CheckOpportunity(forum=forum.id, once=values.once, opportunity=values.opportunity)
    return card(
        title,
        heading(title),
        *with_errors(texts, _inputs(texts, values), wrong, _PLACES),
        actions=[
            sends.on_card(texts("opportunity-preview"), main=True),
            KeepAsItIs().on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def _inputs(texts: Texts, values: CheckOpportunity) -> list[CardElement]:
    needs_title, needs_what, needs_day = (texts(f"opportunity-needs-{what}") for what in ("title", "what", "day"))
    return [
        text_input(
            "title",
            texts("opportunity-title"),
            value=values.title,
            required=needs_title,
            limit=TITLE,
            hint=texts("opportunity-title-hint"),
        ),
        text_input(
            "what", texts("opportunity-what"), value=values.what, required=needs_what, long=True, limit=OPPORTUNITY
        ),
        text_input(
            "who_for",
            texts("opportunity-who"),
            value=values.who_for,
            limit=WHO_FOR,
            hint=texts("opportunity-who-hint"),
        ),
        date_input("day", texts("opportunity-day"), value=day(values.day), required=needs_day),
        time_input("clock", texts("opportunity-clock"), value=clock(values.clock)),
        text_input("link", texts("opportunity-link"), value=values.link, limit=LINK, hint="https://"),
        text_input("how", texts("opportunity-how-label"), value=values.how, long=True, limit=HOW_TO_APPLY),
    ]


def opportunity_preview_card(
    texts: Texts, forum: Forum, values: CheckOpportunity, view: OpportunityView, *, by_mail: bool
) -> Message:
    """As members will see it, before they do. `by_mail`: email is set up here."""
    is_new = not values.opportunity
    title = texts("opportunity-preview-title")
    kept = values.model_dump()
    new = "opportunity-preview-new" if by_mail else "opportunity-preview-new-no-mail"
    said = texts(new if is_new else "opportunity-preview-changed", forum=forum.name)
    return card(
        title,
        line(title, bold=True),
        line(said),
        *opportunity_body(texts, view),
        actions=[
            PostOpportunity(**kept).on_card(texts("opportunity-post" if is_new else "opportunity-save"), main=True),
            ReviseOpportunity(**kept).on_card(texts("confirm-change")),
            KeepAsItIs().on_card(texts("cancel")),
        ],
        language=texts.locale,
    )
