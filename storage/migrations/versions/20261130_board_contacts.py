"""the board's contact"""

import sqlalchemy as sa
from alembic import op

import storage.columns
import storage.paper_column

revision = "c5b0e83f1d76"
down_revision = "e90b47d2c618"
branch_labels = None
depends_on = None

_INSTANT = storage.columns.Instant(timezone=True)


def upgrade() -> None:
    """Until now the board answered in words that a chair noted, and no page kept the words of its papers."""
    op.create_table(
        "board_pages",
        _id("brief_id"),
        sa.Column("paper", storage.paper_column.PaperText(), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        _to("board_pages", "brief_id", "board_briefs"),
        sa.PrimaryKeyConstraint("brief_id", name=op.f("pk_board_pages")),
    )
    _contacts()
    _requests()
    _replies()
    _links()


def _id(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=36), nullable=False)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))


def _contacts() -> None:
    op.create_table(
        "board_contacts",
        _id("id"),
        _id("forum_id"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("email", sa.String(length=320), nullable=False),
        sa.Column("email_key", sa.String(length=320), nullable=False),
        _id("set_by"),
        sa.Column("set_at", _INSTANT, nullable=False),
        sa.Column("agreed_at", _INSTANT, nullable=True),
        sa.Column("stopped_at", _INSTANT, nullable=True),
        _to("board_contacts", "forum_id", "forums"),
        _to("board_contacts", "set_by", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_contacts")),
        sa.UniqueConstraint("forum_id", name=op.f("uq_board_contacts_forum_id")),
    )
    op.create_index(op.f("ix_board_contacts_set_by"), "board_contacts", ["set_by"])


def _requests() -> None:
    op.create_table(
        "board_requests",
        _id("contact_id"),
        _id("brief_id"),
        _id("asked_by"),
        sa.Column("asked_at", _INSTANT, nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("mail", sa.String(length=24), nullable=False),
        sa.Column("mail_at", _INSTANT, nullable=True),
        sa.Column("handed_in", sa.Integer(), nullable=False),
        _to("board_requests", "contact_id", "board_contacts"),
        _to("board_requests", "brief_id", "board_briefs"),
        _to("board_requests", "asked_by", "people"),
        sa.PrimaryKeyConstraint("contact_id", "brief_id", name=op.f("pk_board_requests")),
    )
    op.create_index(op.f("ix_board_requests_asked_by"), "board_requests", ["asked_by"])


def _replies() -> None:
    op.create_table(
        "board_replies",
        _id("brief_id"),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        _id("contact_id"),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("saved_at", _INSTANT, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        _to("board_replies", "brief_id", "board_briefs"),
        _to("board_replies", "contact_id", "board_contacts"),
        sa.PrimaryKeyConstraint("brief_id", "place", name=op.f("pk_board_replies")),
    )
    op.create_index(op.f("ix_board_replies_contact_id"), "board_replies", ["contact_id"])


def _links() -> None:
    op.create_table(
        "board_links",
        _id("id"),
        _id("forum_id"),
        _id("contact_id"),
        _id("brief_id"),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("expires_at", _INSTANT, nullable=False),
        sa.Column("revoked_at", _INSTANT, nullable=True),
        _to("board_links", "forum_id", "forums"),
        _to("board_links", "contact_id", "board_contacts"),
        _to("board_links", "brief_id", "board_briefs"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_links")),
    )
    op.create_index(op.f("ix_board_links_contact_id"), "board_links", ["contact_id"])


def downgrade() -> None:
    for table in ("board_links", "board_replies", "board_requests", "board_contacts", "board_pages"):
        op.drop_table(table)
