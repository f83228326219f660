"""The path of an activity, on botbuilder-core's extension point for custom adapters."""
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportOptionalMemberAccess=false

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import cast

from botbuilder.core import BotAdapter, TurnContext
from botbuilder.schema import ConversationReference, ResourceResponse

from bot.log_words import trace
from bot.teams import answers, commands
from bot.teams.activities import Activity, activity_json, as_activity, read_activity, service_url_of, whispered_by
from bot.teams.answers import HttpAnswer
from bot.teams.files import CONSENT
from bot.teams.inbound import CARD_PRESS, turn_of
from bot.teams.outbound import Connector
from bot.teams.size import sendable
from bot.teams.trust import Claims, Trust, TrustedServices
from dialogs.kit.reply import Reply
from dialogs.kit.turn import Turn
from forum.conversation import Address
from forum.errors import TooBusy
from forum.ports import Clock, Message, NotNow, OutcomeUnknown, Refused, cause

log = logging.getLogger(__name__)

OnTurn = Callable[[Turn], Awaitable[Reply]]
Sorry = Callable[[str], Message]
"""What to say, in the given locale, if a turn went wrong through no fault of the person's."""

AGAIN = HttpAnswer(503, headers={"Retry-After": "5"})
"""Teams resends a message that was not taken: nobody types it twice, and its key keeps it from being done twice."""
NOT_IMPLEMENTED = HttpAnswer(501)
ANSWERED = (CARD_PRESS, commands.FETCH, commands.SUBMIT, CONSENT)
"""The invokes that are understood."""


class TeamsAdapter(BotAdapter):
    """Runs `on_turn` for every trusted activity, and returns its reply the way the activity came."""

    def __init__(
        self,
        trust: Trust,
        services: TrustedServices,
        connector: Connector,
        clock: Clock,
        *,
        on_turn: OnTurn,
        sorry: Sorry,
    ) -> None:
        super().__init__()
        self.trust = trust
        self._services = services
        self._connector = connector
        self._clock = clock
        self._on_turn = on_turn
        self._sorry = sorry

    async def receive(self, claims: Claims, body: bytes) -> HttpAnswer:
        """The answer to an activity from a sender with these claims. Raises Untrusted or Malformed."""
        activity = read_activity(body)
        self.trust.admit(claims, activity)
        self._services.add(service_url_of(activity))
        if activity.type == "invoke" and activity.name not in ANSWERED:
            return NOT_IMPLEMENTED
        turn = turn_of(activity, self._clock.now())
        if turn is None:
            return HttpAnswer()

        async def answer(context: TurnContext) -> HttpAnswer:
            return await self._answer(context, turn)

        return cast("HttpAnswer", await self.run_pipeline(TurnContext(self, activity), answer))

    async def _answer(self, context: TurnContext, turn: Turn) -> HttpAnswer:
        try:
            reply = await self._reply(turn)
        except TooBusy:
            return AGAIN
        if turn.press and turn.press.in_dialog:
            return answers.to_dialog(reply)
        if turn.press and turn.press.in_place:
            return answers.to_press(reply)
        if reply.message is None:
            return HttpAnswer()
        return await self._post(context, turn, reply.message)

    async def _reply(self, turn: Turn) -> Reply:
        try:
            reply = await self._on_turn(turn)
            return replace(reply, message=sendable(reply.message)) if reply.message else reply
        except TooBusy:
            raise
        except Exception as error:
            log.error("turn %s failed: %s", turn.key, trace(error))
            return Reply(self._sorry(turn.locale), toast=True)

    async def _post(self, context: TurnContext, turn: Turn, message: Message) -> HttpAnswer:
        """One post before the 200. If it was certainly not made, Teams is asked to send the activity again."""
        try:
            await context.send_activity(as_activity(message))
        except NotNow as error:
            log.warning("turn %s waits for its answer: %s", turn.key, type(error).__name__)
            return AGAIN
        except (Refused, OutcomeUnknown) as error:
            log.warning("turn %s may be unanswered: %s", turn.key, cause(error))
        return HttpAnswer()

    async def send_activities(self, context: TurnContext, activities: list[Activity]) -> list[ResourceResponse]:
        """Posts into the conversation, and the thread, that the turn came from. Raises like Connector.post.

        A message whispered to the bot in a channel (a slash command) is answered to that person alone.
        """
        to, reader = _address(context.activity), whispered_by(context.activity)
        sent = [await self._connector.send(to, activity_json(activity), only_for=reader) for activity in activities]
        return [ResourceResponse(id=made) for made in sent]

    async def update_activity(self, context: TurnContext, activity: Activity) -> None:
        """Not used in a turn: jobs update live cards."""
        raise NotImplementedError("a turn posts; a job updates")

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        """Not used: what was posted stays, and changes in place."""
        raise NotImplementedError("Folkmoot deletes no message")


def _address(activity: Activity) -> Address:
    return Address(service_url_of(activity), str(activity.conversation.id))
