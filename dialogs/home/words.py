"""Buttons that stand for a word."""

from dataclasses import replace

from dialogs.kit.context import Context
from dialogs.kit.reply import Reply
from dialogs.kit.router import Router
from dialogs.kit.way_back import SayWord
from forum.errors import Gone


class Words:
    """Runs the words of `router` for people who press a button instead of typing."""

    def __init__(self, router: Router) -> None:
        self._router = router

    async def say(self, context: Context, pressed: SayWord) -> Reply:
        """As if it had been typed where the button is, about the forum that it was drawn for. Raises Gone."""
        if pressed.word not in self._router.vocabulary:
            raise Gone
        about = await context.forum_of(pressed.forum) if pressed.forum else None
        return await self._router.say(replace(context, about=about), pressed.word)
