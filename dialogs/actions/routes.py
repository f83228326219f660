"""What people type and press here, and what jobs say."""

from dialogs.actions import action_list, action_more, action_posts, actions
from dialogs.actions.action_buttons_card import (
    EditAction,
    FindNewOwner,
    HandOver,
    KeepAction,
    OpenAction,
    OpenCarried,
    OpenHandOver,
    OpenMore,
    OpenOfDay,
    OpenSplit,
    SnoozeAction,
    SplitAction,
    UpdateAction,
    UpdateFromList,
)
from dialogs.actions.action_done_card import DoneAction, OpenActions, SayWhatWasDone, UndoDone
from dialogs.actions.action_forms_card import CheckAction, FindOwner, OpenActionForm, ReviseAction, SaveAction
from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import chairs, handers, listed, members, movers, noters
from dialogs.kit.router import Router
from forum.message_kinds import InChannel, InPrivate


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(actions.action, "action", who=members, takes_rest=True)
    router.words(action_list.show, "actions", who=listed)
    router.press(OpenActionForm, actions.open_form, who=members)
    router.press(CheckAction, actions.check, who=noters)
    router.press(ReviseAction, actions.revise, who=noters)
    router.press(FindOwner, actions.revise, who=noters)
    router.press(SaveAction, actions.save, who=noters)
    router.press(EditAction, actions.edit, who=movers)
    router.press(UpdateAction, action_list.update, who=movers)
    router.press(UpdateFromList, action_list.update_chosen, who=movers)
    router.press(DoneAction, action_list.done, who=movers)
    router.press(SayWhatWasDone, action_list.say_what_was_done, who=movers)
    router.press(UndoDone, action_list.undo, who=movers)
    router.press(OpenActions, action_list.open_list, who=listed)
    router.press(OpenAction, action_more.open_one, who=movers)
    router.press(OpenOfDay, action_more.open_of_day, who=movers)
    router.press(OpenCarried, action_more.open_carried, who=chairs)
    router.press(OpenMore, action_more.open_more, who=movers)
    router.press(SnoozeAction, action_more.snooze, who=movers)
    router.press(OpenHandOver, action_more.open_hand_over, who=movers)
    router.press(HandOver, action_more.save_hand_over, who=handers)
    router.press(FindNewOwner, action_more.find_new_owner, who=movers)
    router.press(OpenSplit, action_more.open_split, who=movers)
    router.press(SplitAction, action_more.split, who=movers)
    router.press(KeepAction, action_more.keep, who=chairs)


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_channel(InChannel.ACTIONS, action_posts.actions)
    posts.in_private(InPrivate.YOURS, action_posts.yours)
    posts.in_private(InPrivate.ACTION_DAY, action_posts.of_day)
    posts.in_private(InPrivate.HANDED_OVER, action_posts.handed_over)
    posts.in_private(InPrivate.ACTION_DONE, action_posts.done)
    posts.in_private(InPrivate.CARRIED, action_posts.carried)
