"""The board's contact gets the brief by email and answers on a page; chairs confirm before anybody else reads it."""

import re

from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.board.board import made, met
from tests.stories.correspondence.board_contact import (
    ASKED,
    JO,
    SEND,
    asked,
    contact_of,
    link_in,
    named,
    page,
    sent,
    writes,
)
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.by_mail import traces
from tests.stories.town import Town

LAMPS = "The lamps are lit from May.\nAll of Mill Lane."


async def test_the_brief_goes_out_is_answered_and_confirmed(town: Town, post: PostOffice, browser: Browser) -> None:
    await met(town)
    await made(town)
    saved = await named(town)
    assert "Saved. Nothing has been sent yet." in saved.words and f"Named by {CARYS.name} on" in saved.words
    assert post.mails == []
    card = await sent(town)
    assert "Brief 1 is on its way" in card.words or "Brief 1 was sent" in card.words
    assert "was sent to them on Thursday 11 April 2030" in (await town.say(CARYS, "board contact")).words

    [mail] = post.mails
    assert mail.to == JO["email"] and mail.subject == "Questions for you from Anytown Police"
    assert f"{CARYS.name} from Anytown Police asked us to write to you" in mail.text.replace("\n", " ")
    assert "There are questions" not in mail.text, "there is one"
    assert not [word for word in ("Faith", "Street", "lighting") if word in mail.subject + mail.text + mail.html]
    assert not traces([mail], GRACE, YUSUF, MIRIAM, SAM)
    assert mail.way_out and mail.way_out.page.endswith("/no")

    link = link_in(post)
    gate = await browser.open(link)
    assert "This is for Jo Hill (Chief of Staff)" in gate.words and ASKED not in gate.words
    assert (await browser.open(f"{link}/brief.pdf")).status == 303, "nothing is handed over before a yes"
    seen = await page(browser, link)
    assert "Write your answer under the question" in seen.words, "there is one"
    assert f"1. {ASKED}" in seen.words and not [one.name for one in town.people if one.name in seen.words]

    brief = await browser.open(seen.links["Read the whole brief"])
    assert "Faith Forum: brief for Chief Officers’ Board" in brief.words and "Work experience" in brief.words
    assert "The forum in numbers" in brief.words
    for name, begins in (("Word file", b"PK"), ("PDF", b"%PDF")):
        file = await browser.open(seen.links[f"Download the brief as a {name}"])
        assert file.status == 200 and file.body.startswith(begins)
        assert "Faith" not in file.headers["Content-Disposition"]

    kept = await writes(browser, link, "The lamps", send="")
    assert "Kept for you alone" in kept.words
    await town.after(minutes=11)
    assert not town.told(CARYS, "The board has answered")
    done = await writes(browser, link, LAMPS)
    assert "A chair has not confirmed it yet" in done.words
    await writes(browser, link, LAMPS)
    assert town.posted("Board answers") == [] and not town.told(CARYS, "The board has answered")
    await town.after(minutes=11)
    [card] = town.told(CARYS, "The board has answered: look and confirm")
    assert "The lamps are lit from May." in card.words and "Jo Hill, Thursday 11 April 2030" in card.words
    assert not town.told(GRACE, "The lamps") and not town.posted("Chief Officers’ Board answers")

    await town.press(CARYS, card, "Confirm it")
    told = town.card("Chief Officers’ Board answers")
    assert "All of Mill Lane." in told.words and "Jo Hill, Thursday 11 April 2030" in told.words
    assert len(town.told(GRACE, "The lamps are lit from May.")) == 1
    after = await browser.open(link)
    assert "Every question has its answer" in after.words and "The lamps are lit from May." in after.words
    assert not [form for form in after.forms if form.buttons]
    assert len(post.mails) == 1, "nobody is written to once everything is answered"
    refused = await town.press(CARYS, saved, "Send it to Jo Hill")
    assert "answered everything" in refused.words and len(post.mails) == 1


