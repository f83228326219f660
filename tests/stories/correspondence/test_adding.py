"""A chair adds people who have no Teams: what was understood is shown first, and nothing is sent unasked."""

import pytest

from tests.cast import CARYS, GRACE, HOME, SAM
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.far_end.post_office import PostOffice
from tests.stories.town import Town

LIST = """Name, Email, Phone, Language
Fatima Noor, fatima@mosque.example, , Urdu
Gwen Price,, 07700 900123, Welsh
Harri Lloyd
somebody from the church, ask Father Tom on 555
"""


async def list_of(town: Town) -> Answered:
    people = await town.say(CARYS, "people")
    return await town.press(CARYS, people, "People without Teams")


async def look(town: Town, written: str, **fields: str) -> Answered:
    form = await town.press(CARYS, await list_of(town), "Add people")
    return await town.press(CARYS, form, "Show me what you understood", {"list": written, **fields})


async def test_from_a_pasted_list_to_the_first_email(town: Town, post: PostOffice) -> None:
    await town.set_up()
    seen = await look(town, LIST)
    assert "Add 3 people to Faith Forum?" in seen.words
    assert "fatima@mosque.example · Urdu" in seen.words
    assert "+44 7700 900123" in seen.words
    assert "“somebody from the church, ask Father Tom on 555”" in seen.words
    assert "Fatima" not in await town.stored()
    added = await town.press(CARYS, seen, "Add these 3 people")
    assert "Added: Fatima Noor, Gwen Price and Harri Lloyd." in added.words
    assert "not asked yet whether they want emails" in added.words
    assert not post.mails
    asked = await town.press(CARYS, added, "Ask whether they want emails")
    assert "asked on" in asked.words
    assert [mail.to for mail in post.mails] == ["fatima@mosque.example"]
    again = await town.press(CARYS, added, "Ask whether they want emails")
    assert "Nobody was left to ask." in again.words
    assert len(post.mails) == 1


async def test_one_at_a_time_and_asked_with_a_tick(town: Town, post: PostOffice) -> None:
    await town.set_up()
    fields = {"name": "Year 9 reps", "email": "Y9@school.example", "phone": "", "language": "none"}
    seen = await look(town, "", **fields)
    assert "Add one person to Faith Forum?" in seen.words
    added = await town.press(CARYS, seen, "Add them", {"ask": "true"})
    assert "I will email one person" in added.words
    assert [mail.to for mail in post.mails] == ["Y9@school.example"]


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("email", "fatima@mosque", "This is not an email address that I can write to."),
        ("phone", "12345", "I cannot read this telephone number."),
        ("name", "", "Please write a name for each person."),
    ],
)
async def test_what_is_wrong_is_said_beside_its_field(town: Town, field: str, typed: str, said: str) -> None:
    await town.set_up()
    fields = {"name": "Fatima Noor", "email": "fatima@mosque.example", "phone": "07700 900123"} | {field: typed}
    again = await look(town, "Harri Lloyd", **fields)
    assert said in again.words
    assert "Harri Lloyd" in str(again.card)


@pytest.mark.parametrize("junk", ["", "   \n\t\n", "Name,Email"])
async def test_nobody_on_the_list(town: Town, junk: str) -> None:
    await town.set_up()
    assert "Please write somebody’s name, or paste a list." in (await look(town, junk)).words


async def test_only_junk_is_shown_as_not_understood(town: Town) -> None:
    await town.set_up()
    seen = await look(town, "😀\nf@x.example\n" + "see https://example.org\n" * 40)
    assert "Nobody to add to Faith Forum" in seen.words
    assert "42 lines that I did not understand" in seen.words
    assert "And 22 more lines" in seen.words
    assert "Add them" not in seen.buttons


async def test_a_list_longer_than_any_form_is_kindly_refused(town: Town) -> None:
    await town.set_up()
    refused = await look(town, "Fatima Noor, fatima@mosque.example\n" * 5_000)
    assert refused.status == 200
    assert "there is room for 15,000 letters" in refused.toast


async def test_two_hundred_people_fit_on_pages(town: Town) -> None:
    await town.set_up()
    many = "\n".join(
        f"Person {chr(65 + n // 26)}{chr(65 + n % 26)}, p{n}@x.example, 07700 900{n:03}" for n in range(200)
    )
    seen = await look(town, many)
    assert "Add 200 people" in seen.words
    assert "Page 1 of 10" in seen.words
    second = await town.press(CARYS, seen, "Next page")
    assert "p20@x.example" in second.words
    added = await town.press(CARYS, second, "Add these 200 people")
    assert "Page 1 of 10" in added.words
    assert "p39@x.example" in (await town.press(CARYS, added, "Next page")).words
    one_more = await look(town, many + "\nHarri Lloyd")
    assert "more than 200 people at once" in one_more.words


async def test_what_was_not_shown_is_not_added(town: Town) -> None:
    await town.set_up()
    seen = await look(town, "Harri Lloyd")
    changed = await town.press(CARYS, seen, "Add them", {"list": "Harri Lloyd\nGwen Price"})
    assert "You have changed the list since" in changed.words
    assert "Harri" not in await town.stored()
    added = await town.press(CARYS, changed, "Add these 2 people", {"list": "Harri Lloyd\nGwen Price"})
    assert "Added: Gwen Price and Harri Lloyd." in added.words or "Added: Harri Lloyd and Gwen Price." in added.words


async def test_pressing_twice_and_pasting_again_adds_nobody_twice(town: Town) -> None:
    await town.set_up()
    seen = await look(town, LIST)
    for _ in range(2):
        added = await town.press(CARYS, seen, "Add these 3 people")
        assert "Added: Fatima Noor, Gwen Price and Harri Lloyd." in added.words
    again = await look(town, LIST)
    assert "Nobody to add" in again.words
    assert again.words.count("is a member already") == 3


async def test_what_is_known_is_said(town: Town) -> None:
    await town.set_up()
    seen = await look(town, "Fatima Noor, home@x.example\nYusuf Noor, home@x.example\nGrace Okafor, g@x.example")
    assert "Somebody else on this list has the same email address." in seen.words
    assert f"There is a member called {GRACE.name} already" in seen.words
    there = await look(town, f"Grace, {GRACE.email}")
    assert "is in the team in Teams" in there.words


@pytest.mark.parametrize("who", [GRACE, SAM])
async def test_others_see_nothing_of_it(town: Town, who: User) -> None:
    await town.set_up()
    seen = await look(town, LIST)
    added = await town.press(CARYS, seen, "Add these 3 people")
    for button in ("Add people", "Change: Fatima Noor", "How emails look"):
        refused = await town.press(who, added, button)
        assert "fatima" not in (refused.words + str(refused.toast)).lower()
    assert "fatima" not in str([sent.card for sent in town.in_channel()]).lower()


async def test_in_the_channel_it_is_shown_to_nobody(town: Town) -> None:
    await town.set_up()
    people = await town.say(CARYS, "people", HOME)
    assert "People without Teams" not in people.buttons
