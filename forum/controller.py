"""Who answers for what is kept."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Controller:
    """The organisation that decides what is kept and why (UK GDPR, Article 4(7), "controller"), as people know it.

    `contact` is whom people ask about it: one line with a name, an address or a number; "" if an operator set none.
    """

    name: str = "Folkmoot"
    contact: str = ""

    @property
    def is_named(self) -> bool:
        """Whether an operator has said which organisation it is."""
        return self.name != Controller.name