async def test_the_waiting_agenda_is_released(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    await town.schedule(day="2030-06-11")
    await town.say(MIRIAM, "suggest Parking")
    await writes(browser, link, LAMPS)
    stopped = await publish(town, Parking={"decision": "accepted"})
    assert "The board has not answered yet" in stopped.words, "an answer that waits is not yet an answer"
    listed = await town.say(CARYS, "board answers")
    assert "One answer from the board’s contact is waiting" in listed.words
    await town.press(CARYS, await town.press(CARYS, listed, "Look at the board’s answers"), "Confirm it")
    assert "published" in (await publish(town, Parking={"decision": "accepted"})).words.lower()


async def test_a_chair_changes_the_words_or_asks(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    await writes(browser, link, "Soon.")
    await town.after(minutes=11)
    [card] = town.told(CARYS, "look and confirm")
    form = await town.press(CARYS, card, "Change it or ask")
    assert "get an email that there is one" in form.words
    both = await town.press(CARYS, form, "Confirm", {"words": "Soon.", "question": "When?"})
    assert "You have written a question as well" in both.words
    empty = await town.press(CARYS, form, "Send it back", {"words": "Soon.", "question": " "})
    assert "Please write what you want to ask" in empty.words
    back = await town.press(CARYS, form, "Send it back", {"words": "Soon.", "question": "When exactly?"})
    assert "They get one email" in back.words and "No answer is waiting" in back.words
    await town.press(CARYS, form, "Send it back", {"words": "Soon.", "question": "When exactly?"})
    assert len(post.mails) == 1
    await town.after(minutes=11)
    assert [mail.subject for mail in post.mails[1:]] == ["A question about your answer, from Anytown Police"]
    assert "When exactly" not in post.mails[-1].text
    assert link_in(post, "Read the question") == link
    seen = await page(browser, link)
    assert "The chairs ask When exactly?" in seen.words and "Soon." in dict(seen.form(SEND).fields).values()

    await writes(browser, link, "In May.")
    late = await town.press(CARYS, form, "Confirm", {"words": "Soon."})
    assert "has changed the answer in the meantime" in late.words and "In May." in str(late.card)
    await town.press(CARYS, late, "Confirm", {"words": "In May, all of them."})
    assert "In May, all of them." in town.card("Chief Officers’ Board answers").words
    assert "In May, all of them." in (await page(browser, link)).words
    await town.after(minutes=30)
    assert len(post.mails) == 2


async def test_what_a_chair_notes_meanwhile_counts_once(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    await writes(browser, link, LAMPS)
    await town.after(minutes=11)
    [card] = town.told(CARYS, "look and confirm")
    form = await town.press(CARYS, card, "Change it or ask")
    noting = await town.press(CARYS, await town.say(CARYS, "board answers"), "Write the answer")
    await town.press(CARYS, noting, "Save", {"answer": "From June."})
    for stale, button, filled in ((card, "Confirm it", None), (form, "Confirm", {"words": LAMPS})):
        late = await town.press(CARYS, stale, button, filled)
        assert "No answer is waiting" in late.words
    assert "From June." in town.card("Chief Officers’ Board answers").words
    assert [len(town.told(GRACE, words)) for words in ("From June.", "The lamps are lit")] == [1, 0]
    typed = await browser.post(f"{link}/answers", [("answer:1", "From July."), ("seen:1", "1"), ("send", "all")])
    assert typed.status == 422 and "has been confirmed in the meantime" in typed.words
    assert "From July." in str(typed.html) and "From June." in typed.words
    assert LAMPS.split("\n", maxsplit=1)[0] not in await town.stored(), "what was not used is not kept"


async def test_naming_another_forgets_the_one_before(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    await writes(browser, link, LAMPS, send="")
    assert (await contact_of(town)) is not None
    card = await town.say(CARYS, "board contact")
    form = await town.press(CARYS, card, "Name somebody else")
    preview = await town.press(CARYS, form, "Check", {"name": "Ann Lee", "role": "", "email": "ann@board.example"})
    assert "I forget Jo Hill" in preview.words and "One of their answers has not been confirmed" in preview.words
    assert (await browser.open(link)).status == 200, "a preview changes nothing"
    await town.press(CARYS, preview, "Save")
    assert (await browser.open(link)).status == 404
    kept = await town.stored()
    assert not [
        word for word in (JO["email"], "Jo Hill", "The lamps are lit") if re.search(rf"^board.*{word}", kept, re.M)
    ]
    stale = await town.press(CARYS, preview, "Save")
    assert "Ann Lee" in stale.words
    await sent(town, "Ann Lee")
    theirs = post.link("ann@board.example", "Read and answer")
    assert ASKED in (await page(browser, theirs)).words
    removed = await town.press(CARYS, await town.say(CARYS, "board contact"), "Remove")
    await town.press(CARYS, removed, "Yes, remove")
    assert await contact_of(town) is None and (await browser.open(theirs)).status == 404


async def test_one_answer_is_sent_and_the_others_are_kept(town: Town, post: PostOffice, browser: Browser) -> None:
    await met(town)
    form = await town.press(CARYS, await town.say(CARYS, "board brief"), "What we ask")
    await town.press(CARYS, form, "Save", {"title:new": "More buses", "words:new": "From\nthe station"})
    await made(town)
    await named(town)
    await sent(town)
    link = link_in(post)
    nothing = await writes(browser, link, "", "", send="all")
    assert nothing.status == 422 and "Write an answer before you send it" in nothing.words
    seen = await writes(browser, link, "From May.", "Perhaps", send="1")
    assert [words in seen.words for words in ("A chair has not confirmed it yet", "Kept for you alone")] == [True, True]
    stale = await browser.post(f"{link}/answers", [("answer:2", "Never"), ("seen:2", "0"), ("send", "2")])
    assert stale.status == 422 and "was changed in another window" in stale.words
    assert "Perhaps" in stale.words and "Never" in stale.html
    await town.after(minutes=11)
    [card] = town.told(CARYS, "look and confirm")
    assert "From May." in card.words and "Perhaps" not in card.words
    await writes(browser, link, "From June.", "Twice an hour.")
    late = await town.press(CARYS, card, "Confirm it")
    assert "has changed the answer in the meantime" in late.words and "Twice an hour." in late.words
    await town.press(CARYS, late, "Confirm all 2")
    told = town.card("Chief Officers’ Board answers")
    assert "From June." in told.words and "Twice an hour." in told.words
    assert len(town.posted("Chief Officers’ Board answers")) == 1
    await town.after(minutes=11)
    assert len(town.told(CARYS, "look and confirm")) == 1, "there is nothing left to look at"


async def test_who_has_stopped_the_emails_is_promised_none(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    await writes(browser, link, "Soon.")
    await town.after(minutes=11)
    await browser.send(await browser.open(f"{link}/no"), "Continue", wish="stop")
    [card] = town.told(CARYS, "look and confirm")
    form = await town.press(CARYS, card, "Change it or ask")
    assert "please tell them that it is there" in form.words and "get an email" not in form.words
    back = await town.press(CARYS, form, "Send it back", {"words": "Soon.", "question": "When exactly?"})
    assert "They have stopped the emails, so please tell them" in back.words and "one email" not in back.words
    await town.after(hours=24)
    assert len(post.mails) == 1
    assert "When exactly?" in (await browser.open(link)).words
