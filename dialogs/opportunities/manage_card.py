"""An opportunity as a chair sees it in private, and the question how many took it up."""

from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.by_hand import by_hand
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import card, heading, line, number_input, text_input
from dialogs.kit.way_back import SayWord
from dialogs.opportunities.opportunity_words import deadline_words, plain_link, standing_words, words_to_pass_on
from dialogs.texts import Texts
from forum.forums import Forum
from forum.limits import ENDING_NOTE
from forum.ports import Message
from forum.small_numbers import SMALL
from forum.use_cases.opportunities.opportunity_views import ManagedOpportunity, OpportunityView, Standing


class ChangeOpportunity(Button):
    """The form, filled in."""

    verb: ClassVar[str] = "opportunity.change"
    opportunity: str


class CloseOpportunityNow(Button):
    """Before its deadline."""

    verb: ClassVar[str] = "opportunity.close"
    opportunity: str


class TakeBackOpportunity(Button):
    """It should not have been posted, or is no longer offered; `note` says why."""

    verb: ClassVar[str] = "opportunity.take_back"
    opportunity: str
    note: str = ""


class ReportTakenUp(Button):
    """How many took it up."""

    verb: ClassVar[str] = "opportunity.report"
    opportunity: str
    people: str = ""


class NotKnownYet(Button):
    """ "I do not know yet", to the `number`th time of asking."""

    verb: ClassVar[str] = "opportunity.not_known"
    opportunity: str
    number: str = "1"


def managed_opportunity_card(
    texts: Texts,
    forum: Forum,
    managed: ManagedOpportunity,
    pages_at: str = "",
    *,
    said: str = "",
    problem: str = "",
    typed: str = "",
) -> Message:
    """`said` is what has just been done, `problem` what needs correcting, `typed` why it is no longer offered."""
    view = managed.view
    is_over = view.standing in (Standing.CLOSED, Standing.EARLY)
    return card(
        said or view.title,
        line(said, bold=True) if said else None,
        heading(view.title) if view.title else None,
        line(problem, warning=True, bold=True) if problem else None,
        line(standing_words(texts, view)),
        *(_taken_up(texts, managed) if is_over else []),
        *(_while_open(texts, forum, managed, pages_at, typed) if view.is_open else []),
        actions=_actions(texts, forum, managed, is_over=is_over),
        language=texts.locale,
    )


def _while_open(
    texts: Texts, forum: Forum, managed: ManagedOpportunity, pages_at: str, typed: str
) -> list[CardElement | None]:
    view = managed.view
    address = plain_link(pages_at, view)
    told = by_hand(
        texts,
        forum,
        managed.by_hand,
        texts("opportunity-by-hand"),
        lambda theirs: words_to_pass_on(theirs, view, pages_at),
    )
    note = text_input("note", texts("opportunity-note-label"), value=typed, limit=ENDING_NOTE)
    return [
        line(texts("opportunity-plain-link", address=address)) if address else None,
        _members_say(texts, managed),
        *told,
        line(texts("opportunity-undo-why")) if managed.can_be_undone else note,
    ]


def _members_say(texts: Texts, managed: ManagedOpportunity) -> CardElement | None:
    """Chairs see the number as it is, and not who said it."""
    if not managed.sayers:
        return None
    return line(texts("opportunity-members-say", people=managed.said, members=managed.sayers))


def _taken_up(texts: Texts, managed: ManagedOpportunity) -> list[CardElement | None]:
    """What was said before, or else what members know of, is filled in."""
    known = managed.taken_up if managed.taken_up is not None else managed.said or None
    return [
        _members_say(texts, managed),
        number_input("people", texts("opportunity-how-many"), value=known),
        line(texts("opportunity-shown-small", small=SMALL)),
    ]


def _actions(texts: Texts, forum: Forum, managed: ManagedOpportunity, *, is_over: bool) -> list[AnyButton]:
    one = managed.view.id
    change = ChangeOpportunity(opportunity=one)
    if is_over:
        save = ReportTakenUp(opportunity=one).on_card(texts("opportunity-report"), main=True)
        return [save, change.on_card(texts("opportunity-reopen"), alone=True)]
    if not managed.view.is_open:
        return []
    take_back = "opportunity-undo" if managed.can_be_undone else "opportunity-withdraw"
    all_of_them = SayWord(word="opportunities", forum=forum.id).on_card(texts("step-opportunities"), alone=True)
    return [
        change.on_card(texts("opportunity-change"), alone=True),
        CloseOpportunityNow(opportunity=one).on_card(texts("opportunity-close"), alone=True),
        TakeBackOpportunity(opportunity=one).on_card(texts(take_back), alone=managed.can_be_undone),
        *([all_of_them] if managed.can_be_undone else []),
    ]


def taken_up_card(texts: Texts, forum: Forum, managed: ManagedOpportunity, number: int, problem: str = "") -> Message:
    """Some time after the deadline, to a chair in private: the `number`th time of asking."""
    view = managed.view
    title = texts("opportunity-ask-title", title=view.title)
    save = ReportTakenUp(opportunity=view.id).on_card(texts("opportunity-report"), main=True)
    nobody = ReportTakenUp(opportunity=view.id, people="0").on_card(texts("opportunity-nobody"), alone=True)
    unknown = NotKnownYet(opportunity=view.id, number=str(number))
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(_question(texts, forum, view)),
        *_taken_up(texts, managed),
        line(texts("opportunity-ask-why"), subtle=True),
        actions=[save, nobody, unknown.on_card(texts("opportunity-not-known"), alone=True)],
        language=texts.locale,
    )


def _question(texts: Texts, forum: Forum, view: OpportunityView) -> str:
    """The deadline of one that was closed early may still be ahead, so it is not named."""
    if view.standing is Standing.EARLY:
        return texts("opportunity-ask-text-early", forum=forum.name)
    return texts("opportunity-ask-text", when=deadline_words(texts, view), forum=forum.name)
