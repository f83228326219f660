"""legal holds"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "3e7c15a9d402"
down_revision = "5e0c7d9a4b13"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "legal_holds",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("forum_id", sa.String(length=36), nullable=True),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("begun_at", storage.columns.Instant(timezone=True), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_legal_holds_forum_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_legal_holds_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_holds")),
    )
    op.create_index(op.f("ix_legal_holds_forum_id"), "legal_holds", ["forum_id"])
    op.create_index(op.f("ix_legal_holds_person_id"), "legal_holds", ["person_id"])


def downgrade() -> None:
    op.drop_table("legal_holds")
