"""The forum of the guides has everything: its people are reached in Teams, by email and on their pages."""

from tests.stories.correspondence.conftest import beginning, browser, make_mailer, post, public_url
from tests.stories.correspondence.looking import chromium

__all__ = ["beginning", "browser", "chromium", "make_mailer", "post", "public_url"]
