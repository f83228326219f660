"""Somebody who has no mouse: Tab, Enter, Space, the arrow keys inside a group of radio buttons, and typing."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

MOST_STOPS = 80
"""More stops than any page of a conversation has: after so many, one has been everywhere."""
FOCUSED = """() => {
  const on = document.activeElement;
  const by = (on.getAttribute("aria-labelledby") || "").split(" ").map((id) => document.getElementById(id)?.innerText);
  const labels = [...(on.labels || [])].map((label) => label.innerText);
  const name = on.getAttribute("aria-label") || by.filter(Boolean).join(" ") || labels.join(" ") || on.innerText || "";
  const kind = on.getAttribute("role") || on.type || on.tagName;
  return { kind, name: name.replace(/\\s+/g, " ").trim().slice(0, 60) };
}"""


@dataclass(frozen=True)
class Stop:
    """Where the focus is: what kind of thing ("button", "radio", "textbox"), and what it is called."""

    kind: str
    name: str


@dataclass(frozen=True)
class Keyboard:
    """The keys, on a page. Whatever is wanted is reached with Tab alone."""

    page: Page

    def go_to(self, name: str) -> Stop:
        """To the next stop whose name begins like this."""
        return self._tab_until(lambda stop: stop.name.startswith(name), f"called {name!r}")

    def say(self, text: str) -> None:
        """Types into the place for a message, and sends it."""
        self._tab_until(lambda stop: stop == Stop("textbox", ""), "to write a message")
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def press(self, button: str) -> None:
        """Enter, on the next button with exactly this title."""
        self._tab_until(lambda stop: stop == Stop("button", button), f"button {button!r}")
        self.page.keyboard.press("Enter")

    def keys(self, *keys: str) -> None:
        """As they are called on the keyboard: "Space", "ArrowUp"."""
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        """Into what has the focus."""
        self.page.keyboard.type(text)

    @property
    def focused(self) -> Stop:
        return Stop(**self.page.evaluate(FOCUSED))

    def _tab_until(self, is_it: Callable[[Stop], bool], wanted: str) -> Stop:
        seen: list[Stop] = []
        for _ in range(MOST_STOPS):
            self.page.keyboard.press("Tab")
            seen.append(self.focused)
            if is_it(seen[-1]):
                return seen[-1]
        raise AssertionError(f"Tab reaches nothing {wanted} among {seen}")
