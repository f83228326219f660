"""opportunities"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "c4e18b7d2f60"
down_revision = "c5b0e83f1d76"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until now there were none."""
    instant = storage.columns.Instant(timezone=True)
    op.create_table(
        "opportunities",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("forum_id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("title", "what", "who_for", "link", "how")),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("clock", sa.Time(), nullable=True),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("posted_by", sa.String(length=36), nullable=False),
        sa.Column("posted_at", instant, nullable=False),
        sa.Column("ending", sa.String(length=24), nullable=True),
        sa.Column("ended_at", instant, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("taken_up", sa.Integer(), nullable=True),
        sa.Column("reported_at", instant, nullable=True),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_opportunities_forum_id")),
        sa.ForeignKeyConstraint(["posted_by"], ["people.id"], name=op.f("fk_opportunities_posted_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opportunities")),
        sa.UniqueConstraint("code", name=op.f("uq_opportunities_code")),
    )
    op.create_index(op.f("ix_opportunities_forum_id_posted_at"), "opportunities", ["forum_id", "posted_at"])
    op.create_index(op.f("ix_opportunities_posted_by"), "opportunities", ["posted_by"])
    op.create_table(
        "opportunity_counts",
        sa.Column("opportunity_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("updated_at", instant, nullable=False),
        sa.ForeignKeyConstraint(
            ["opportunity_id"], ["opportunities.id"], name=op.f("fk_opportunity_counts_opportunity_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_opportunity_counts_person_id")),
        sa.PrimaryKeyConstraint("opportunity_id", "person_id", name=op.f("pk_opportunity_counts")),
    )
    op.create_index(op.f("ix_opportunity_counts_person_id"), "opportunity_counts", ["person_id"])


def downgrade() -> None:
    op.drop_table("opportunity_counts")
    op.drop_table("opportunities")
