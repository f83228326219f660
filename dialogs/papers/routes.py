"""What people press here, and what jobs say."""

from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import chairs
from dialogs.kit.router import Router
from dialogs.papers import papers
from dialogs.papers.papers_buttons import KeepPapers, OpenKeep, SendPapers
from forum.board import OF_BRIEF
from forum.minutes import OF_MINUTES


def routes(router: Router) -> None:
    """One row for each button."""
    router.press(SendPapers, papers.send, who=chairs, private="papers-in-private")
    router.press(OpenKeep, papers.open_offer, who=chairs, private="papers-in-private")
    router.press(KeepPapers, papers.keep, who=chairs, private="papers-in-private")
    router.file(papers.file_answered, who=chairs)


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send, of every kind of document."""
    for news in (OF_BRIEF, OF_MINUTES):
        posts.in_private(news.paper, papers.paper_maker(posts.papers_at))
        posts.in_private(news.not_there, papers.not_there)
        posts.in_private(news.keep, papers.offer_keeping)
        posts.in_private(news.kept, papers.kept)
        posts.in_private(news.not_kept, papers.not_kept)
