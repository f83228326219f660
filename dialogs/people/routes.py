"""What people type and press here, and what jobs say."""

from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import anybody, chairs, keepers, neighbours, organisers
from dialogs.kit.router import Router
from dialogs.openings import OpenYoung
from dialogs.people import (
    forum_people,
    hand_over,
    joining,
    role_posts,
    same_person,
    unreached_posts,
    young,
    young_posts,
)
from dialogs.people.forum_people_card import OpenPeople, SavePeople
from dialogs.people.joining_card import AskToJoin, LeaveOut, LetIn
from dialogs.people.roles_card import HandOverNotes
from dialogs.people.same_person_card import ChairSays, PersonSays
from dialogs.people.young_card import AskToTakeOff, ChooseAdult, ChooseYoung, SaveYoung, TakeMarkOff
from forum.message_kinds import InPrivate

YOUNG_IN_PRIVATE = "young-in-private"


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(forum_people.people, "people", who=chairs)
    router.press(HandOverNotes, hand_over.hand_over, who=keepers, private="hand-over-in-private")
    router.press(OpenPeople, forum_people.open_people, who=chairs)
    router.press(SavePeople, forum_people.save, who=chairs)
    router.press(AskToJoin, joining.ask, who=neighbours)
    router.press(LetIn, joining.let_in, who=chairs)
    router.press(LeaveOut, joining.leave_out, who=chairs)
    router.press(ChairSays, same_person.chair, who=chairs)
    router.press(PersonSays, same_person.person, who=anybody)
    router.words(young.of_forum, "under 18", "members under 18", who=organisers, private=YOUNG_IN_PRIVATE)
    router.press(OpenYoung, young.show, who=organisers, private=YOUNG_IN_PRIVATE)
    router.press(ChooseYoung, young.choose, who=chairs, private=YOUNG_IN_PRIVATE)
    router.press(ChooseAdult, young.choose_adult, who=chairs, private=YOUNG_IN_PRIVATE)
    router.press(SaveYoung, young.save, who=chairs, private=YOUNG_IN_PRIVATE)
    router.press(AskToTakeOff, young.ask_to_take_off, who=chairs, private=YOUNG_IN_PRIVATE)
    router.press(TakeMarkOff, young.take_off, who=chairs, private=YOUNG_IN_PRIVATE)


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_private(InPrivate.WANTS_IN, joining.wanted)
    posts.in_private(InPrivate.LET_IN, joining.welcome)
    posts.in_private(InPrivate.NOT_TOLD, unreached_posts.not_told)
    posts.in_private(InPrivate.SAME_PERSON, same_person.ask_chair)
    posts.in_private(InPrivate.IS_IT_YOU, same_person.ask_person)
    posts.in_private(InPrivate.ROLES, role_posts.roles)
    posts.in_private(InPrivate.ADULT, young_posts.named)
    posts.in_private(InPrivate.NO_ADULT, young_posts.no_adult)
