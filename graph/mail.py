"""Email through Microsoft Graph, from one mailbox of the organisation."""

from forum.ports import ADDRESS_REFUSED, Mail, Refused
from graph.client import GraphClient
from graph.refused import GraphRefused

_ABOUT_THE_RECIPIENT = frozenset({"ErrorInvalidRecipients", "ErrorInvalidSmtpAddress"})


class GraphMailer:
    """Implements the Protocol `forum.ports.Mailer`. `mailbox` is the principal name of a mailbox that may be sent from.

    Graph has no key by which it would know an email that it was given before, so one whose answer is lost stays
    unknown. One click is never offered: Exchange's signature does not cover the headers for it (RFC 8058, section 4).
    """

    def __init__(self, client: GraphClient, mailbox: str) -> None:
        self._client = client
        self._mailbox = mailbox

    async def send(self, mail: Mail) -> None:
        """Returns at 202: accepted, not delivered. Raises NotNow, Refused or OutcomeUnknown."""
        requests = await self._client.requests()
        try:
            await self._client.write(requests.send_mail(self._mailbox, mail))
        except GraphRefused as refusal:
            if refusal.code in _ABOUT_THE_RECIPIENT:
                raise Refused(ADDRESS_REFUSED, status=refusal.status) from None
            raise
