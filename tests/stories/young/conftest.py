"""Stories about members under 18: whatever could reach them in private is there to be looked into."""

from tests.stories.correspondence.conftest import beginning, browser, make_mailer, post, public_url

__all__ = ["beginning", "browser", "make_mailer", "post", "public_url"]
