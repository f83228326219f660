"""answers in Outlook that may be from several people"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "b3d81f6c20e7"
down_revision = "8c41f7d20b96"
branch_labels = None
depends_on = None

REPLIED = sa.Enum(
    *("accepted", "tentative", "declined"), name="replied", native_enum=False, create_constraint=False, length=24
)


def upgrade() -> None:
    """There are none yet: the next read of each event finds them."""
    op.create_table(
        "open_replies",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("attendee", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("is_shared", sa.Boolean(), nullable=False),
        sa.Column("replied", REPLIED, nullable=False),
        sa.Column("at", storage.columns.Instant(timezone=True), nullable=False),
        sa.Column("said_at", storage.columns.Instant(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_open_replies_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_open_replies")),
    )
    op.create_index(op.f("ix_open_replies_attendee"), "open_replies", ["attendee"], unique=False)
    op.create_index(op.f("ix_open_replies_meeting_id"), "open_replies", ["meeting_id"], unique=False)
    op.create_table(
        "open_reply_people",
        sa.Column("reply_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_open_reply_people_person_id")),
        sa.ForeignKeyConstraint(["reply_id"], ["open_replies.id"], name=op.f("fk_open_reply_people_reply_id")),
        sa.PrimaryKeyConstraint("reply_id", "person_id", name=op.f("pk_open_reply_people")),
    )
    op.create_index(op.f("ix_open_reply_people_person_id"), "open_reply_people", ["person_id"], unique=False)


def downgrade() -> None:
    op.drop_table("open_reply_people")
    op.drop_table("open_replies")
