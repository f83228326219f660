"""The Agents Playground as people see it: conversations, messages, and cards with labels and buttons.

Everything waits by itself until the page shows what is wanted, and fails after `PATIENCE_MS`.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Locator, Page, Route, expect

from bot.local.sample_forum import BOT_NAME, CHANNEL_NAME, GROUP_CHAT_NAME, SamplePerson

PATIENCE_MS = 60_000
CARD = ".ac-preview-panel > .ac-adaptiveCard"  # a card inside a card (Action.ShowCard) is no child of the panel


@dataclass(frozen=True)
class Card:
    """An Adaptive Card in the conversation. It is looked up each time, so it may be replaced in between."""

    page: Page
    root: Locator

    @property
    def text(self) -> str:
        return self.root.inner_text()

    def press(self, button: str) -> None:
        """Presses the button with exactly this title."""
        self.root.get_by_role("button", name=button, exact=True).click()

    def write(self, label: str, text: str) -> None:
        """Into an Input.Text or Input.Number."""
        kind = self.root.get_by_role("textbox", name=label).or_(self.root.get_by_role("spinbutton", name=label))
        kind.click()  # the first click into a channel redraws its cards, and would undo what was filled in before it
        kind.fill(text)

    def set_date(self, label: str, iso_date: str) -> None:
        """Into an Input.Date: "2027-03-05"."""
        self._type_into(label, iso_date)

    def set_time(self, label: str, hours_and_minutes: str) -> None:
        """Into an Input.Time: "19:15"."""
        self._type_into(label, hours_and_minutes)

    def choose(self, label: str, *choices: str) -> None:
        """From a drop-down Input.ChoiceSet; several if it is a multi-select."""
        self._combobox(label).click()
        for choice in choices:
            option = self.page.get_by_role("option", name=choice, exact=True)
            option.or_(self.page.get_by_role("menuitemcheckbox", name=choice, exact=True)).click()
        if self._combobox(label).get_attribute("aria-expanded") == "true":
            self._combobox(label).press("Escape")

    def tick(self, label: str) -> None:
        """An Input.Toggle by its title, or one choice of an expanded Input.ChoiceSet: a box or a radio button."""
        box = self.root.get_by_role("checkbox", name=label).or_(self.root.get_by_role("radio", name=label, exact=True))
        box.check()

    def value(self, label: str) -> str:
        """An input's value, as shown."""
        return self.root.get_by_role("textbox", name=label).or_(self._combobox(label)).input_value()

    def screenshot(self, path: Path) -> None:
        self.root.screenshot(path=path)

    def _combobox(self, label: str) -> Locator:
        return self.root.get_by_role("combobox", name=label, exact=True)

    def _type_into(self, label: str, text: str) -> None:
        box = self._combobox(label)
        box.fill(text)
        box.press("Tab")  # leaving the input keeps what was typed; Enter would open a calendar over everything


@dataclass(frozen=True)
class PlaygroundPage:
    """One browser page on the Playground at `url`. A reload forgets all messages: the Playground keeps no history."""

    page: Page
    url: str

    def open(self) -> None:
        """Opens the personal chat, which installs the bot there."""
        self.page.set_default_timeout(PATIENCE_MS)
        expect.set_options(timeout=PATIENCE_MS)
        self.page.goto(self.url)
        self.page.get_by_role("button", name="Hide log panel").click()

    def personal_chat(self) -> None:
        """Goes to the chat with the bot alone."""
        self._go_to("Personal Chat")

    def group_chat(self) -> None:
        """Goes to the group chat, where the bot hears only what mentions it. Installs it there."""
        self._go_to(GROUP_CHAT_NAME)

    def channel(self, name: Literal["General"] | str = CHANNEL_NAME) -> None:
        """Goes to a channel of the team, where the bot hears only what mentions it. Installs it in the team."""
        self._go_to(f" - {name}")

    def say(self, text: str, mention: str | None = None) -> None:
        """Sends a message, in a channel as a new post. `mention` somebody, such as the bot, in front of it."""
        self._type(self._composer(), text, mention)

    def say_to_bot(self, text: str) -> None:
        """As `say`, with the bot mentioned: for channels and the group chat."""
        self.say(f" {text}", mention=BOT_NAME)

    def reply(self, post: str, text: str, mention: str | None = BOT_NAME) -> None:
        """Replies in the thread of the channel post that contains `post`."""
        thread = self.page.get_by_role("group").filter(has_text=post).last
        self._type(thread.get_by_role("textbox").last, f" {text}", mention)

    def card(self, containing: str) -> Card:
        """Waits for a card that contains the text: the lowest, newest in a chat and oldest in a channel."""
        card = Card(self.page, self.page.locator(CARD).filter(has_text=containing).last)
        expect(card.root).to_be_visible()
        return card

    def sees(self, text: str) -> None:
        """Waits until the text is in the conversation: a message, a card, or the line of text that answers a press."""
        expect(self.page.get_by_text(text).last).to_be_visible()

    def sees_no_more(self, text: str) -> None:
        """Waits until the text has gone."""
        expect(self.page.get_by_text(text)).to_have_count(0)

    @contextmanager
    def pressing_as(self, person: SamplePerson) -> Iterator[None]:
        """Buttons pressed meanwhile come from `person`: the Playground lets a press name who it is from."""

        def change_hands(route: Route) -> None:
            body = json.loads(route.request.post_data or "{}")
            route.continue_(post_data=json.dumps(body | {"from": {"id": person.teams_id}}))

        addresses = ("**/_conversation/v1/invoke", "**/_conversation/v1/submit")
        for address in addresses:
            self.page.route(address, change_hands)
        try:
            yield
        finally:
            for address in addresses:
                self.page.unroute(address, change_hands)

    def screenshot(self, path: Path) -> None:
        """The conversation alone, without the Playground's own bars."""
        bar = self.page.get_by_role("region", name="Chat and Teams Channel").bounding_box()
        size = self.page.viewport_size
        assert bar and size
        left, top = bar["x"] + bar["width"], bar["y"]
        clip = {"x": left, "y": top, "width": size["width"] - left, "height": size["height"] - top}
        self.page.screenshot(path=path, clip=clip)  # pyright: ignore[reportArgumentType]

    def _go_to(self, name: str) -> None:
        self.page.get_by_role("treeitem", name=name).click()

    def _composer(self) -> Locator:
        """Where messages are typed: the cards have text fields of their own."""
        return self.page.get_by_role("textbox").and_(self.page.locator("[contenteditable=true]")).first

    def _type(self, box: Locator, text: str, mention: str | None) -> None:
        box.click()
        if mention:
            self.page.keyboard.type("@")
            self.page.get_by_role("menuitem", name=mention).click()
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")
