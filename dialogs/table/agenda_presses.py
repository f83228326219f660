"""Where the buttons lead that are about topics, the agenda, comments and outcomes."""

from dialogs import (
    agenda,
    comments,
    from_message,
    my_topics,
    outcomes,
    shaping,
)
from dialogs.cards.agenda import (
    OpenSuggestForm,
    RefreshAgenda,
    SendSuggestion,
    SupportTopic,
)
from dialogs.cards.comments import OpenCommentForm, SendComment, ShowComments, ShowMine, WithdrawComment
from dialogs.cards.from_message import ActionFromMessage, SuggestFromMessage
from dialogs.cards.own_topic import EditSuggestion, FollowTopic, SaveSuggestion, WithdrawSuggestion
from dialogs.cards.shaping import ShapeAgenda
from dialogs.cards.tell_outcome import OpenOutcomes, TellOutcome
from dialogs.router import Router


def presses(router: Router) -> None:
    """One row for each button."""
    router.press(OpenSuggestForm, agenda.open_form)
    router.press(SendSuggestion, agenda.send)
    router.press(SupportTopic, agenda.support)
    router.press(RefreshAgenda, agenda.refresh)
    router.press(SuggestFromMessage, from_message.suggest)
    router.press(ActionFromMessage, from_message.action)
    router.press(EditSuggestion, my_topics.edit)
    router.press(SaveSuggestion, my_topics.save)
    router.press(WithdrawSuggestion, my_topics.withdraw)
    router.press(FollowTopic, my_topics.follow)
    router.press(OpenOutcomes, outcomes.open_list)
    router.press(TellOutcome, outcomes.tell)
    router.press(ShapeAgenda, shaping.shape)
    router.press(OpenCommentForm, comments.open_form)
    router.press(SendComment, comments.send)
    router.press(ShowMine, comments.show_mine)
    router.press(WithdrawComment, comments.withdraw)
    router.press(ShowComments, comments.show)
