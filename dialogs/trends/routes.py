"""What people type and press here, and what jobs say."""

from dialogs.kit.rights import organisers
from dialogs.kit.router import Router
from dialogs.trends import trends
from dialogs.trends.trends_card import ShowTrends


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(trends.show, "trends", who=organisers, private="trends-in-private")
    router.press(ShowTrends, trends.page, who=organisers, private="trends-in-private")
