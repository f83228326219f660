"""How each member without Teams is reached, and what a chair may do about it."""

from forum.correspondents import Consent
from forum.forums import Forum
from forum.ids import PersonId
from forum.ports import OutcomeUnknown, Refused
from forum.safe_links import LinkKind
from forum.use_cases.people.safe_links import link_for
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE
from tests.far_end.caller import Answered
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.outside import FATIMA, GWEN, HARRI, added, says, within
from tests.stories.town import Town


async def person_card(town: Town, name: str) -> Answered:
    people = await town.say(CARYS, "people")
    everybody = await town.press(CARYS, people, "People without Teams")
    return await town.press(CARYS, everybody, f"Change: {name}")


async def test_at_another_address_they_are_asked_first(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)

    async def link(uow: SqlUnitOfWork, forum: Forum) -> str:
        return await link_for(uow, forum, PersonId(fatima.id), LinkKind.ANSWER, town.clock.now())

    await within(town, link)
    await town.schedule()
    await town.after(minutes=5)
    assert FATIMA.email in str([event.shown for event in town.events()])
    form = await person_card(town, "Fatima Noor")
    assert "wants emails" in form.words
    assert "personal link" in form.words
    saved = await town.press(
        CARYS, form, "Save", {"email": "new@x.example", "phone": "029 2018 0000", "language": "ur"}
    )
    assert "They have to be asked at this address" in saved.words
    assert "new@x.example · not asked yet whether they want emails" in saved.words
    assert "+44 29 2018 0000" in saved.words
    assert "اردو" in saved.words
    assert "personal link" not in saved.words
    await town.after(minutes=5)
    assert FATIMA.email not in str([event.shown for event in town.events()])
    before = len(post.mails)
    await town.after(hours=1)
    asked = await town.press(CARYS, saved, "Ask whether they want emails")
    assert "asked on" in asked.words
    assert [mail.to for mail in post.mails[before:]] == ["new@x.example"]
    again = await town.press(CARYS, saved, "Ask whether they want emails")
    assert "They have been asked already." in again.words
    assert len(post.mails) == before + 1


async def test_whoever_does_not_answer_is_asked_once_more(town: Town, post: PostOffice) -> None:
    await town.set_up()
    await added(town, FATIMA)
    assert "Ask once more" not in (await person_card(town, "Fatima Noor")).buttons
    await town.after(days=14)
    for _ in range(2):
        await town.press(CARYS, await person_card(town, "Fatima Noor"), "outside.save")
    form = await person_card(town, "Fatima Noor")
    for _ in range(2):
        await town.press(CARYS, form, "Ask once more")
    assert len(post.to(FATIMA.email)) == 2
    await town.after(days=60)
    assert "Ask once more" not in (await person_card(town, "Fatima Noor")).buttons


async def test_what_became_of_the_last_email_is_said(town: Town, post: PostOffice) -> None:
    await town.set_up()
    post.troubles += [Refused("AddressRefused", "no such mailbox"), OutcomeUnknown("lost")]
    await added(town, FATIMA)
    assert "Emails to this address are refused" in (await person_card(town, "Fatima Noor")).words
    form = await person_card(town, "Fatima Noor")
    changed = await town.press(CARYS, form, "Save", {"email": "new@x.example"})
    assert "refused" not in changed.words
    asked = await town.press(CARYS, changed, "Ask whether they want emails")
    assert asked.words
    assert "The last email may not have arrived" in (await person_card(town, "Fatima Noor")).words


async def test_an_address_that_said_no_is_not_taken_again(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima, _] = await added(town, FATIMA, GWEN)
    await says(town, fatima, Consent.NO)
    form = await person_card(town, "Gwen Price")
    again = await town.press(CARYS, form, "Save", {"email": FATIMA.email})
    assert "Somebody at this address does not want emails from the forum." in again.words
    in_team = await town.press(CARYS, form, "Save", {"email": GRACE.email})
    assert "This is the address of somebody in the team" in in_team.words
    assert "does not want emails, and the address is forgotten" in (await person_card(town, "Fatima Noor")).words
    assert len(post.mails) == 1


async def test_taken_off_they_are_forgotten(town: Town) -> None:
    await town.set_up()
    await added(town, FATIMA, HARRI, ask=False)
    sure = await town.press(CARYS, await person_card(town, "Fatima Noor"), "Take off the list")
    assert FATIMA.email in await town.stored()
    gone = await town.press(CARYS, sure, "Yes, take them off")
    assert "Fatima Noor is no longer a member." in gone.words
    assert FATIMA.email not in await town.stored()
    assert "is no longer a member" in (await town.press(CARYS, sure, "Yes, take them off")).words
    assert "Harri Lloyd" in gone.words


async def test_nobody_without_teams_takes_an_office(town: Town) -> None:
    await town.set_up()
    [harri] = await added(town, HARRI)
    people = await town.say(CARYS, "people")
    assert "Harri Lloyd (no Teams)" in people.words
    chairs = await town.press(CARYS, people, "Choose chairs")
    assert "Harri Lloyd" not in chairs.words
    forged = await town.forge(CARYS, chairs, "Save", ticked=f"{town.person_id(CARYS)},{harri.id}")
    assert "Harri" not in forged.words
    settings = await town.say(CARYS, "settings")
    assert harri.id not in town.choices(settings, "chairs").values()
    assert harri.id not in town.choices(settings, "facilitators").values()
    assert harri.id in town.choices(settings, "members").values()
    kept = await town.press(CARYS, await town.say(CARYS, "people"), "Choose chairs")
    assert "1 chair," in kept.words


async def test_the_letterhead_is_the_chairs(town: Town, post: PostOffice) -> None:
    await town.set_up()
    people = await town.say(CARYS, "people")
    form = await town.press(CARYS, await town.press(CARYS, people, "People without Teams"), "How emails look")
    wrong = await town.press(CARYS, form, "Save", {"reply": "carys"})
    assert "This is not an email address." in wrong.words
    filled = {"sender": "Carys at the station", "subject": "A short question", "reply": "carys@police.example"}
    saved = await town.press(CARYS, form, "Save", filled)
    assert "Saved. The next emails look like this." in saved.words
    await added(town, FATIMA)
    [mail] = post.mails
    assert (mail.sender, mail.subject, mail.reply_to) == tuple(filled.values())


async def test_in_a_circle_subjects_never_name_it(town: Town) -> None:
    await town.set_up()
    people = await town.say(CARYS, "people")
    form = await town.press(CARYS, await town.press(CARYS, people, "People without Teams"), "How emails look")
    settings = await town.say(CARYS, "settings")
    await town.press(CARYS, settings, "setup.save", {"openness": "listening_circle"})
    refused = await town.press(CARYS, form, "Save", {"named": "true"})
    assert "Subjects cannot name a listening circle." in refused.words
    assert "This is a listening circle, so subjects never name it." in refused.words


async def test_a_question_that_waits_for_the_morning_is_not_put_twice(town: Town, post: PostOffice) -> None:
    await town.set_up()
    await town.move_to(town.clock.now().replace(hour=22))
    await added(town, FATIMA)
    changed = await town.press(CARYS, await person_card(town, "Fatima Noor"), "Save", {"email": "new@x.example"})
    await town.after(minutes=5)
    await town.press(CARYS, changed, "Ask whether they want emails")
    await town.after(hours=13)
    assert [mail.to for mail in post.mails] == ["new@x.example"]
