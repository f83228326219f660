"""who noted a topic of somebody without Teams"""

import sqlalchemy as sa
from alembic import op

revision = "d27c5e91a8f4"
down_revision = "b81d6f0c4e29"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until now everybody put their topics forward themselves."""
    op.create_table(
        "topics_for_others",
        sa.Column("suggestion_id", sa.String(length=36), nullable=False),
        sa.Column("noted_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["noted_by"], ["people.id"], name=op.f("fk_topics_for_others_noted_by")),
        sa.ForeignKeyConstraint(["suggestion_id"], ["suggestions.id"], name=op.f("fk_topics_for_others_suggestion_id")),
        sa.PrimaryKeyConstraint("suggestion_id", name=op.f("pk_topics_for_others")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_topics_for_others_noted_by"), "topics_for_others", ["noted_by"])


def downgrade() -> None:
    op.drop_table("topics_for_others")
