"""What people type and press here, and what jobs say."""

from dialogs.care import care, care_posts
from dialogs.care.care_card import OpenCare, OpenContact
from dialogs.care.contact_form_card import SaveContact
from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import facilitators
from dialogs.kit.router import Router
from forum.message_kinds import InPrivate


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(care.care, "care", who=facilitators, private="care-in-private")
    router.press(OpenCare, care.open_list, who=facilitators, private="care-in-private")
    router.press(OpenContact, care.open_contact, who=facilitators, private="care-in-private")
    router.press(SaveContact, care.save, who=facilitators, private="care-in-private")


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_private(InPrivate.ROLL, care_posts.roll)
    posts.in_private(InPrivate.REPORT_MISSING, care_posts.report_missing)
    posts.in_private(InPrivate.CARE, care_posts.care, unsaid=care_posts.care_unsaid)
    posts.in_private(InPrivate.CARE_NOBODY, care_posts.care_nobody)
