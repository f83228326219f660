"""members under 18

Nobody has said so of anybody yet.
"""

import sqlalchemy as sa
from alembic import op

revision = "5e0c7d9a4b13"
down_revision = "8b0f46d2c1ea"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody is marked."""
    op.create_table(
        "young_members",
        sa.Column("forum_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("adult_id", sa.String(length=36), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["adult_id"], ["people.id"], name=op.f("fk_young_members_adult_id")),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_young_members_forum_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_young_members_person_id")),
        sa.PrimaryKeyConstraint("forum_id", "person_id", name=op.f("pk_young_members")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_young_members_adult_id"), "young_members", ["adult_id"])
    op.create_index(op.f("ix_young_members_person_id"), "young_members", ["person_id"])


def downgrade() -> None:
    op.drop_table("young_members")
