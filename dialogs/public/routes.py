"""What chairs type and press about the forum's page on the web, and what jobs say about it."""

from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import chairs
from dialogs.kit.router import Router
from dialogs.openings import OpenPublicPage
from dialogs.public import interest, poster, public_page
from dialogs.public.interest_card import AddInterested, DropInterest
from dialogs.public.public_page_card import HavePoster, LookAtPage, OpenPageForm, SwitchPageOff, SwitchPageOn
from forum.message_kinds import InPrivate

PRIVATE = "public-in-private"


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(public_page.show, "public page", who=chairs, private=PRIVATE)
    router.press(OpenPublicPage, public_page.open_page, who=chairs, private=PRIVATE)
    router.press(OpenPageForm, public_page.open_form, who=chairs, private=PRIVATE)
    router.press(LookAtPage, public_page.look, who=chairs, private=PRIVATE)
    router.press(SwitchPageOn, public_page.put, who=chairs, private=PRIVATE)
    router.press(SwitchPageOff, public_page.take_off, who=chairs, private=PRIVATE)
    router.press(HavePoster, poster.have_made, who=chairs, private=PRIVATE)
    router.file(poster.file_answered, who=chairs, of="poster")
    router.press(AddInterested, interest.add, who=chairs, private=PRIVATE)
    router.press(DropInterest, interest.drop, who=chairs, private=PRIVATE)


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_private(InPrivate.PUBLIC_NEWS, public_page.news)
    posts.in_private(InPrivate.INTERESTED, interest.interested)
    posts.in_private(InPrivate.POSTER, poster.poster_maker(posts.papers_at))
    posts.in_private(InPrivate.POSTER_NOT_MADE, poster.not_made)
    posts.in_private(InPrivate.POSTER_NOT_THERE, poster.not_there)
