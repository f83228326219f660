"""A stand-in for whatever carries our email: it keeps what it was given, and fails as it is told."""

import re
from collections import Counter, deque
from dataclasses import dataclass, field

from forum.ports import Mail, NotNow, OutcomeUnknown, Refused

Trouble = NotNow | OutcomeUnknown | Refused


@dataclass
class PostOffice:
    """Implements forum.ports.Mailer. `troubles` meet the next emails, one each; an unknown outcome did arrive. To the
    `busy` addresses the answer is "not now", with a pause of so many seconds; `refused` counts how often.
    """

    mails: list[Mail] = field(default_factory=list)
    troubles: deque[Trouble] = field(default_factory=deque)

    busy: dict[str, float] = field(default_factory=dict)
    refused: Counter[str] = field(default_factory=Counter)

    async def send(self, mail: Mail) -> None:
        if mail.to in self.busy:
            self.refused[mail.to] += 1
            raise NotNow("busy", self.busy[mail.to])
        trouble = self.troubles.popleft() if self.troubles else None
        if trouble is None or isinstance(trouble, OutcomeUnknown):
            self.mails.append(mail)
        if trouble is not None:
            raise trouble

    def to(self, address: str) -> list[Mail]:
        """Everything sent to one address, oldest first."""
        return [mail for mail in self.mails if mail.to == address]

    def link(self, address: str, words: str) -> str:
        """The newest link to `address` that is called `words`, taken from the plain text."""
        found = [
            re.search(rf"^\u200f?{re.escape(words)}:\s+(\S+)", mail.text, re.MULTILINE) for mail in self.to(address)
        ]
        links = [match[1] for match in found if match]
        assert links, [mail.text for mail in self.to(address)]
        return links[-1]
