"""Topics and their authors. Unattributed means that nothing stored can lead back to the author."""

from datetime import UTC, datetime

import pytest

from forum.agenda import Attribution, Outcome, Suggestion
from forum.errors import Gone, Invalid, NotYours, OnlyAMember
from forum.people import Person, Speaker
from forum.use_cases.agenda.suggest_topic import Topic, edit_suggestion, suggest_topic, withdraw_suggestion
from tests.cast import CARYS, GRACE, MIRIAM, OMAR
from tests.clock import NOON
from tests.hall import Hall

TOPIC = "Work experience for young people"


async def suggest(
    hall: Hall, who: Speaker, attribution: Attribution = Attribution.NAMED, title: str = TOPIC, key: str = "form"
) -> tuple[Suggestion, str]:
    async with hall.open() as uow:
        person = await hall.person(uow, who)
        [forum] = await uow.forums.of_person((await hall.person(uow, CARYS)).id)
        return await suggest_topic(uow, person, forum, Topic(title, "", attribution), key, hall.clock.now())


def traces(person: Person) -> list[str]:
    """Everything that could identify somebody."""
    return [text for text in (person.id, person.name, person.teams_id, person.entra_id, person.email) if text]


@pytest.mark.parametrize(
    ("attribution", "kept"),
    [(Attribution.NAMED, True), (Attribution.CHAIRS_ONLY, True), (Attribution.UNATTRIBUTED, False)],
)
async def test_only_an_unattributed_topic_leaves_no_trace_of_its_author(
    hall: Hall, attribution: Attribution, kept: bool
) -> None:
    await hall.set_up()
    before = await hall.every_row()
    hall.clock.advance(hours=2, minutes=7)
    await suggest(hall, GRACE, attribution)
    written = await hall.every_row() - before
    async with hall.open() as uow:
        grace = await hall.person(uow, GRACE)
    found = {trace for trace in traces(grace) for row in written if trace in row}
    assert any(TOPIC in row for row in written)
    assert bool(found) is kept, found


async def test_an_unattributed_topic_keeps_the_day_and_not_the_minute(hall: Hall) -> None:
    await hall.set_up()
    hall.clock.advance(hours=2, minutes=7)
    topic, _ = await suggest(hall, GRACE, Attribution.UNATTRIBUTED)
    assert topic.created_at == datetime(2030, 3, 4, tzinfo=UTC)


async def test_its_code_is_the_only_key_to_it_and_is_not_kept(hall: Hall) -> None:
    await hall.set_up()
    topic, code = await suggest(hall, GRACE, Attribution.UNATTRIBUTED)
    assert not any(code in row for row in await hall.every_row())
    async with hall.open() as uow:
        grace = await hall.person(uow, GRACE)
        with pytest.raises(NotYours):
            await edit_suggestion(uow, grace, topic.id, "", "Taken over", "")
        with pytest.raises(NotYours):
            await edit_suggestion(uow, grace, topic.id, "guessed", "Taken over", "")
        changed = await edit_suggestion(uow, grace, topic.id, code, "Apprenticeships", "")
    assert changed.title == "Apprenticeships"


async def test_pressing_send_twice_makes_one_topic_with_one_code(hall: Hall) -> None:
    await hall.set_up()
    first = await suggest(hall, GRACE, Attribution.UNATTRIBUTED)
    again = await suggest(hall, GRACE, Attribution.UNATTRIBUTED)
    assert (first[0].id, first[1]) == (again[0].id, again[1])


async def test_a_signed_topic_is_its_authors_alone(hall: Hall) -> None:
    await hall.set_up()
    topic, code = await suggest(hall, GRACE)
    assert code == ""
    async with hall.open() as uow:
        with pytest.raises(NotYours):
            await withdraw_suggestion(uow, await hall.person(uow, MIRIAM), topic.id, "", NOON)
        taken_back = await withdraw_suggestion(uow, await hall.person(uow, GRACE), topic.id, "", NOON)
        assert taken_back.outcome is Outcome.WITHDRAWN
        with pytest.raises(Gone):
            await edit_suggestion(uow, await hall.person(uow, GRACE), topic.id, "", "Once more", "")


async def test_a_topic_needs_words_and_its_author_a_part_in_the_forum(hall: Hall) -> None:
    await hall.set_up()
    with pytest.raises(Invalid):
        await suggest(hall, GRACE, title="  \n ")
    with pytest.raises(OnlyAMember):
        await suggest(hall, OMAR)


async def test_nothing_of_a_long_title_is_lost(hall: Hall) -> None:
    await hall.set_up()
    long = "work experience and " * 30
    topic, _ = await suggest(hall, GRACE, title=long)
    assert len(topic.title) <= 200
    assert topic.why.startswith(" ".join(long.split()))
