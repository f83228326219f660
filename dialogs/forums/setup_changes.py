"""What a saved form of settings has changed, in a sentence. It may be read in the channel, so it names nobody."""

from collections.abc import Sequence

from dialogs.forums.setup_card import rhythm_words
from dialogs.forums.setup_state import TICKS, SaveSetUp
from dialogs.kit.fields import chosen
from dialogs.texts import Texts
from forum.forums import Forum

SHOWN = ("name", "venue", "minutes", "board", "time_zone", "reminders", "cut_off", "digest", "notes_months")
"""Fields whose new value is said as it stands in the form."""
RHYTHM = ("every", "nth", "weekday", "start")


def changes_said(texts: Texts, before: SaveSetUp, after: SaveSetUp, forum: Forum) -> str:
    """ "Saved. Changed: usual place (Church Street), members (2 more)." """
    changed = {name for name in SaveSetUp.model_fields if getattr(before, name) != getattr(after, name)}
    values = {name: _value(texts, name, getattr(after, name)) for name in SHOWN if name in changed}
    if changed & set(RHYTHM):
        values["rhythm"] = rhythm_words(texts, forum)
    if "rest" in changed:
        values["rest"] = texts.join([texts(f"day-{day}") for day in chosen(after.rest)]) or texts("setup-changed-none")
    values |= {name: _counted(texts, before, after, name) for name in TICKS if name in changed}
    said = [
        texts("setup-changed-to", what=texts(f"setup-changed-{name}"), value=value) for name, value in values.items()
    ]
    said += [texts(f"setup-changed-{name}") for name in ("openness", "support") if name in changed]
    return _sentence(texts, said)


def _sentence(texts: Texts, said: Sequence[str]) -> str:
    return texts("setup-changed", changes=texts.join(list(said))) if said else texts("setup-unchanged")


def _value(texts: Texts, name: str, value: str) -> str:
    if name == "time_zone":
        return value.replace("_", " ")
    return value or texts("setup-changed-none")


def _counted(texts: Texts, before: SaveSetUp, after: SaveSetUp, role: str) -> str:
    was, now = set(chosen(getattr(before, role))), set(chosen(getattr(after, role)))
    more, fewer = len(now - was), len(was - now)
    counts = [
        texts("setup-changed-more", count=more) if more else "",
        texts("setup-changed-fewer", count=fewer) if fewer else "",
    ]
    return ", ".join(count for count in counts if count)
