"""What people read when something is in the way: never more about a link than whoever holds it knows anyway."""

from forum.errors import Refusal, TooBusy
from forum.safe_links import LinkKind, SafeLink
from pages.room import NotKept
from pages.visit import Sent, Shown

_GONE = 410


def unknown() -> Shown:
    """There is no such link: it was never made, was altered or closed, or is of another kind."""
    return Shown("unknown.html", "page-unknown-title", status=404)


def no_page() -> Shown:
    """Nothing is at this address for everybody: it never was, is switched off, or belongs to a listening circle now."""
    return Shown("said.html", "page-none-title", {"said": ("page-none",)}, status=404)


def expired(link: SafeLink, renew: str) -> Shown:
    """It was genuine and is too old, or has been used. `renew` is where another one is asked for."""
    return expired_at(renew, used=link.kind is LinkKind.MINE)


def expired_at(renew: str, *, used: bool) -> Shown:
    """The same for any link."""
    values = {"renew": renew, "used": used}
    return Shown("expired.html", "page-expired-title", values, status=_GONE)


def too_many() -> Shown:
    """Too many requests, from one address or with one link."""
    return Shown("said.html", "page-too-many-title", {"said": ("page-too-many", "page-too-many-wait")}, status=429)


def unreadable(status: int) -> Shown:
    """Not a form of ours, or too long."""
    said = "page-too-long" if status == 413 else "page-unreadable"
    return Shown("said.html", "page-not-sent-title", {"said": (said, "page-go-back")}, status=status)


def refused(refusal: Refusal) -> Shown:
    """A rule says no. What the card in Teams would say does not help here, so the page says what can be done."""
    del refusal
    return Shown("said.html", "page-changed-title", {"said": ("page-changed", "page-go-back")}, status=409)


def not_saved(error: TooBusy | NotKept, sent: Sent, *, is_form: bool) -> Shown:
    """Nothing was saved. What was typed stays in the form, with its key, so that sending it again writes once."""
    said = "page-busy" if isinstance(error, TooBusy) else "page-not-kept"
    return _again(said, sent, is_form=is_form, status=503)


def failed(sent: Sent, *, is_form: bool) -> Shown:
    """Something went wrong on our side."""
    return _again("page-failed", sent, is_form=is_form, status=500)


def _again(said: str, sent: Sent, *, is_form: bool, status: int) -> Shown:
    values = {"said": said, "fields": sent.fields if is_form else (), "is_form": is_form}
    return Shown("again.html", "page-not-sent-title", values, status=status)
