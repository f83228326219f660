"""The ids of the forum's rows. Each is text, with a type of its own, so that no id is taken for another kind."""

from typing import NewType

SuggestionId = NewType("SuggestionId", str)
ForumId = NewType("ForumId", str)
MeetingId = NewType("MeetingId", str)
PersonId = NewType("PersonId", str)
DatePollId = NewType("DatePollId", str)
LookId = NewType("LookId", str)
BriefId = NewType("BriefId", str)
MinutesId = NewType("MinutesId", str)
PollId = NewType("PollId", str)
ActionId = NewType("ActionId", str)
CommentId = NewType("CommentId", str)
PointId = NewType("PointId", str)
OpportunityId = NewType("OpportunityId", str)
HoldId = NewType("HoldId", str)
