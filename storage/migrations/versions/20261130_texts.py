"""the numbers that texts can be sent to

A number that is encrypted already is not read here: chairs see it as one to ring, until they save it again.
"""

import phonenumbers
import sqlalchemy as sa
from alembic import op
from phonenumbers import PhoneNumberType

revision = "8d41e6b9c073"
down_revision = "a61f0d83c7b5"
branch_labels = None
depends_on = None

correspondents = sa.table("correspondents", sa.column("phone", sa.Text), sa.column("phone_key", sa.Text))


def upgrade() -> None:
    """As for a number that is added from now on."""
    with op.batch_alter_table("correspondents") as batch_op:
        batch_op.add_column(sa.Column("phone_key", sa.Text()))
        batch_op.create_index(op.f("ix_correspondents_phone_key"), ["phone_key"])
    known = op.get_bind().scalars(sa.select(correspondents.c.phone).where(correspondents.c.phone.is_not(None)))
    for phone in {phone for phone in known if _is_mobile(phone)}:
        op.execute(sa.update(correspondents).where(correspondents.c.phone == phone).values(phone_key=phone))


def downgrade() -> None:
    with op.batch_alter_table("correspondents") as batch_op:
        batch_op.drop_index(op.f("ix_correspondents_phone_key"))
        batch_op.drop_column("phone_key")


def _is_mobile(phone: str) -> bool:
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.number_type(number) in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
