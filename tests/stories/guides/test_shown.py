"""The pictures of the docs show what the product says today."""

from collections.abc import Iterable

import pytest

from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser
from tests.stories.guides.sample_brief import sample_brief
from tests.stories.guides.scenes import CARDS, Scenes, cards_shown, for_the_board, outside_teams
from tests.stories.guides.shown import DOCS, PICTURES, outdated, pictures_of, recorded
from tests.stories.town import Town

AGAIN = (
    "Some pictures of the docs are out of date. Run `make pictures`, look at them, and commit them with docs/images."
)


def check(scenes: Scenes) -> None:
    """Fails with everything that has changed since the pictures were drawn."""
    found = [outdated(name, scene.words) for name, scene in scenes.items() if pictures_of(name)]
    assert not any(found), "\n".join([AGAIN, *filter(None, found)])
    assert found, "or nothing has been looked at"


@pytest.mark.timeout(240)
async def test_cards_say_what_their_pictures_show(town: Town) -> None:
    check(await cards_shown(town))


async def test_pages_for_those_without_teams_say_what_their_pictures_show(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    check(await outside_teams(town, post, browser))


async def test_pages_for_the_board_say_what_their_pictures_show(town: Town, post: PostOffice, browser: Browser) -> None:
    check(await for_the_board(town, post, browser))


@pytest.mark.timeout(240)
async def test_the_product_still_makes_the_sample_brief(town: Town) -> None:
    check({"sample-brief": (await sample_brief(town)).scene})


def test_each_picture_is_one_that_is_drawn() -> None:
    there = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.png")}
    assert there == {picture.path for picture in PICTURES}
    assert _paths(recorded().keys()) == there


def _paths(scenes: Iterable[str]) -> set[str]:
    return {picture.path for scene in scenes for picture in pictures_of(scene)}


def test_a_changed_text_is_noticed() -> None:
    words = recorded()["outcome"]["words"]
    assert set(CARDS) > {"outcome"}
    assert outdated("outcome", words) == ""
    said = outdated("outcome", [words[0].upper(), *words[1:]])
    assert words[0].upper() in said and words[0] in said
    assert "nothing has been drawn" in outdated("no such scene", words)
