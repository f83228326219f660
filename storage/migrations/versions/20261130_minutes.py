"""the minutes of meetings as documents"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "5f0c9d37b2e1"
down_revision = "71f3c0a9d5e2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until now there were only the notes."""
    _minutes()
    op.create_table(
        "minutes_items",
        *_key(),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("topic_id", sa.String(length=36), nullable=True),
        _of_minutes("minutes_items"),
        sa.ForeignKeyConstraint(["topic_id"], ["suggestions.id"], name=op.f("fk_minutes_items_topic_id")),
        sa.PrimaryKeyConstraint("minutes_id", "place", name=op.f("pk_minutes_items")),
    )
    op.create_table(
        "minutes_actions",
        *_key(),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("owner_name", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.String(length=36), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("action_id", sa.String(length=36), nullable=True),
        _of_minutes("minutes_actions"),
        sa.ForeignKeyConstraint(["owner_id"], ["people.id"], name=op.f("fk_minutes_actions_owner_id")),
        sa.ForeignKeyConstraint(["action_id"], ["actions.id"], name=op.f("fk_minutes_actions_action_id")),
        sa.PrimaryKeyConstraint("minutes_id", "place", name=op.f("pk_minutes_actions")),
    )
    op.create_index(op.f("ix_minutes_actions_owner_id"), "minutes_actions", ["owner_id"])
    op.create_table(
        "minutes_papers",
        sa.Column("minutes_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.Enum("docx", "pdf", name="paperkind", native_enum=False, length=24), nullable=False),
        sa.Column("names_owners", sa.Boolean(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        _of_minutes("minutes_papers"),
        sa.PrimaryKeyConstraint("minutes_id", "kind", "names_owners", name=op.f("pk_minutes_papers")),
    )


def _minutes() -> None:
    states = ("draft", "in_review", "reviewed", "being_made", "made")
    op.create_table(
        "minutes",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("forum_id", sa.String(length=36), nullable=False),
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("starts", sa.DateTime(), nullable=False),
        sa.Column("created_at", storage.columns.Instant(timezone=True), nullable=False),
        sa.Column("confided", sa.Boolean(), nullable=False),
        sa.Column("coming", sa.Text(), nullable=False),
        sa.Column("in_person", sa.Integer(), nullable=True),
        sa.Column("online", sa.Integer(), nullable=True),
        sa.Column("apologies", sa.Integer(), nullable=True),
        sa.Column("tells_numbers", sa.Boolean(), nullable=False),
        sa.Column("next_starts", sa.DateTime(), nullable=True),
        sa.Column("state", sa.Enum(*states, name="draftstate", native_enum=False, length=24), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("made_at", storage.columns.Instant(timezone=True), nullable=True),
        sa.Column("folder_url", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_minutes_forum_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_minutes_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minutes")),
        sa.UniqueConstraint("meeting_id", "version", name=op.f("uq_minutes_meeting_id_version")),
    )
    op.create_index(op.f("ix_minutes_forum_id_made_at"), "minutes", ["forum_id", "made_at"])


def _key() -> list[sa.Column[object]]:
    return [
        sa.Column("minutes_id", sa.String(length=36), nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
    ]


def _of_minutes(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["minutes_id"], ["minutes.id"], name=op.f(f"fk_{table}_minutes_id"))


def downgrade() -> None:
    for table in ("minutes_papers", "minutes_actions", "minutes_items", "minutes"):
        op.drop_table(table)
