"""people without Teams"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "a3f7e92464b8"
down_revision = "e7c2b94d1a63"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until now everybody came from a team's roster."""
    instant = storage.columns.Instant(timezone=True)
    op.create_table(
        "correspondents",
        sa.Column("forum_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("added_by", sa.String(length=36), nullable=False),
        sa.Column("added_at", instant, nullable=False),
        sa.Column("email", sa.String(length=320), nullable=True),
        sa.Column("email_key", sa.String(length=320), nullable=True),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("consent", sa.String(length=24), nullable=False),
        sa.Column("asked_at", instant, nullable=True),
        sa.Column("answered_at", instant, nullable=True),
        sa.Column("mail", sa.String(length=24), nullable=False),
        sa.Column("mail_at", instant, nullable=True),
        sa.Column("wants_invitations", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["people.id"], name=op.f("fk_correspondents_added_by")),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_correspondents_forum_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_correspondents_person_id")),
        sa.PrimaryKeyConstraint("forum_id", "person_id", name=op.f("pk_correspondents")),
    )
    op.create_index(op.f("ix_correspondents_added_by"), "correspondents", ["added_by"])
    op.create_index(op.f("ix_correspondents_email_key"), "correspondents", ["email_key"])
    op.create_index(op.f("ix_correspondents_person_id"), "correspondents", ["person_id"])
    op.create_table(
        "mail_refusals",
        sa.Column("forum_id", sa.String(length=36), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_mail_refusals_forum_id")),
        sa.PrimaryKeyConstraint("forum_id", "digest", name=op.f("pk_mail_refusals")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "letterheads",
        sa.Column("forum_id", sa.String(length=36), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("first_subject", sa.Text(), nullable=False),
        sa.Column("reply_to", sa.String(length=320), nullable=False),
        sa.Column("names_forum", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_letterheads_forum_id")),
        sa.PrimaryKeyConstraint("forum_id", name=op.f("pk_letterheads")),
    )
    op.create_table(
        "safe_links",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("forum_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("made_at", instant, nullable=False),
        sa.Column("expires_at", instant, nullable=False),
        sa.Column("revoked_at", instant, nullable=True),
        sa.Column("used_at", instant, nullable=True),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_safe_links_forum_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_safe_links_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_safe_links")),
    )
    op.create_index(op.f("ix_safe_links_person_id_forum_id"), "safe_links", ["person_id", "forum_id"])


def downgrade() -> None:
    for table in ("safe_links", "letterheads", "mail_refusals", "correspondents"):
        op.drop_table(table)
