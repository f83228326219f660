"""What people type and press here, and what jobs say."""

from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import chairs, members
from dialogs.kit.router import Router
from dialogs.opportunities import managing, opportunities
from dialogs.opportunities.manage_card import (
    ChangeOpportunity,
    CloseOpportunityNow,
    NotKnownYet,
    ReportTakenUp,
    TakeBackOpportunity,
)
from dialogs.opportunities.opportunity_card import OpenOpportunity, OpenOpportunityForm, SayCount
from dialogs.opportunities.opportunity_forms_card import CheckOpportunity, PostOpportunity, ReviseOpportunity
from forum.message_kinds import InChannel, InPrivate

PRIVATE = "opportunity-in-private"


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(opportunities.new, "opportunity", who=chairs, private=PRIVATE, takes_rest=True, begins_sentences=True)
    router.words(opportunities.show_list, "opportunities", who=members)
    router.press(OpenOpportunityForm, opportunities.open_form, who=chairs, private=PRIVATE)
    router.press(CheckOpportunity, opportunities.check, who=chairs, private=PRIVATE)
    router.press(ReviseOpportunity, opportunities.revise, who=chairs, private=PRIVATE)
    router.press(PostOpportunity, opportunities.post, who=chairs, private=PRIVATE)
    router.press(ChangeOpportunity, managing.change, who=chairs, private=PRIVATE)
    router.press(CloseOpportunityNow, managing.close, who=chairs, private=PRIVATE)
    router.press(TakeBackOpportunity, managing.withdraw, who=chairs, private=PRIVATE)
    router.press(ReportTakenUp, managing.say_taken_up, who=chairs, private=PRIVATE)
    router.press(NotKnownYet, managing.not_known, who=chairs, private=PRIVATE)
    router.press(OpenOpportunity, opportunities.open_one, who=members)
    router.press(SayCount, opportunities.count, who=members)


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_channel(InChannel.OPPORTUNITY, managing.standing)
    posts.in_private(InPrivate.TAKEN_UP, managing.ask_taken_up)
