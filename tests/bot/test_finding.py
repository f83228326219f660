"""`folkmoot person find`: by whatever an operator has to go by, one person or a refusal that names who it could be."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.finding import LOOKED_AT, NEAR, SEVERAL, SHARED, line_of, the_one
from bot.settings import BadSettings
from forum.attendance import Attendance, KnownAs, Presence, UnknownAttendee
from forum.correspondents import Consent, Correspondent
from forum.forums import Forum
from forum.ids import MeetingId, PersonId
from forum.people import Double, DoubleState, Person, person_id
from forum.public_pages import Interest, InterestId
from forum.subjects.candidates import Candidate
from tests.cast import CARYS, GRACE, OMAR, SAM
from tests.hall import Hall

HOUSE, MOBILE, LANDLINE = "house@mosque.example", "+447700900123", "+441632960001"


async def found(hall: Hall, typed: str) -> Candidate:
    async with hall.open() as uow:
        return await the_one(uow, typed)


async def refused(hall: Hall, typed: str) -> list[str]:
    with pytest.raises(BadSettings) as error:
        await found(hall, typed)
    return error.value.lines


async def outside(hall: Hall, forum: Forum, name: str, **ways: object) -> PersonId:
    """Somebody without Teams."""
    person = Person(PersonId(f"outside {name}"), forum.tenant_id, name)
    async with hall.open() as uow:
        await uow.correspondents.add_person(person)
        reached = Correspondent(forum.id, person.id, person_id(CARYS), hall.clock.now())
        for field, value in ways.items():
            setattr(reached, field, value)
        await uow.correspondents.add(reached)
    return person.id


def at_house(**more: object) -> dict[str, object]:
    return {"email": HOUSE, "email_key": HOUSE, "consent": Consent.YES, **more}


@pytest.mark.parametrize(
    "typed",
    [
        *("Sam Okoro", "OKORO, Sam", "Dr Sam Ọkọrọ", "okoro", "Sam"),
        *(SAM.email, f"Sam <{SAM.email.upper()}>", SAM.entra_id.upper(), SAM.teams_id, person_id(SAM)),
    ],
)
async def test_one_person_by_whatever_there_is_to_go_by(hall: Hall, typed: str) -> None:
    await hall.set_up()
    one = await found(hall, typed)
    assert one.subject.person_id == person_id(SAM)
    assert line_of(one) == f"Sam Okoro: Faith Forum (facilitator), reached by email and Teams. Id: {person_id(SAM)}"


async def test_by_an_id_that_somebody_had_earlier(hall: Hall) -> None:
    await hall.set_up()
    async with hall.open() as uow:
        await uow.people.recognise(replace(GRACE, teams_id="29:a-new-one"))
    assert (await found(hall, GRACE.teams_id)).subject.person_id == person_id(GRACE)
    assert (await found(hall, "29:A-NEW-ONE")).subject.person_id == person_id(GRACE)


async def test_members_without_teams_by_address_and_number(hall: Hall) -> None:
    forum = await hall.set_up()
    ruth = await outside(hall, forum, "Ruth Adler", phone=LANDLINE)
    dev = await outside(hall, forum, "Dev Patel", phone=MOBILE, phone_key=MOBILE, **at_house())
    assert (await found(hall, "01632 960 001")).subject.person_id == ruth
    assert (await found(hall, "07700 900123")).subject.person_id == dev
    one = await found(hall, "House@Mosque.example")
    assert one.subject.person_id == dev and not one.shares
    assert line_of(one) == "Dev Patel: Faith Forum (was there before), reached by email and text. Id: outside Dev Patel"


async def test_two_people_with_one_address_or_number_are_two(hall: Hall) -> None:
    forum = await hall.set_up()
    for name in ("Ismail Karim", "Halima Karim"):
        await outside(hall, forum, name, **at_house(phone=MOBILE, phone_key=MOBILE))
    for typed in (HOUSE, MOBILE):
        said = await refused(hall, typed)
        assert (said[0], said[-1]) == (SEVERAL, SHARED)
        assert [line.split(":")[0].strip() for line in said[1:-1]] == ["Halima Karim", "Ismail Karim"]
        assert HOUSE not in "".join(said) and "900123" not in "".join(said)
    one = await found(hall, "outside Halima Karim")
    assert one.shares and "shares an address or a number with somebody else" in line_of(one)


async def test_a_name_that_several_have_is_refused_with_what_tells_them_apart(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    async with hall.open() as uow:
        await uow.people.recognise(replace(OMAR, teams_id="29:other", entra_id=None, name="Grace Okafor", email=None))
        await uow.people.recognise(replace(OMAR, teams_id="29:third", entra_id=None, name="Grace Okafor", email=None))
        await uow.attendance.keep_stranger(stranger(meeting.id, "Okafor, Grace (guest)"))
    said = await refused(hall, "grace okafor")
    assert said[0] == SEVERAL and len(said) == 4
    assert "".join(said).count("Grace Okafor: in no forum, reached by Teams") == 2
    assert f"Grace Okafor: Faith Forum (member), reached by email and Teams. Id: {person_id(GRACE)}" in "".join(said)


def stranger(meeting_id: MeetingId, name: str) -> UnknownAttendee:
    return UnknownAttendee(f"s {name}", meeting_id, name, KnownAs.WALK_IN)


async def test_a_name_in_a_list_is_theirs_who_alone_has_it_there_and_otherwise_somebodys_own(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    async with hall.open() as uow:
        for name in ("Grace Okafor", "Petronella Ashdown"):
            await uow.attendance.keep_stranger(stranger(meeting.id, name))
    grace = await found(hall, "Grace")
    assert [row.table for row in grace.subject.listed] == ["strangers"]
    other = await found(hall, "Petronella")
    assert other.subject.person_id is None and (await found(hall, other.subject.id)).subject == other.subject
    assert "Faith Forum (a name in a list only), no address, came to a meeting" in line_of(other)


async def test_a_name_in_a_list_that_two_of_the_forum_have_is_neithers(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    await outside(hall, forum, "Grace Okafor")
    async with hall.open() as uow:
        await uow.attendance.keep_stranger(stranger(meeting.id, "Grace Okafor"))
    assert len(await refused(hall, "Grace Okafor")) == 4
    for one in (person_id(GRACE), "outside Grace Okafor"):
        assert (await found(hall, one)).subject.listed == ()


async def test_who_wrote_through_the_page_is_a_person_only_at_an_address_that_is_theirs(hall: Hall) -> None:
    forum = await hall.set_up()
    await outside(hall, forum, "Dev Patel", **at_house())
    await outside(hall, forum, "Ruth Adler", email="r@x.example", email_key="r@x.example", consent=Consent.ASKED)
    async with hall.open() as uow:
        for number, (name, address) in enumerate([("D. Patel", HOUSE), ("Ruth Adler", "r@x.example")]):
            interest = Interest(InterestId(str(number)), forum.id, name, address, address, "", "hi", hall.clock.now())
            await uow.public.add_interest(interest)
    assert [row.key for row in (await found(hall, HOUSE)).subject.listed] == [("0",)]
    assert len(await refused(hall, "r@x.example")) == 4
    await outside(hall, forum, "Ismail Karim", **at_house())
    assert len(await refused(hall, HOUSE)) == 5, "two people and a letter that may be from either"


async def test_another_spelling_is_offered_and_never_decided(hall: Hall) -> None:
    await hall.set_up()
    said = await refused(hall, "Grase Okaphor")
    assert said[0] == NEAR and [line.split(":")[0].strip() for line in said[1:]] == ["Grace Okafor"]
    assert await refused(hall, "Zebedee Thistlewood") == [LOOKED_AT]
    assert await refused(hall, "nobody@nowhere.example") == [LOOKED_AT]


async def test_two_rows_that_may_be_one_person_are_told(hall: Hall) -> None:
    forum = await hall.set_up()
    async with hall.open() as uow:
        await uow.people.keep_double(Double(person_id(OMAR), person_id(GRACE), forum.id))
    assert f"may also be {person_id(OMAR)}" in line_of(await found(hall, "Grace"))
    async with hall.open() as uow:
        double = await uow.people.double(person_id(OMAR), person_id(GRACE))
        assert double is not None
        double.state = DoubleState.APART
    assert "may also be" not in line_of(await found(hall, "Grace"))


async def test_a_mailbox_that_is_called_by_its_address_does_not_tell_it(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    async with hall.open() as uow:
        await uow.attendance.keep_stranger(stranger(meeting.id, "petronella@example.org"))
        await uow.attendance.keep_stranger(stranger(meeting.id, "petronella@other.example"))
    assert "petronella@" not in "".join(await refused(hall, "petronella"))


async def test_the_last_day_somebody_was_seen(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    hall.clock.move_to(meeting.ends_at + timedelta(days=3))
    async with hall.open() as uow:
        await uow.attendance.note(
            Attendance(meeting.id, person_id(GRACE), Presence.IN_PERSON, from_report=False, noted_at=hall.clock.now())
        )
    assert "last seen Tuesday 9 April 2030" in line_of(await found(hall, "Grace"))


def test_at_a_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("bot.logs.configure", lambda *_, **__: None)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db")
    assert main(["migrate"]) == 0
    capsys.readouterr()
    assert main(["person", "find", "Grace", "Okafor"]) == 2
    assert capsys.readouterr() == ("", f"folkmoot: {LOOKED_AT}\n")
