"""A form in steps, one of which is seen. The client shows and hides them, so nothing typed is lost on the way."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.kit.elements import AnyButton, CardElement, action, element
from dialogs.kit.parts import subheading


@dataclass(frozen=True)
class Step:
    """One step: its id, its title, the words of the buttons that lead to it, and what it asks.

    None of its inputs may be required or have bounds: hidden, they would stop the form unseen
    (Action.ToggleVisibility).
    """

    name: str
    title: str
    way: str
    parts: Sequence[CardElement]


def steps(form: str, all_of_them: Sequence[Step], *, at: str) -> list[CardElement]:
    """The steps with the ways from each to its neighbours; `at` is the one that is seen first."""
    ids = {step.name: f"{form}-{step.name}" for step in all_of_them}
    return [
        element(
            "Container",
            id=ids[step.name],
            items=[
                subheading(step.title),
                *step.parts,
                element("ActionSet", actions=[_way_to(near, ids) for near in _beside(all_of_them, number)]),
            ],
            isVisible=None if step.name == at else False,
            separator=True,
        )
        for number, step in enumerate(all_of_them)
    ]


def _beside(all_of_them: Sequence[Step], number: int) -> Sequence[Step]:
    return [*all_of_them[max(number - 1, 0) : number], *all_of_them[number + 1 : number + 2]]


def _way_to(step: Step, ids: dict[str, str]) -> AnyButton:
    shown = [{"elementId": each, "isVisible": name == step.name} for name, each in ids.items()]
    return action("Action.ToggleVisibility", title=step.way, targetElements=shown)
