"""A button and the press it produces are one typed class: drawn with `on_card`, read back with `read`.

Fields that the button sets itself travel in its data (an id, or a key minted when the form is drawn); fields that it
leaves out are the ids of the card's inputs. Whatever comes back has been in somebody's hands: it is parsed, and it
never says who acted.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, Self
from uuid import uuid4

from pydantic import BaseModel, ConfigDict, ValidationError

from dialogs.kit.elements import AnyButton, action
from dialogs.kit.fields import is_list
from forum.errors import Gone
from forum.limits import FIELD, within
from forum.typed_text import visible


class Button(BaseModel):
    """The base of every button."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True, defer_build=True)
    verb: ClassVar[str]
    as_sent: ClassVar[frozenset[str]] = frozenset()
    """Fields that a machine reads, and that come back unchanged."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Rejects at start what the Agents Playground silently fails to send: data with a field "key"."""
        if "key" in cls.model_fields:
            raise TypeError(f"{cls.__name__}: a button's field cannot be called key")

    def on_card(self, title: str, *, main: bool = False, alone: bool = False, about: str = "") -> AnyButton:
        """The button as it appears on a card. `main` draws it as the card's first choice; `alone` sends no inputs.
        `about` names what it is about if a card has several of one title: it is shown on hovering and read aloud.

        Clients without universal actions use the Action.Submit fallback (Universal Actions for Adaptive Cards).
        """
        data = self.model_dump(mode="json", exclude_unset=True) | {"verb": self.verb}
        looks = {
            "title": title,
            "data": data,
            "associatedInputs": "none" if alone else None,
            "tooltip": f"{title}: {about}" if about else None,
        }
        fallback = action("Action.Submit", **looks)
        return action("Action.Execute", verb=self.verb, style="positive" if main else None, fallback=fallback, **looks)

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """The press, with only the visible part of each text. Raises Gone if it cannot have come from a card of ours
        (or only from a very old one), and TooLong for anything longer than any field.
        """
        sent = {name: cls._seen(name, value) for name, value in data.items() if value is not None}
        try:
            return cls.model_validate(sent)
        except ValidationError as bad:
            raise Gone from bad

    @classmethod
    def _seen(cls, name: str, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        if not is_list(value):
            within(value, FIELD)
        return value if name in cls.as_sent else visible(value)


def new_key() -> str:
    """A key minted when a form is drawn: pressing the form twice writes once."""
    return str(uuid4())
