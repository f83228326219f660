"""Words and buttons -> handlers. Each subject registers its own in its routes.py; a duplicate fails at start."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from dialogs.kit.afterwards import afterwards
from dialogs.kit.buttons import Button
from dialogs.kit.context import Context, say, toast
from dialogs.kit.edits import Unclear
from dialogs.kit.parts import note
from dialogs.kit.registered import ArrivalHandler, FileHandler, Pressed, Row, Word, WordHandler
from dialogs.kit.reply import NotMeant, Reply
from dialogs.kit.rights import Right, anybody, name_of
from dialogs.kit.subject import BY_NAME, Lookup, Subject, subject_of
from dialogs.kit.titles import word_titled
from dialogs.kit.to_young import to_somebody_under_18
from dialogs.kit.turn import Arrival, FileAnswer, Press
from forum.errors import Gone, Refusal
from forum.limits import FIELD, within

_BETWEEN = " \t\n\u00a0:,.!?"
B = TypeVar("B", bound=Button)


class Router:
    """Finds who answers. It first checks whether somebody may: by the right in the table, then by the place."""

    def __init__(self) -> None:
        self._words: dict[str, Word] = {}
        self._presses: dict[str, Pressed] = {}
        self._arrivals: dict[Arrival, ArrivalHandler] = {}
        self._files: dict[str, tuple[FileHandler, Right]] = {}
        self._otherwise: WordHandler | None = None
        self._unclear = Unclear()

    def words(
        self,
        handler: WordHandler,
        *words: str,
        who: Right,
        private: str = "",
        takes_rest: bool = False,
        any_length: bool = False,
        begins_sentences: bool = False,
    ) -> None:
        """`handler` answers messages from `who` that consist of one of `words` (lower case).

        With `takes_rest` they need only begin with it, and the handler gets what follows. Otherwise a longer message is
        something else that somebody wanted to say, and must not be taken for the bare word. A handler that itself says
        what is too long takes `any_length`; for all others the router does. If a word `begins_sentences`, those
        who may not say it mean no command with something after it.
        """
        for word in words:
            if word in self._words:
                raise ValueError(f"two handlers for the word {word!r}")
            self._words[word] = Word(handler, who, private, takes_rest, any_length, begins_sentences)

    def press(
        self,
        button: type[B],
        handler: Callable[[Context, B], Awaitable[Reply]],
        *,
        who: Right,
        private: str = "",
        choose: str = "",
        **lookups: Lookup,
    ) -> None:
        """`handler` answers presses of `button` by `who`. `lookups` say what its fields are ids of."""
        if button.verb in self._presses:
            raise ValueError(f"two handlers for the button {button.verb!r}")
        known = {name: lookup for name, lookup in BY_NAME.items() if name in button.model_fields}
        self._presses[button.verb] = Pressed(button, handler, who, known | lookups, private, choose)

    def arrival(self, kind: Arrival, handler: ArrivalHandler) -> None:
        """`handler` answers when something arrives that nobody typed or pressed."""
        if kind in self._arrivals:
            raise ValueError(f"two handlers for {kind}")
        self._arrivals[kind] = handler

    def file(self, handler: FileHandler, *, who: Right, of: str = "brief") -> None:
        """`handler` answers what `who` say about a file that was offered with `of` in its context."""
        if of in self._files:
            raise ValueError(f"two handlers for files of a {of}")
        self._files[of] = handler, who

    def otherwise(self, handler: WordHandler) -> None:
        """`handler` answers what consists of none of the words."""
        if self._otherwise is not None:
            raise ValueError("two handlers for everything else")
        self._otherwise = handler

    def rows(self) -> list[Row]:
        """The whole table: arrivals and files are for nobody in particular."""
        words = [Row("word", word, name_of(row.who), row.private, row.handler) for word, row in self._words.items()]
        presses = [
            Row("press", verb, name_of(row.who), row.private, row.handler) for verb, row in self._presses.items()
        ]
        arrivals = [Row("arrival", kind.value, "", "", handler) for kind, handler in self._arrivals.items()]
        files = [Row("file", of, name_of(who), "", handler) for of, (handler, who) in self._files.items()]
        return [*words, *presses, *arrivals, *files]

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word that is understood."""
        return frozenset(self._words)

    def knows(self, text: str) -> bool:
        """Whether `text` is one of the words, or begins with one that something may follow."""
        return self.word_in(text) is not None

    def word_in(self, text: str) -> str | None:
        """The word that `text` is, or begins with; None if it is something else that somebody wanted to say."""
        return self._find(text)[0]

    def is_for_anybody(self, word: str) -> bool:
        """Whether people without a part in any forum may type it, too. Raises KeyError."""
        return self._words[word].who is anybody

    @property
    def verbs(self) -> frozenset[str]:
        """Every button that is understood."""
        return frozenset(self._presses)

    def button(self, verb: str) -> type[Button]:
        """The button that a press is read as. Raises KeyError."""
        return self._presses[verb].button

    async def answer(self, context: Context) -> Reply:
        """Hands the turn to its handler. Raises what the right and the handler raise; an unknown button raises Gone."""
        turn = context.turn
        if context.person.is_under_18 and context.is_private:
            return await to_somebody_under_18(context)
        if turn.press is not None:
            return await self._pressed(context, turn.press)
        if turn.file is not None:
            return await self._filed(context, turn.file)
        if turn.arrival is not None:
            found = self._arrivals.get(turn.arrival)
            return await found(context) if found else Reply()
        if turn.is_edit and not self._unclear.reads(turn.key, turn.text):
            return Reply()
        reply = await self._said(context)
        self._unclear.note(turn.key, turn.text, unclear=reply.unclear)
        return reply

    async def _pressed(self, context: Context, press: Press) -> Reply:
        """Until it is clear that the sender has the right, only ids are read from what was sent."""
        row = self._presses.get(press.verb)
        if row is None:
            raise Gone
        subject = await subject_of(context, press.data, row.lookups)
        if not subject.ids and row.choose:
            return toast(context.texts(row.choose))
        if subject.forum is None and row.needs_id:
            raise Gone
        await row.who(context, subject)
        if row.private and not context.is_private:
            # Somebody under 18 is not sent into a chat in which nothing is written to them.
            young = context.person.is_under_18
            return await to_somebody_under_18(context) if young else toast(context.texts(row.private))
        reply = await row.handler(context, row.button.read(press.data))
        return await afterwards(context, self.may, press.verb, reply, subject.forum)

    async def _filed(self, context: Context, answer: FileAnswer) -> Reply:
        found = [self._files[of] for of in answer.context if of in self._files]
        subject = await subject_of(context, answer.context, BY_NAME)
        if len(found) != 1 or subject.forum is None:
            raise Gone
        [(handler, who)] = found
        await who(context, subject)
        return await handler(context, answer)

    async def say(self, context: Context, word: str, rest: str = "") -> Reply:
        """As if the sender had typed `word`, followed by `rest`: their right is checked first. Raises KeyError."""
        found = self._words[word]
        await found.who(context, Subject())
        if found.private and not context.is_private and context.person.is_under_18:
            return await to_somebody_under_18(context)
        if found.private and not context.is_private:
            return say(note(context.texts(found.private)))
        return await found.handler(context, rest if found.any_length else within(rest, FIELD, "message-too-long"))

    async def may(self, context: Context, word: str) -> bool:
        """Whether the sender may say `word`. Raises KeyError."""
        try:
            await self._words[word].who(context, Subject())
        except Refusal:
            return False
        return True

    async def _said(self, context: Context) -> Reply:
        word, rest = await self._titled(context) or self._find(context.turn.text)
        if word is None:
            return await self._not_found(context, rest)
        try:
            if rest and self._words[word].begins_sentences and not await self.may(context, word):
                raise NotMeant
            return await afterwards(context, self.may, word, await self.say(context, word, rest))
        except NotMeant:
            return await self._not_found(context, context.turn.text.strip())

    async def _titled(self, context: Context) -> tuple[str, str] | None:
        """Of a button's title nothing is read as what follows a word: "Note who came" is about the roll."""
        word = word_titled(context.texts, context.turn.text, self.vocabulary)
        return (word, "") if word is not None and await self.may(context, word) else None

    async def _not_found(self, context: Context, said: str) -> Reply:
        return await self._otherwise(context, said) if self._otherwise else Reply()

    def _find(self, text: str) -> tuple[str | None, str]:
        # The longest word wins: "cancel meeting" before "cancel". A slash is how the command menu sends it.
        said = text.strip().removeprefix("/").strip()
        for word in sorted(self._words, key=len, reverse=True):
            if said[: len(word)].lower() != word or said[len(word) : len(word) + 1].strip(_BETWEEN):
                continue
            found, rest = self._words[word], said[len(word) :].lstrip(_BETWEEN).strip()
            if found.takes_rest or not rest:
                return word, rest
        return None, said
