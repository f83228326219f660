"""What people type and press here, and what jobs say."""

from dialogs.kit.rights import anybody
from dialogs.kit.router import Router
from dialogs.privacy import my_data, privacy


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(my_data.show, "my data", who=anybody, private="my-data-in-private")
    router.words(privacy.show, "privacy", "privacy notice", who=anybody)
