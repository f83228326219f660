"""A post office, and pages under a public address, as for members who are reached by email."""

from tests.stories.correspondence.conftest import beginning, browser, make_mailer, post, public_url

__all__ = ["beginning", "browser", "make_mailer", "post", "public_url"]
