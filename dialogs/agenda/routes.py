"""What people type and press here, and what jobs say."""

from dialogs.agenda import agenda, comments, my_topics, outcomes, shaping, suggest_for
from dialogs.agenda import posts as agenda_posts
from dialogs.agenda.agenda_card import RefreshAgenda, SupportTopic
from dialogs.agenda.comments_card import SendComment, ShowComments, ShowMine, WithdrawComment
from dialogs.agenda.own_topic_card import EditSuggestion, FollowTopic, SaveSuggestion, WithdrawSuggestion
from dialogs.agenda.shaping_card import ShapeAgenda
from dialogs.agenda.suggest_card import OpenSuggestForm, SendSuggestion
from dialogs.agenda.suggest_for_card import FindForTopic, SuggestFor
from dialogs.agenda.tell_outcome_card import OpenOutcomes, TellOutcome
from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import anybody, authors, chairs, commenters, members, organisers
from dialogs.kit.router import Router
from dialogs.openings import OpenCommentForm, OpenSuggestFor
from forum.message_kinds import InChannel, InPrivate


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(agenda.suggest, "suggest", "suggestion", who=members, takes_rest=True, any_length=True)
    router.words(agenda.show, "agenda", "topics", who=members)
    router.words(outcomes.show, "outcomes", who=chairs)
    router.words(my_topics.show, "my topics", who=anybody, takes_rest=True)
    router.words(comments.comment, "comment", who=members, takes_rest=True)
    router.words(comments.comments, "comments", who=members)
    router.press(OpenSuggestForm, agenda.open_form, who=members)
    router.press(SendSuggestion, agenda.send, who=members)
    router.press(OpenSuggestFor, suggest_for.open_form, who=organisers, private="suggest-for-in-private")
    router.press(SuggestFor, suggest_for.send, who=organisers, private="suggest-for-in-private")
    router.press(FindForTopic, suggest_for.find, who=organisers, private="suggest-for-in-private")
    router.press(SupportTopic, agenda.support, who=members, choose="topic-choose-first")
    router.press(RefreshAgenda, agenda.refresh, who=members)
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


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_channel(InChannel.AGENDA, agenda_posts.agenda)
    posts.in_channel(InChannel.PUBLISHED, agenda_posts.published)
    posts.in_channel(InChannel.AGENDA_CHANGED, agenda_posts.agenda_changed)
    posts.in_private(InPrivate.COMMENTS, comments.digest)
    posts.in_private(InPrivate.SHAPING, agenda_posts.shaping)
    posts.in_private(InPrivate.INVITATION_UNTOUCHED, agenda_posts.invitation_untouched)
    posts.in_private(InPrivate.OUTCOME, agenda_posts.outcome)
    posts.in_private(InPrivate.MERGED, agenda_posts.merged)
    posts.in_private(InPrivate.OUTCOMES, outcomes.outcomes)
    posts.in_private(InPrivate.OUTCOME_AFTER, outcomes.outcome_after)
