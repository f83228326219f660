"""Of somebody's answers in the poll and in Outlook, the last counts, in whatever order the bot learns of them."""

from dataclasses import dataclass, field
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forum.attendance import Answer, Rsvp
from forum.ids import MeetingId, PersonId
from forum.meetings import Meeting, Mode
from forum.outlook import OutlookReply, Replied
from forum.people import Speaker, person_id
from forum.use_cases.attendance.answer_poll import answer_poll, answers_for
from forum.use_cases.outlook.outlook_answers import answer_of, take_replies
from tests.cast import GRACE, MIRIAM
from tests.hall import Hall

COMING = {Answer.IN_PERSON, Answer.ONLINE}
PEOPLE = st.sampled_from([GRACE, MIRIAM])
PRESSES = st.tuples(PEOPLE, st.sampled_from(Answer))
REPLIES = st.tuples(PEOPLE, st.sampled_from(Replied))
STEPS = st.lists(PRESSES | REPLIES | st.sampled_from(["look", "settle"]), max_size=12)


@dataclass
class Story:
    """Somebody presses a button or answers in Outlook. The bot checks Outlook, and later settles what it saw."""

    hall: Hall
    meeting: Meeting
    in_outlook: dict[str, OutlookReply] = field(default_factory=dict[str, OutlookReply])
    looked: tuple[OutlookReply, ...] = ()
    said_last: dict[PersonId, Answer | Replied] = field(default_factory=dict[PersonId, Answer | Replied])

    async def step(self, step: tuple[Speaker, Answer | Replied] | str) -> None:
        self.hall.clock.advance(seconds=1)
        if step == "look":
            self.looked = tuple(self.in_outlook.values())
        elif step == "settle":
            await self.settle(self.looked)
        elif not isinstance(step, str):
            await self.say(*step)

    async def say(self, who: Speaker, said: Answer | Replied) -> None:
        now = self.hall.clock.now()
        if isinstance(said, Replied):
            self.in_outlook[who.name] = OutlookReply(who.email or "", said, now)
        elif said in answers_for(self.meeting.mode):
            async with self.hall.open() as uow:
                await answer_poll(uow, await self.hall.person(uow, who), self.meeting.id, said, now)
        else:
            return
        self.said_last[person_id(who)] = said

    async def settle(self, replies: tuple[OutlookReply, ...]) -> None:
        async with self.hall.open() as uow:
            forum = await uow.forums.get(self.meeting.forum_id)
            assert forum is not None
            await take_replies(uow, forum, self.meeting, replies, self.hall.clock.now())


@given(steps=STEPS, mode=st.sampled_from(Mode))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
async def test_what_was_said_last_counts(hall: Hall, steps: list[tuple[Speaker, Answer] | str], mode: Mode) -> None:
    forum = await hall.set_up()
    hall.clock.advance(seconds=1)
    story = Story(hall, await hall.meet(forum, mode=mode, note=str(hall.clock.now())))
    for step in steps:
        await story.step(step)
    await story.settle(tuple(story.in_outlook.values()))
    async with hall.open() as uow:
        kept = {rsvp.person_id: rsvp.answer for rsvp in await uow.attendance.rsvps(story.meeting.id)}
    assert kept.keys() == story.said_last.keys()
    for person, said in story.said_last.items():
        assert kept[person] in _meant(said, mode)


def _meant(said: Answer | Replied, mode: Mode) -> set[Answer]:
    if isinstance(said, Answer):
        return {said}
    no_and_perhaps = {Replied.DECLINED: {Answer.NO}, Replied.TENTATIVE: {Answer.UNSURE}}
    return no_and_perhaps.get(said) or COMING & set(answers_for(mode))


async def test_an_answer_noted_by_an_organiser_is_replaced_by_ones_own_later_one(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    now = hall.clock.now()
    noted = Rsvp(meeting.id, person_id(GRACE), Answer.NO, now, person_id(MIRIAM))
    said = answer_of(meeting, noted.person_id, OutlookReply("", Replied.DECLINED, now + timedelta(minutes=1)), noted)
    assert (said.answer, said.noted_by, said.answered_at) == (Answer.NO, None, now + timedelta(minutes=1))


async def test_of_two_at_the_same_instant_the_poll_stays(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    now, grace = hall.clock.now(), person_id(GRACE)
    async with hall.open() as uow:
        await uow.attendance.answer(Rsvp(MeetingId(meeting.id), grace, Answer.IN_PERSON, now))
        await uow.attendance.answer_if_later(Rsvp(meeting.id, grace, Answer.NO, now, from_outlook=True))
        await uow.attendance.answer_if_later(Rsvp(meeting.id, person_id(MIRIAM), Answer.NO, now, from_outlook=True))
    async with hall.open() as uow:
        kept = {rsvp.person_id: rsvp.answer for rsvp in await uow.attendance.rsvps(meeting.id)}
    assert kept == {grace: Answer.IN_PERSON, person_id(MIRIAM): Answer.NO}
