"""What is said by email: what happened -> letter -> email, as plain text and as simple HTML.

A letter is a list of parts, so that both say the same. Whatever somebody typed is escaped here and nowhere else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import TextWrapper
from typing import Any, ClassVar

import jinja2

from dialogs.kit.posts import Posting
from dialogs.texts import Texts
from dialogs.texts.directions import BEGINS_RIGHT_TO_LEFT
from dialogs.texts.languages import Language
from dialogs.texts.switched_on import Languages
from forum.correspondents import Correspondent, Letterhead
from forum.ids import PersonId
from forum.keys import key_from
from forum.openness import is_circle
from forum.people import Person
from forum.ports import Mail, WayOut
from forum.safe_links import LinkKind
from forum.typed_text import one_line
from forum.use_cases.people.safe_links import link_for

PAGES = "/l/"
"""Where the pages behind personal links begin: a neutral word, which people see in the address."""


@dataclass(frozen=True)
class Words:
    """A paragraph."""

    part: ClassVar[str] = "words"
    text: str


@dataclass(frozen=True)
class Heading:
    """A line that says what follows."""

    part: ClassVar[str] = "heading"
    text: str


@dataclass(frozen=True)
class Bullets:
    """A few lines; `are_numbered` from 1, in their order."""

    part: ClassVar[str] = "bullets"
    lines: Sequence[str]
    are_numbered: bool = False


@dataclass(frozen=True)
class Facts:
    """What, and the value: a date, a place."""

    part: ClassVar[str] = "facts"
    rows: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Link:
    """Leads to one of our pages, or into the meeting, and says what happens there. `is_main`: drawn as a button.
    `language`: what it says is in another language than the letter.
    """

    part: ClassVar[str] = "link"
    text: str
    address: str
    is_main: bool = True
    language: Language | None = None


Part = Words | Heading | Bullets | Facts | Link


@dataclass(frozen=True)
class Letter:
    """What is said. `subject` can be read on a locked phone: it names no faith, no topic and nobody.

    `why` says why the reader gets it, in a sentence. `tells` is what else the reader learns from it, by the names that
    jobs carry: what was to be said in private and is not said again, here or in Teams.
    """

    subject: str
    parts: Sequence[Part]
    why: str
    tells: Sequence[str] = ()


@dataclass(frozen=True)
class Writing:
    """One letter to be written. `public_url` is where our pages are, without a slash at its end. `languages` are those
    that the pages can be read in. `holder` gets it in place of a reader under 18: links in it are theirs.
    """

    post: Posting
    correspondent: Correspondent
    letterhead: Letterhead
    public_url: str
    organisation: str
    languages: Languages
    holder: Person | None = None

    @property
    def addressee(self) -> Person:
        """In whose mailbox it arrives."""
        return self.holder or self.post.reader

    @property
    def texts(self) -> Texts:
        """In the reader's language."""
        return self.post.texts

    async def page(self, kind: LinkKind, path: str = "", young_id: PersonId | None = None) -> str:
        """The address of one of our pages, for the addressee alone. `path` follows the token: "agenda". `young_id`: the
        member under 18 for whom the addressee answers there.
        """
        post = self.post
        token = await link_for(post.uow, post.forum, self.addressee.id, kind, post.now, young_id)
        return f"{self.public_url}{PAGES}{token}" + (f"/{path}" if path else "")

    def titled(self, open_words: str, neutral_words: str, **words: object) -> str:
        """A subject: one that may name the forum if the chairs have said so and it is no listening circle, otherwise a
        neutral one.
        """
        if self.letterhead.names_forum and not is_circle(self.post.forum):
            return self.texts(open_words, forum=one_line(self.post.forum.name), **words)
        return self.texts(neutral_words, organisation=one_line(self.organisation), **words)


@dataclass(frozen=True)
class Envelope:
    """Whom an email is for, and how it looks from outside. `stop` leads to the page that stops the emails; `asks`:
    nothing in it is confidential yet, because it asks whether they want any.
    """

    to: str
    name: str
    letterhead: Letterhead
    organisation: str
    stop: Link
    asks: bool = False


def mail_of(texts: Texts, letter: Letter, envelope: Envelope, key: str) -> Mail:
    """The letter as an email. `key` is what it is recorded under."""
    letterhead, stop = envelope.letterhead, envelope.stop
    sender = one_line(letterhead.sender) or envelope.organisation
    shown = {
        "letter": letter,
        "greeting": texts("letter-greeting", name=envelope.name),
        "foot": _foot(texts, letter, letterhead, asks=envelope.asks),
        "stop": stop,
        "language": texts.locale,
        "direction": texts.direction,
        "apart": texts.apart,
        "mark": BEGINS_RIGHT_TO_LEFT if texts.direction == "rtl" else "",
        "sender": sender,
    }
    return Mail(
        key=key_from("mail", key),
        to=envelope.to,
        sender=sender,
        subject=letter.subject,
        text=_drawn(_PLAIN, "letter.txt", shown),
        html=_drawn(_HTML, "letter.html", shown),
        language=texts.locale,
        reply_to=letterhead.reply_to,
        way_out=WayOut(stop.address, f"{stop.address}/at-once", letterhead.reply_to),
    )


PLAIN_WIDTH = 72


def _foot(texts: Texts, letter: Letter, letterhead: Letterhead, *, asks: bool) -> list[str]:
    reply_to = letterhead.reply_to
    return [
        letter.why,
        texts("letter-reply-to", address=reply_to) if reply_to else texts("letter-no-reply"),
        *([] if asks else [texts("letter-yours-alone")]),
    ]


def _wrapped(words: str, mark: str, indent: str = "") -> str:
    """As wide as mail programs show plain text without breaking it themselves; a link is never broken. `mark` begins
    each line: mail programs find out the direction of each by itself.
    """
    wraps = TextWrapper(
        PLAIN_WIDTH,
        initial_indent=mark,
        subsequent_indent=mark + indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(wraps.fill(line) for line in words.split("\n"))


def _environment(*, escapes: bool) -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("dialogs.kit", "letter"),
        autoescape=escapes,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: Any = made.filters
    filters["wrapped"] = _wrapped
    return made


_PLAIN = _environment(escapes=False)
_HTML = _environment(escapes=True)


def _drawn(environment: jinja2.Environment, name: str, shown: Mapping[str, object]) -> str:
    return environment.get_template(name).render(shown)
