"""Whom to ask about what is kept: the same sentence wherever somebody may want to."""

from dialogs.texts import Texts
from forum.controller import Controller


def whom_to_ask(texts: Texts, controller: Controller) -> str:
    """The organisation and its contact; in general words if no operator has said which it is."""
    if controller.contact:
        return texts("notice-whom-contact", organisation=controller.name, contact=controller.contact)
    if controller.is_named:
        return texts("notice-whom-organisation", organisation=controller.name)
    return texts("notice-whom-unnamed")
