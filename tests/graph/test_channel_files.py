"""Papers in a channel's files: saved once at the address that Microsoft names, with plain words if it refuses."""

import base64
import re

import aiohttp
import pytest
from yarl import URL

from forum.ports import NotNow, OutcomeUnknown, Refused
from graph.channel_files import GraphChannelFiles
from graph.client import GraphClient
from graph.standin import Fault, StandIn

GROUP, CHANNEL = "8a4f2c1e-5b7d-4e6f-9a3c-7d1e2f3a4b5c", "19:forum@thread.tacv2"
FILES = [("Faith & Forum brief 1.docx", b"PK word"), ("Faith & Forum brief 1.pdf", b"%PDF")]


@pytest.fixture
def files(client: GraphClient) -> GraphChannelFiles:
    return GraphChannelFiles(client)


def files_in(standin: StandIn) -> dict[str, bytes]:
    return {one["name"]: base64.b64decode(one["content"]) for one in standin.state.files.values()}


async def test_both_are_put_there_and_putting_them_again_leaves_one_of_each(
    files: GraphChannelFiles, standin: StandIn
) -> None:
    assert await files.keep(GROUP, CHANNEL, FILES) == f"{standin.url}/#files"
    assert files_in(standin) == dict(FILES)
    await files.keep(GROUP, CHANNEL, [(name, content + b" again") for name, content in FILES])
    assert files_in(standin) == {name: content + b" again" for name, content in FILES}
    paths = [request.path for request in standin.log]
    assert paths[0] == f"/teams/{GROUP}/channels/19%3Aforum%40thread.tacv2/filesFolder"
    assert paths[1].endswith(":/Faith%20%26%20Forum%20brief%201.docx:/content")


REFUSALS = {
    "no permission": (Fault(status=403), Refused, "FilesNotAllowed"),
    "the channel is gone": (Fault(status=404), Refused, "FolderNotFound"),
    "a name that Graph does not like": (Fault(status=400), Refused, "FolderNotFound"),
    "busy": (Fault(status=429, headers={"Retry-After": "7"}), NotNow, "after=7"),
}


@pytest.mark.parametrize("where", [("GET", "*/filesFolder"), ("PUT", "*/content")])
@pytest.mark.parametrize("trouble", ["no permission", "the channel is gone", "a name that Graph does not like", "busy"])
async def test_a_refusal_is_told_for_what_it_is(
    files: GraphChannelFiles, standin: StandIn, where: tuple[str, str], trouble: str
) -> None:
    fault, kind, said = REFUSALS[trouble]
    standin.faults.next(*where, fault)
    with pytest.raises(kind) as caught:
        await files.keep(GROUP, CHANNEL, FILES)
    assert said in (f"after={caught.value.after:.0f}" if isinstance(caught.value, NotNow) else caught.value.code)


async def test_an_answer_that_got_lost_is_not_known_and_trying_again_makes_no_second_copy(
    files: GraphChannelFiles, standin: StandIn
) -> None:
    standin.faults.next("PUT", "*/content", Fault(status=504, after=True))
    with pytest.raises(OutcomeUnknown):
        await files.keep(GROUP, CHANNEL, FILES)
    await files.keep(GROUP, CHANNEL, FILES)
    assert files_in(standin) == dict(FILES)


async def test_a_folder_that_does_not_say_where_it_is_is_not_found(files: GraphChannelFiles, standin: StandIn) -> None:
    standin.faults.next("GET", "*/filesFolder", Fault(shown={"parentReference": None}))
    with pytest.raises(Refused, match="FolderNotFound"):
        await files.keep(GROUP, CHANNEL, FILES)


async def test_a_channel_that_was_renamed_keeps_its_files_where_they_are_then(
    files: GraphChannelFiles, standin: StandIn
) -> None:
    await files.keep(GROUP, CHANNEL, FILES[:1])
    standin.faults.next("GET", "*/filesFolder", Fault(shown={"id": "elsewhere", "name": "Faith and belief"}))
    await files.keep(GROUP, CHANNEL, FILES[1:])
    assert standin.log[-1].path.startswith(f"/drives/b%21{GROUP}/items/elsewhere:/")


async def test_the_stand_ins_page_shows_the_files(files: GraphChannelFiles, standin: StandIn) -> None:
    await files.keep(GROUP, CHANNEL, FILES)
    async with aiohttp.ClientSession(standin.url) as browser:
        page = await (await browser.get("/")).text()
        assert "Faith &amp; Forum brief 1.pdf" in page
        there = re.findall(r'href="(/files/[^"]+)"', page)
        shown = [await (await browser.get(URL(one, encoded=True))).read() for one in there]
    assert shown == [content for _, content in FILES]
