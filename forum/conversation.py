"""Where messages are sent to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Address:
    """A conversation that messages can be sent to."""

    service_url: str
    conversation_id: str
