"""In which language somebody reads a page: the one that the address asks for, else their own, else their browser's.

Reading in another language changes nothing that is kept, so a plain link is enough for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from dialogs.texts import Texts
from dialogs.texts.languages import Language
from dialogs.texts.switched_on import ASKED, Languages, read_in
from pages.visit import Sent


@dataclass(frozen=True)
class InAnother:
    """The same page in another language: what its speakers call it, and where."""

    language: Language
    address: str


def asked_for(languages: Languages, sent: Sent) -> Language | None:
    """What the address asks for, if pages speak it."""
    return languages.named(sent.one(ASKED))


def language_asked(request: web.Request) -> Sent:
    """What a plain link says, and no more of the address."""
    return Sent(tuple(item for item in request.query.items() if item[0] == ASKED))


def texts_of(languages: Languages, sent: Sent, locale: str, *, by_text: bool = False) -> Texts:
    """For somebody whose own locale is known, and whether they are reached by text message."""
    asked = asked_for(languages, sent)
    return languages.texts(asked.code if asked else locale, by_text=by_text)


def staying(languages: Languages, sent: Sent, address: str) -> str:
    """Whoever has asked for a language goes on reading in it, at the next address."""
    asked = asked_for(languages, sent)
    return read_in(address, asked) if asked else address


def leaving(languages: Languages, texts: Texts, address: str) -> str:
    """Whoever has read in `texts` goes on in their language at an `address` that knows nobody."""
    language = languages.named(texts.locale)
    return read_in(address, language) if language and languages.besides(texts) else address


def texts_of_browser(languages: Languages, request: web.Request) -> Texts:
    """Nobody knows who is asking."""
    asked = languages.named(request.query.get(ASKED))
    return languages.texts(asked.code) if asked else languages.of_browser(request.headers.get("Accept-Language", ""))


def in_others(languages: Languages, texts: Texts, address: str) -> Sequence[InAnother]:
    """The page at `address` in each of the other languages that are switched on."""
    return [InAnother(language, read_in(address, language)) for language in languages.besides(texts)]


def as_form(languages: Languages, texts: Texts, sent: Sent, address: str) -> dict[str, object]:
    """For a page with a form that is read before anybody has chosen: links to the page at `address` in the `others`,
    and as a field of the form what was `asked` for, so that the answer to it is in that language, too.
    """
    asked = asked_for(languages, sent)
    return {"asked": [(ASKED, asked.code)] if asked else [], "others": in_others(languages, texts, address)}
