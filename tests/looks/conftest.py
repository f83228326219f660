"""What draws cards."""

from collections.abc import AsyncIterator

import pytest

from tests.looks.renderer import Renderer, renderer


@pytest.fixture
async def drawing() -> AsyncIterator[Renderer]:
    """An empty page to draw cards on."""
    async with renderer() as drawing:
        yield drawing
