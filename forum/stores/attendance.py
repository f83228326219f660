"""Where answers and attendance are kept."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from forum.attendance import Answer, AnswerNote, Attendance, Rsvp, UnknownAttendee
from forum.ids import ForumId, MeetingId, PersonId


class Attendances(Protocol):
    """Answers to the poll, and who came."""

    async def answer(self, rsvp: Rsvp) -> None:
        """Keeps one person's latest answer: only ever that person's own row."""
        ...

    async def answer_if_later(self, rsvp: Rsvp) -> None:
        """Like `answer`, but an existing answer given at the same time or later stays."""
        ...

    async def rsvp(self, meeting_id: MeetingId, person_id: PersonId) -> Rsvp | None:
        """One person's answer."""
        ...

    async def rsvps(self, meeting_id: MeetingId) -> Sequence[Rsvp]:
        """Everybody's answers."""
        ...

    async def counts(self, meeting_id: MeetingId, forum_id: ForumId) -> tuple[Mapping[Answer, int], int]:
        """How many gave each answer (an answer nobody gave is missing), and how many members have not answered."""
        ...

    async def rsvps_of(self, person_id: PersonId) -> Sequence[Rsvp]:
        """All of one person's answers."""
        ...

    async def note_answer(self, note: AnswerNote) -> None:
        """Records that an answer was given for somebody; twice is the same as once."""
        ...

    async def answer_notes(self, person_id: PersonId) -> Sequence[AnswerNote]:
        """Every answer noted for, or by, one person, oldest first."""
        ...

    async def stop_reminders(self, meeting_id: MeetingId, person_id: PersonId) -> None:
        """Records that somebody does not want to be reminded of a meeting; twice is the same as once."""
        ...

    async def have_reminders(self, meeting_id: MeetingId, person_id: PersonId) -> None:
        """Deletes that record; twice is the same as once."""
        ...

    async def not_reminded(self, meeting_id: MeetingId) -> set[PersonId]:
        """Those who do not want to be reminded of a meeting."""
        ...

    async def stopped_by(self, person_id: PersonId) -> Sequence[MeetingId]:
        """The meetings that somebody does not want to be reminded of."""
        ...

    async def noted_of(self, person_id: PersonId) -> Sequence[Attendance]:
        """What is known about one person at all meetings."""
        ...

    async def note(self, attendance: Attendance) -> None:
        """Keeps what is known about one person at one meeting, whether the roll or the report comes first.

        A report replaces apologies and absence, never a presence. The roll replaces everything, but its "absent" only
        means that nobody saw the person: somebody the report saw stays online.
        """
        ...

    async def noted(self, meeting_id: MeetingId) -> Sequence[Attendance]:
        """What is known about everybody."""
        ...

    async def forget_roll(self, meeting_id: MeetingId) -> None:
        """Deletes who came to a meeting, including names that belong to no member."""
        ...

    async def keep_stranger(self, stranger: UnknownAttendee) -> None:
        """Keeps a name that the report could not match; twice is the same as once."""
        ...

    async def strangers(self, meeting_id: MeetingId) -> Sequence[UnknownAttendee]:
        """The names that the report of a meeting could not match."""
        ...

    async def forget_stranger(self, stranger_id: str) -> None:
        """Deletes one name."""
        ...

    async def forget_strangers(self, meeting_id: MeetingId) -> None:
        """Deletes all names of a meeting."""
        ...
