"""The people of all tests: the same in a story, where they speak over HTTP, and in a test of the rules.

Ids and email addresses follow from the names: see `somebody`. Where the name itself is the point, a test makes people
of its own.
"""

from tests.far_end.places import User, channel, somebody

SISTER_TENANT = "0d9e8f7a-6b5c-4d3e-8f2a-1b0c9d8e7f6a"
"""Another organisation that may use the same bot."""
HOME = channel()
"""The forum's channel."""

# The Faith Forum.
CARYS = somebody("Carys Bowen")
"""Chairs it."""
SAM = somebody("Sam Okoro")
"""Its facilitator."""
GRACE, MIRIAM = somebody("Grace Okafor", guest=True), somebody("Miriam Stern", guest=True)
YUSUF = somebody("Yusuf Rahman", guest=True)
"""Members, from other organisations."""
OMAR = somebody("Omar Haddad")
"""A colleague of Carys who has no part in it, until a test gives him one."""

# The listening circle, which Carys chairs and Sam cares for. These names stand in no sentence of ours, not even in an
# example, so that a test can search for them in everything that anybody reads.
ZEHRA, ODILE = somebody("Zehra Quillon", guest=True), somebody("Odile Vantongeren", guest=True)
BRANWEN = somebody("Branwen Abernathy")
"""Members."""
INGRID = somebody("Ingrid Falkenrath", guest=True)
"""Was a member once. She is in the team still."""

# The forum of a whole year, beside the people of the Faith Forum.
IVO, JOY, LENA, PAUL = somebody("Ivo Brennan"), somebody("Joy Mensah"), somebody("Lena Fox"), somebody("Paul Marsh")
TAMSIN, RUTH = somebody("Tamsin Oake", guest=True), somebody("Ruth Adler", guest=True)
ISMAIL, DEV = somebody("Ismail Karim", guest=True), somebody("Dev Patel", guest=True)

MALLORY = somebody("Mallory Stone", tenant=SISTER_TENANT)
"""From the sister organisation, in no team of ours."""


def crowd(size: int) -> list[User]:
    """As many members as wanted, whose names do not matter."""
    return [somebody(f"Member {number:02}") for number in range(size)]
