"""columns for what is encrypted

An encrypted value is longer than the text in it. Values stay as they are: `folkmoot keys rotate` encrypts them.
"""

import sqlalchemy as sa
from alembic import op

revision = "c40044f3b403"
down_revision = "5f0c9d37b2e1"
branch_labels = None
depends_on = None

COLUMNS = {
    "board_contacts": {"email": 320, "email_key": 320},
    "care_wishes": {"way": 24},
    "correspondents": {"email": 320, "email_key": 320, "phone": 20},
    "interests": {"email": 320, "email_key": 320, "phone": 20},
    "invited": {"address": 320},
    "people": {"email": 320},
    "visits": {"needs": 255, "along": 24},
}
NO_ROWID = {"interests"}


def upgrade() -> None:
    op.drop_index("ix_interests_phone", "interests")
    for table, columns in COLUMNS.items():
        with op.batch_alter_table(table, table_kwargs=_kwargs(table)) as batch_op:
            for name, length in columns.items():
                batch_op.alter_column(name, existing_type=sa.String(length), type_=sa.Text())


def downgrade() -> None:
    for table, columns in COLUMNS.items():
        with op.batch_alter_table(table, table_kwargs=_kwargs(table)) as batch_op:
            for name, length in columns.items():
                batch_op.alter_column(name, existing_type=sa.Text(), type_=sa.String(length))
    op.create_index("ix_interests_phone", "interests", ["phone"])


def _kwargs(table: str) -> dict[str, bool]:
    return {"sqlite_with_rowid": False} if table in NO_ROWID else {}
