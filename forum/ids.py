"""What the rows of the forum are known by. Each is text, and only its own kind fits where it is asked for."""

from typing import NewType

SuggestionId = NewType("SuggestionId", str)
ForumId = NewType("ForumId", str)
MeetingId = NewType("MeetingId", str)
PersonId = NewType("PersonId", str)
DatePollId = NewType("DatePollId", str)
LookId = NewType("LookId", str)
BriefId = NewType("BriefId", str)
PollId = NewType("PollId", str)
ActionId = NewType("ActionId", str)
CommentId = NewType("CommentId", str)
PointId = NewType("PointId", str)
