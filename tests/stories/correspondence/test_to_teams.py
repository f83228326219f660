"""Somebody who was reached by email joins the team: they become one person once they say so themselves."""

from dataclasses import replace

from forum.correspondents import Consent, Correspondent
from forum.forums import Forum
from forum.ids import PersonId
from forum.people import Person
from forum.safe_links import LinkKind
from forum.use_cases.correspondence.look_at_list import Entry
from forum.use_cases.people.safe_links import link_for, open_link
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS
from tests.far_end.places import User, somebody
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.outside import FATIMA, added, says, within
from tests.stories.town import Town

IN_TEAMS = somebody("Fatima N", guest=True, email="Fatima@mosque.example")


async def answered_for(town: Town, person: Person) -> None:
    form = await town.say(CARYS, "answer for")
    await town.press(CARYS, form, "Note it", {"person": person.id, "answer": "in_person"})


async def link_of(town: Town, person_id: str) -> str:
    async def work(uow: SqlUnitOfWork, forum: Forum) -> str:
        return await link_for(uow, forum, PersonId(person_id), LinkKind.ANSWER, town.clock.now())

    return await within(town, work)


async def opens_for(town: Town, token: str) -> Person:
    async def work(uow: SqlUnitOfWork, _: Forum) -> Person:
        return (await open_link(uow, token, LinkKind.ANSWER, now=town.clock.now())).person

    return await within(town, work)


async def ways(town: Town) -> list[Correspondent]:
    async def work(uow: SqlUnitOfWork, forum: Forum) -> list[Correspondent]:
        return list(await uow.correspondents.of_forum(forum.id))

    return await within(town, work)


async def become_one(town: Town, user: User) -> None:
    [question] = town.told(CARYS, "come to Teams?")
    await town.press(CARYS, question, "Yes, the same person")
    [question] = town.told(user, "Are you in Faith Forum already?")
    assert "fatima@" not in question.words.lower()
    done = await town.press(user, question, "Yes, that is me")
    assert "Everything is in one place again" in done.words


async def test_answer_links_and_consent_come_along_and_nobody_counts_twice(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    await answered_for(town, fatima)
    token = await link_of(town, fatima.id)
    await town.join(IN_TEAMS)
    await become_one(town, IN_TEAMS)
    kept = await opens_for(town, token)
    assert (kept.id, kept.teams_id, kept.name) == (fatima.id, IN_TEAMS.teams_id, "Fatima N")
    [way] = await ways(town)
    assert (way.person_id, way.consent, way.email) == (fatima.id, Consent.YES, FATIMA.email)
    shown = await town.press(CARYS, await town.say(CARYS, "meeting"), "Who answered what")
    assert shown.words.count("Fatima") == 1
    outside = await town.press(CARYS, await town.say(CARYS, "people"), "People without Teams")
    assert "In Teams now, and told there first" in outside.words
    before = len(post.mails)
    await town.after(days=14)
    assert len(post.mails) == before


async def test_until_they_say_so_the_two_stay_apart(town: Town) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA, ask=False)
    await town.join(IN_TEAMS)
    [question] = town.told(CARYS, "come to Teams?")
    await town.press(CARYS, question, "Yes, the same person")
    [asked] = town.told(IN_TEAMS, "Are you in Faith Forum already?")
    assert "stay two people" in (await town.press(IN_TEAMS, asked, "No, that is somebody else")).words
    [way] = await ways(town)
    assert way.person_id == fatima.id
    late = await town.press(IN_TEAMS, asked, "Yes, that is me")
    assert "one place again" not in late.words


async def test_of_two_who_share_a_mailbox_only_the_right_one_comes_to_teams(town: Town) -> None:
    await town.set_up()
    await added(town, FATIMA, Entry("Yusuf Noor", email=FATIMA.email))
    await town.join(IN_TEAMS)
    questions = town.told(CARYS, "come to Teams?")
    assert len(questions) == 2
    [hers] = [one for one in questions if "Fatima Noor is a member" in one.words]
    [his] = [one for one in questions if one is not hers]
    await town.press(CARYS, hers, "Yes, the same person")
    await town.press(CARYS, his, "No, two people")
    [asked] = town.told(IN_TEAMS, "Are you in Faith Forum already?")
    await town.press(IN_TEAMS, asked, "Yes, that is me")
    outside = await town.press(CARYS, await town.say(CARYS, "people"), "People without Teams")
    assert "Yusuf Noor" in outside.words
    assert "Fatima N\n" in outside.words
    assert "Fatima Noor" not in outside.words


async def test_whoever_said_no_is_not_recognised(town: Town) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.NO)
    await town.join(IN_TEAMS)
    assert not town.told(CARYS, "come to Teams?")


async def test_my_data_shows_how_somebody_is_reached_outside_teams(town: Town) -> None:
    await town.set_up()
    [fatima] = await added(town, replace(FATIMA, phone="+447700900123"))
    await says(town, fatima, Consent.YES)
    await link_of(town, fatima.id)
    await town.join(IN_TEAMS)
    assert "+44 7700 900123" not in (await town.say(IN_TEAMS, "my data")).words
    await become_one(town, IN_TEAMS)
    shown = (await town.say(IN_TEAMS, "my data")).words
    for words in (f"Email: {FATIMA.email}", "Phone: +44 7700 900123", "You want emails.", "links of yours are open"):
        assert f"Faith Forum: {words}" in shown or words in shown
