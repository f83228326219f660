"""Briefs for the board. No column leads to a person, and none may be added."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, LargeBinary, Table, Text, UniqueConstraint, false

from forum.board import BriefState
from forum.papers import PaperKind
from storage.columns import Instant, Sittings, WhyNotText, word
from storage.paper_column import PaperText
from storage.tables.base import Id, forum_column, metadata

board_briefs = Table(
    "board_briefs",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    Column("number", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("themes", Text, nullable=False),
    Column("done", Text, nullable=False),
    Column("due", Text, nullable=False),
    Column("coming", Text, nullable=False),
    Column("sittings", Sittings, nullable=False),
    Column("state", word(BriefState), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("remark", Text, nullable=False),
    Column("made_at", Instant),
    Column("why_not", WhyNotText),
    Column("tells_why_not", Boolean, nullable=False),
    Column("folder_url", Text, nullable=False),
    Column("confided", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("forum_id", "number"),
)

board_points = Table(
    "board_points",
    metadata,
    Column("brief_id", Id, ForeignKey("board_briefs.id"), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("title", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("topic_id", Id, ForeignKey("suggestions.id")),
    Column("answer", Text, nullable=False),
    Column("answered_by", Text, nullable=False),
    Column("answered_on", Date),
    Column("waived", Text, nullable=False),
    Column("waived_for", Id, ForeignKey("meetings.id")),
)

board_papers = Table(
    "board_papers",
    metadata,
    Column("brief_id", Id, ForeignKey("board_briefs.id"), primary_key=True),
    Column("kind", word(PaperKind), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

# The words of the papers, to be read as a page.
board_pages = Table(
    "board_pages",
    metadata,
    Column("brief_id", Id, ForeignKey("board_briefs.id"), primary_key=True),
    Column("paper", PaperText, nullable=False),
    Column("agreed", Boolean, nullable=False),
)
