"""who asked to join"""

import sqlalchemy as sa
from alembic import op

revision = "7e2f4b90a1d6"
down_revision = "4e7a1c05d9b8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing is known about people taken off a list before."""
    op.create_table(
        "admissions",
        sa.Column("forum_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_admissions_forum_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_admissions_person_id")),
        sa.PrimaryKeyConstraint("forum_id", "person_id", name=op.f("pk_admissions")),
    )


def downgrade() -> None:
    op.drop_table("admissions")
