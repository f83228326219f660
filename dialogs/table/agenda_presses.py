"""Where the buttons lead that are about topics, the agenda, comments and outcomes."""

from dialogs.agenda import agenda, comments, my_topics, outcomes, shaping
from dialogs.agenda.agenda_card import OpenSuggestForm, RefreshAgenda, SendSuggestion, SupportTopic
from dialogs.agenda.comments_card import SendComment, ShowComments, ShowMine, WithdrawComment
from dialogs.agenda.own_topic_card import EditSuggestion, FollowTopic, SaveSuggestion, WithdrawSuggestion
from dialogs.agenda.shaping_card import ShapeAgenda
from dialogs.agenda.tell_outcome_card import OpenOutcomes, TellOutcome
from dialogs.from_message import handlers as from_message
from dialogs.from_message.card import ActionFromMessage, SuggestFromMessage
from dialogs.kit.rights import anybody, authors, chairs, commenters, members
from dialogs.kit.router import Router
from dialogs.openings import OpenCommentForm


def presses(router: Router) -> None:
    """One row for each button."""
    router.press(OpenSuggestForm, agenda.open_form, who=members)
    router.press(SendSuggestion, agenda.send, who=members)
    router.press(SupportTopic, agenda.support, who=members, choose="topic-choose-first")
    router.press(RefreshAgenda, agenda.refresh, who=members)
    router.press(SuggestFromMessage, from_message.suggest, who=members)
    router.press(ActionFromMessage, from_message.action, who=members)
    router.press(EditSuggestion, my_topics.edit, who=authors)
    router.press(SaveSuggestion, my_topics.save, who=authors)
    router.press(WithdrawSuggestion, my_topics.withdraw, who=authors)
    router.press(FollowTopic, my_topics.follow, who=anybody)
    router.press(OpenOutcomes, outcomes.open_list, who=chairs)
    router.press(TellOutcome, outcomes.tell, who=chairs)
    router.press(ShapeAgenda, shaping.shape, who=chairs)
    router.press(OpenCommentForm, comments.open_form, who=members)
    router.press(SendComment, comments.send, who=members)
    router.press(ShowMine, comments.show_mine, who=commenters)
    router.press(WithdrawComment, comments.withdraw, who=commenters)
    router.press(ShowComments, comments.show, who=chairs, private="comments-in-private")
