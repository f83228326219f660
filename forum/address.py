"""Email addresses as Teams, Outlook and Exchange write them: the one way of reading them, for everything that compares
them.

Rosters, invitations, attendance reports and schedules each write the same address in their own way. Two addresses read
here are equal if they mean the same mailbox. Every step is linear in the length of the input, which is bounded.
"""

from dataclasses import dataclass, field
from urllib.parse import unquote

LONGEST = 1_000
"""Letters. An address has at most 320, a name beside it rarely 100; anything longer is not an address."""

_SCHEMES = ("smtp:", "mailto:", "sip:", "ex:", "x500:")
_GUEST = "#ext#"
_WRAPPED = "imceaex-"
_NEVER_BARE = frozenset('<>()[],;:"\\')
_INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF])


@dataclass(frozen=True)
class MailAddress:
    """`local`@`domain`. The letters' case and the name beside it make no difference."""

    local: str = field(compare=False)
    domain: str = field(compare=False)
    name: str = field(default="", compare=False)
    key: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", f"{self.local.lower()}@{_ascii(self.domain)}")

    @property
    def text(self) -> str:
        """In the form that email is sent to."""
        return f"{self.local}@{self.domain}"

    @property
    def mailbox(self) -> str:
        """The key without what follows a plus: email to any such alias arrives in the same mailbox."""
        local, _, domain = self.key.rpartition("@")
        return f"{local.partition('+')[0] or local}@{domain}"

    def is_alias_of(self, other: "MailAddress") -> bool:
        """Whether one of them is the other with something after a plus. Two different aliases of that kind may be two
        people.
        """
        return self.mailbox == other.mailbox and self.mailbox in (self.key, other.key)


@dataclass(frozen=True)
class ExchangeName:
    """Exchange's own name for a mailbox (legacyExchangeDN). It contains no email address, and does not lead to one by
    itself.
    """

    path: str = field(compare=False)
    name: str = field(default="", compare=False)
    key: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", self.path.lower())


def parse(text: str | None) -> MailAddress | ExchangeName | None:
    """However it is written; None for anything that is not an address.

    `a@b`, `Name <a@b>`, `"Name, Other" <a@b>`, `a@b (Name)`, `Name [mailto:a@b]`, `SMTP:a@b`, `mailto:a%40b?subject=x`;
    a guest's principal name (`a_b.org#EXT#@tenant.onmicrosoft.com`, Microsoft Entra, "Properties of a B2B guest user");
    `/o=…/cn=…`, bare, as `EX:`, or wrapped into an address (`IMCEAEX-_o=…@…`).
    """
    if not text or len(text) > LONGEST:
        return None
    name, inner = _apart(text.translate(_INVISIBLE).strip().rstrip(";,").strip())
    inner = _without_schemes(inner)
    exchange = _exchange_path(inner)
    if exchange:
        return ExchangeName(exchange, name)
    local, domain = _split(inner)
    return MailAddress(local, domain, name) if _is_local(local) and _is_domain(domain) else None


def mail(text: str | None) -> MailAddress | None:
    """Like `parse`, but also None for anything that email cannot be sent to."""
    found = parse(text)
    return found if isinstance(found, MailAddress) else None


def mail_text(text: str | None) -> str | None:
    """The bare address, in the form that email is sent to; None if there is none."""
    found = mail(text)
    return found.text if found else None


def written(address: MailAddress | ExchangeName) -> str:
    """Written so that `parse` reads the same again, including the name."""
    bare = address.text if isinstance(address, MailAddress) else f"EX:{address.path}"
    if not address.name:
        return bare
    quoted = address.name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}" <{bare}>'


def _apart(text: str) -> tuple[str, str]:
    """The name beside an address, and the address."""
    for opening, closing in ("<>", "[]"):
        if text.endswith(closing) and opening in text:
            name, _, inner = text[:-1].rpartition(opening)
            return _unquoted(name), inner.strip()
    if text.endswith(")") and "@" in text.partition("(")[0]:
        inner, _, name = text[:-1].partition("(")
        return _unquoted(name), inner.strip()
    return "", text


def _unquoted(name: str) -> str:
    name = " ".join(name.split())
    if len(name) > 1 and name[0] == name[-1] and name[0] in "\"'":
        name = name[1:-1].strip()
        pieces = name.split("\\\\")
        name = "\\".join(piece.replace("\\", "") for piece in pieces)
    return name


def _without_schemes(text: str) -> str:
    """Some addresses say which kind they are."""
    while scheme := next((one for one in _SCHEMES if text[: len(one)].lower() == one), None):
        text = text[len(scheme) :].strip()
        if scheme == "mailto:":
            text = unquote(text.partition("?")[0])
    return text


def _exchange_path(text: str) -> str:
    """The path given directly or wrapped into an address; "" for none."""
    lowered = text.lower()
    if lowered.startswith(_WRAPPED):
        text = _unwrapped(text[len(_WRAPPED) :].rpartition("@")[0])
        lowered = text.lower()
    return text if lowered.startswith(("/o=", "/cn=")) and "cn=" in lowered else ""


def _unwrapped(text: str) -> str:
    """ "_" stands for "/", and "+28" for the letter with that number ([MS-OXOMSG], IMCEA encapsulation)."""
    first, *others = text.replace("_", "/").split("+")
    return first + "".join(map(_letter, others))


def _letter(piece: str) -> str:
    try:
        return chr(int(piece[:2], 16)) + piece[2:]
    except ValueError:
        return f"+{piece}"


def _split(text: str) -> tuple[str, str]:
    at = text.lower().rfind(f"{_GUEST}@")
    if at >= 0:  # no domain contains "_", so the last one stood for "@"
        text = "@".join(text[:at].rsplit("_", 1))
    local, _, domain = text.rpartition("@")
    return local, domain.removesuffix(".")


def _is_local(local: str) -> bool:
    if len(local) > 2 and local[0] == local[-1] == '"':
        return not set(local[1:-1]) & set('"\\<>')
    return 0 < len(local) <= 64 and all(_is_plain(letter) for letter in local) and "@" not in local


def _is_domain(domain: str) -> bool:
    labels = domain.split(".")
    plain = all(_is_plain(letter) and letter not in "@_/+#" for letter in domain)
    return 0 < len(domain) <= 255 and plain and all(labels)


def _is_plain(letter: str) -> bool:
    return letter.isprintable() and not letter.isspace() and letter not in _NEVER_BARE


def _ascii(domain: str) -> str:
    """One spelling for a domain with letters of other scripts."""
    try:
        return domain.lower().encode("idna").decode("ascii")
    except UnicodeError:
        return domain.lower()
