"""Which writer writes which email, or text, to a member without Teams."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from dialogs.kit.briefs import Brief, in_carried_language, text_of
from dialogs.kit.letters import Envelope, Letter, Link, Writing, mail_of
from forum.correspondents import Consent, Correspondent
from forum.message_kinds import BY_TEXT, ByMail
from forum.ports import Mail, TextMessage
from forum.safe_links import LinkKind


@dataclass(frozen=True)
class Written:
    """A letter made into an email, or a brief one made into a text."""

    mail: Mail | TextMessage
    tells: Sequence[str]


Writer = Callable[[Writing], Awaitable[Letter | None]]
BriefWriter = Callable[[Writing], Awaitable[Brief | None]]


class LetterTable:
    """Which writer writes what; a duplicate fails at start."""

    BEFORE_YES: ClassVar[frozenset[str]] = frozenset({ByMail.FIRST_CONTACT})

    def __init__(self) -> None:
        self._writers: dict[str, Writer] = {}
        self._brief_writers: dict[str, BriefWriter] = {}

    def by_mail(self, kind: str, writer: Writer) -> None:
        """`writer` writes what a member without Teams is told (Tell)."""
        if kind in self._writers:
            raise ValueError(f"two writers for {kind!r}")
        self._writers[kind] = writer

    def by_text(self, kind: str, writer: BriefWriter) -> None:
        """`writer` writes the same to a member who is reached by text message."""
        if kind in self._brief_writers or kind not in BY_TEXT:
            raise ValueError(f"{kind!r} has a writer already, or does not go by text")
        self._brief_writers[kind] = writer

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind of message that is also written as an email."""
        return frozenset(self._writers)

    @property
    def kinds_by_text(self) -> frozenset[str]:
        """Every kind that is also written as a text."""
        return frozenset(self._brief_writers)

    def may_go(self, kind: str, correspondent: Correspondent) -> bool:
        """Whether this reader may be sent this kind now."""
        if kind in self.BEFORE_YES:
            return bool(correspondent.address) and correspondent.consent is Consent.ASKED
        return kind in self._writers and correspondent.is_told(kind)

    async def write(self, kind: str, writing: Writing, key: str) -> Written | None:
        """The email or text now; None when it is no longer worth saying. `key` is what it is recorded under."""
        if writing.correspondent.is_by_text:
            brief = await self._brief_writers[kind](in_carried_language(writing))
            return brief and Written(text_of(brief, writing.correspondent.address, key), brief.tells)
        letter = await self.letter(kind, writing)
        if letter is None:
            return None
        return Written(await mail_to(writing, letter, key, asks=kind in self.BEFORE_YES), letter.tells)

    async def letter(self, kind: str, writing: Writing) -> Letter | None:
        """What the email says; None when it is no longer worth saying."""
        return await self._writers[kind](writing)


async def mail_to(writing: Writing, letter: Letter, key: str, *, asks: bool = False) -> Mail:
    """The letter as an email to its addressee, at the correspondent's address."""
    stop = Link(writing.texts("letter-stop"), await writing.page(LinkKind.STOP))
    to, name = writing.correspondent.email or "", writing.addressee.name
    envelope = Envelope(to, name, writing.letterhead, writing.organisation, stop, asks)
    return mail_of(writing.texts, letter, envelope, key)
